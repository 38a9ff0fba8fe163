// SPDX-License-Identifier: Apache-2.0
// One figure out of many measurements, and the table of all figures.

/** @param {number[]} values @param {number} share 0 to 1 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
}
export const median = (values) => quantile(values, 0.5);

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} unit
 * @property {number|null} goal at most; null: told, without a goal
 * @property {"median"|"p95"|"most"} judged what of it the goal is for
 * @property {number} median @property {number} p95 @property {number} most @property {number} runs
 * @property {boolean|null} met
 * @property {number} [ratio] to a yardstick of the same run, for holding machines against each other
 * @property {string} [yardstick]
 * @property {Record<string, unknown>} [about] what was measured, in more numbers
 */

/**
 * @param {string} name @param {string} unit @param {number[]} values
 * @param {{goal?: number, judged?: "median"|"p95"|"most", yardstick?: {name: string, value: number}, about?: object}} [more]
 * @returns {Figure}
 */
export function figure(name, unit, values, {goal = null, judged = "median", yardstick, about} = {}) {
  if (values.length === 0) throw new Error(`${name}: nothing was measured`);
  const of = {median: median(values), p95: quantile(values, 0.95), most: Math.max(...values)};
  const ratio = yardstick && {ratio: of[judged] / yardstick.value, yardstick: yardstick.name};
  return {name, unit, goal, judged, ...of, runs: values.length, met: goal === null ? null : of[judged] <= goal,
          ...ratio, ...(about && {about})};
}

const number = (value) => (value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2));

/** @param {Figure[]} figures @returns {string} as Markdown */
export function table(figures) {
  const rows = figures.map((each) => [
    each.name, each.unit, number(each.median), number(each.p95), number(each.most), String(each.runs),
    each.goal === null ? "" : `${each.judged} <= ${each.goal}`,
    each.met === null ? "" : each.met ? "yes" : "NO",
    each.ratio === undefined ? "" : `${number(each.ratio)} x ${each.yardstick}`,
  ]);
  rows.unshift(["figure", "unit", "median", "p95", "most", "runs", "goal", "met", "ratio"]);
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  const line = (row) => `| ${row.map((cell, column) => cell.padEnd(widths[column])).join(" | ")} |`;
  return [line(rows[0]), line(widths.map((width) => "-".repeat(width))), ...rows.slice(1).map(line)].join("\n");
}

// SPDX-License-Identifier: Apache-2.0
// The whole app on a device with an office's cases and notes: the first sync from a real banso-server, the
// start on the next morning, then what a worker does with the list of cases. Used by role and name, as the
// tests use it.
import {spawnSync} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {AppPage} from "../../../tests/browser/support/app_page.mjs";
import {as_tablet, with_browser, with_profile} from "./browser.mjs";
import {scroll, watch_frames} from "./frames.mjs";
import {start_office} from "./office.mjs";
import {figure} from "./statistics.mjs";

/** What takes minutes says how far it is. */
const tell = (words) => console.error(`  app: ${words}`);
const kGoals = {first_sync_s: 25, list_s: 1, open_ms: 100, frame_ms: 8, search_ms: 50};
const kPatienceMs = 600_000;
// She sees every case of the district offices, which the invented ones belong to.
const kLogin = "kono";
const kSearches = ["民生委員", "不眠", "佐藤", "サトウ", "通帳 長男", "血圧", "一人の夜", "デイケア"];

/** An office with many cases. @returns {string} the code that enrols a device which may see all of them */
function fill_office(program, folder, {cases, notes}) {
  const words = ["--data", join(folder, "data"), "--cases", String(cases), "--notes", String(notes)];
  const {status, stdout, stderr} = spawnSync(program, words, {encoding: "utf8"});
  const code = new RegExp(`^\\s*${kLogin}\\s+(\\S+)`, "m").exec(stdout)?.[1];
  if (status !== 0 || code === undefined) throw new Error(`banso-demo: ${stderr}`);
  return code;
}

/** Runs in the page: notes when something was pressed. */
const note_presses = () => {
  addEventListener("pointerup", () => (window.bench_pressed_ms = performance.now()), {capture: true});
};

const kConditions = {
  /** The list has this many rows. */
  list: `(nodes, count) => nodes.some((node) => node.setSize >= count)`,
  synced: `(nodes) => nodes.some((node) => [node.name, node.value, node.description].some((words) => words.startsWith("同期済")))`,
  heading: `(nodes, row) => nodes.some((node) => node.role === "heading" && node.name !== "" && row.startsWith(node.name))`,
};

/**
 * How long after the last press, looked at with each frame of the page.
 * @param {import("playwright-core").Page} page @param {keyof typeof kConditions} condition @param {any} [value]
 * @returns {Promise<number>} milliseconds
 */
async function after_press(page, condition, value) {
  // As text: the page's policy forbids to make functions of it there.
  return page.evaluate(`new Promise((resolve) => {
    const holds = ${kConditions[condition]};
    window.bench_pressed_ms = undefined;
    const look = () => {
      const since_ms = performance.now() - window.bench_pressed_ms;
      if (since_ms >= 0 && holds(window.__banso.nodes(), ${JSON.stringify(value ?? null)})) resolve(since_ms);
      else requestAnimationFrame(look);
    };
    look();
  })`);
}

async function open_app(page, url) {
  page.setDefaultTimeout(kPatienceMs);
  await as_tablet(page);
  await page.addInitScript(note_presses);
  const app = await AppPage.make(page.context(), page);
  return app.open(url);
}

async function first_sync(page, url, code, {cases}) {
  const app = await open_app(page, url);
  const syncing = after_press(page, "synced");
  await app.enrol(code);
  const synced_ms = await syncing;
  tell("synced");
  const begin = performance.now();
  await app.go("ケース");
  await page.waitForFunction((count) => window.__banso.nodes().some(({setSize}) => setSize >= count), cases);
  const list_s = (performance.now() - begin) / 1000;
  await search_words(app, kSearches[0]);
  await page.waitForFunction(() => !window.__banso.nodes().some(({key}) => key.endsWith("indexing")));
  tell("indexed");
  return {synced_s: synced_ms / 1000, list_s, index_s: (performance.now() - begin) / 1000};
}

/** Types into the search above the list. @param {AppPage} app @param {string} words @param {() => Promise<void>} [typed] */
async function search_words(app, words, typed = async () => {}) {
  const field = app.find("searchbox", /./);
  await field.click();
  await field.press("Control+A");
  await app.page.keyboard.press("Backspace");
  await app.idle();
  for (const sign of words) {
    await typed();
    await app.page.keyboard.type(sign);
    await app.idle();
  }
  await typed();
}

/** @returns {Promise<number>} milliseconds from the press to the list */
async function unlock(page, url, {cases}) {
  const app = await open_app(page, `${url}#/cases`);
  const time_ms = after_press(page, "list", cases);
  await app.unlocked();
  tell("unlocked");
  return {app, time_ms: await time_ms};
}

async function open_cases(app, count) {
  const times_ms = [];
  for (let turn = 0; turn < count; ++turn) {
    await app.go("ケース");
    const {key, name} = await app.page.evaluate((place) => {
      const rows = window.__banso.nodes().filter(({role, setSize, rect}) => role === "button" && setSize > 0 && rect[1] > 150 && rect[1] < 600);
      return rows[place % rows.length];
    }, turn);
    const time_ms = after_press(app.page, "heading", name);
    const {x, y, height} = await app.page.locator(`[data-key="${key}"]`).boundingBox();
    await app.page.mouse.click(x + 120, y + height / 2);
    times_ms.push(await time_ms);
    await app.idle();
    await app.page.mouse.wheel(0, 400);
    await app.idle();
  }
  return times_ms;
}

async function measure_search(app, worker) {
  const times_ms = [];
  const take = async () => {
    const frames_ms = await worker.evaluate(() => self.bench_times_ms.splice(0));
    if (frames_ms.length > 0) times_ms.push(Math.max(...frames_ms));
  };
  for (const words of kSearches) {
    await search_words(app, words, take);
  }
  return times_ms;
}

/** @param {{site: string, server: string, demo: string, sizes: typeof import("./main.mjs").kSizes}} options */
export async function measure_app({site, server, demo, sizes}) {
  const folder = await mkdtemp(join(tmpdir(), "banso-bench-office-"));
  let office = null;
  try {
    const code = fill_office(demo, folder, sizes);
    office = await start_office(server, folder, site);
    return await with_profile((profile) => measure_device(profile, office.url, code, sizes));
  } finally {
    await office?.close();
    await rm(folder, {recursive: true, force: true});
  }
}

async function measure_device(profile, url, code, sizes) {
  const first = await with_browser(profile, (page) => first_sync(page, url, code, sizes));
  const list_s = [];
  let used = null;
  for (let run = 1; run <= sizes.mornings; ++run) {
    await with_browser(profile, async (page) => {
      const {app, time_ms} = await unlock(page, url, sizes);
      list_s.push(time_ms / 1000);
      if (run === sizes.mornings) used = await use_list(app, sizes);
    });
  }
  const of = `${sizes.cases} cases, ${sizes.notes} notes`;
  return [
    figure(`app: first sync of ${of}`, "s", [first.synced_s], {goal: kGoals.first_sync_s}),
    figure("app: from there to the list, with the index still growing", "s", [first.list_s]),
    figure("app: search index complete after", "s", [first.index_s]),
    figure("app: PIN pressed to usable list", "s", list_s, {goal: kGoals.list_s}),
    figure("app: a case is opened", "ms", used.open_ms, {goal: kGoals.open_ms}),
    figure("app: frame while the list scrolls", "ms", used.frames_ms, {goal: kGoals.frame_ms, judged: "p95"}),
    figure("app: search, per sign typed", "ms", used.search_ms, {goal: kGoals.search_ms, judged: "p95"}),
  ];
}

async function use_list(app, {turns, opens}) {
  const {page} = app;
  const [worker] = page.workers();
  await worker.evaluate(watch_frames);
  const open_ms = await open_cases(app, opens);
  tell("cases opened");
  await app.go("ケース");
  await page.mouse.move(200, 500);
  await scroll(page, Math.ceil(turns / 5));
  await worker.evaluate(() => (self.bench_times_ms = []));
  await scroll(page, turns);
  const frames_ms = await worker.evaluate(() => self.bench_times_ms.splice(0));
  tell("scrolled");
  return {open_ms, frames_ms, search_ms: await measure_search(app, worker)};
}

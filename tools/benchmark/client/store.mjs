// SPDX-License-Identifier: Apache-2.0
// The store of a device in the browser: encrypted, on OPFS, in a worker (client_bench.cpp), with what
// an office with cases and notes of realistic length sends.
import {serve} from "../../../tests/browser/core_browser.mjs";
import {with_browser, with_profile} from "./browser.mjs";
import {figure, median} from "./statistics.mjs";

const kGoals = {apply_s: 2.5, save_ms: 20, search_ms: 50, unlock_s: 0.6};
const kIndexAtATime = 500;
const kFlushes = 100;
const kYardsticks = 5;

const count_to = (number) => Array.from({length: number}, (_, index) => index);

/** The worker of bench_worker.js. */
class Store {
  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
  }

  async ask(call, ...with_) {
    const {value, error} = await this.page.evaluate((message) => window.ask_worker(message), {call, with: with_});
    if (error !== undefined) throw new Error(error);
    return value;
  }
  call(name, ...values) {
    return this.ask("call", name, ...values);
  }

  /** An empty store, and everything that the office has. @returns {Promise<number>} seconds of the second */
  async fill(answers, expected) {
    await this.call("create");
    const times_ms = await this.ask("time", "take", count_to(answers));
    const there = await this.call("notes");
    if (there !== expected) throw new Error(`${there} of ${expected} notes are there`);
    return times_ms.reduce((sum, each) => sum + each) / 1000;
  }
  async clear() {
    await this.call("lock");
    await this.ask("erase");
  }
}

async function yardsticks(store) {
  const sha_ms = await store.ask("time", "yardstick", count_to(kYardsticks));
  const flush_ms = await store.ask("time_flushes", kFlushes);
  await store.ask("erase");
  return {
    sha: {name: "SHA-256 of 16 MiB", value: median(sha_ms)}, flush: {name: "a flushed write of 16 KiB", value: median(flush_ms)},
    figures: [
      figure("yardstick: SHA-256 of 16 MiB in the module", "ms", sha_ms),
      figure("yardstick: write of 16 KiB and flush", "ms", flush_ms),
    ],
  };
}

const in_seconds = (yardstick) => ({...yardstick, value: yardstick.value / 1000});

async function measure_apply(store, sizes, {sha}) {
  const answers = await store.call("feed", sizes.few_cases, sizes.few_notes, 0);
  const times_s = [];
  for (let run = -1; run < sizes.applies; ++run) {
    const time_s = await store.fill(answers, sizes.few_notes);
    if (run >= 0) times_s.push(time_s);
    await store.clear();
  }
  const about = {cases: sizes.few_cases, answers, packed_bytes: await store.call("feed_bytes")};
  return figure(`${sizes.few_notes} notes applied`, "s", times_s,
                {goal: kGoals.apply_s, yardstick: in_seconds(sha), about});
}

async function measure_full(store, sizes, {sha, flush}) {
  const answers = await store.call("feed", sizes.cases, sizes.notes, sizes.saves + sizes.warm_saves);
  const about = {cases: sizes.cases, answers, packed_bytes: await store.call("feed_bytes")};
  const fill_s = await store.fill(answers, sizes.notes);
  const index_ms = await store.ask("time_all", "index", kIndexAtATime);
  await store.call("rest");

  const searches = count_to(await store.call("searches"));
  await store.ask("time", "search", searches);
  const found = [];
  for (const each of searches) found.push(await store.call("search", each));
  if (!found.some((hits) => hits > 0)) throw new Error("no search found anything");
  const search_ms = await store.ask("time", "search", count_to(sizes.rounds).flatMap(() => searches));

  await store.ask("time", "save", count_to(sizes.warm_saves));
  const save_ms = await store.ask("time", "save", count_to(sizes.saves).map((each) => each + sizes.warm_saves));
  await store.call("rest");

  const unlock_s = [];
  for (let run = -1; run < sizes.unlocks; ++run) {
    await store.call("lock");
    const [time_ms] = await store.ask("time", "unlock", [0]);
    if (run >= 0) unlock_s.push(time_ms / 1000);
  }
  if (await store.call("notes") !== sizes.notes + sizes.saves + sizes.warm_saves) throw new Error("notes are missing");
  await store.clear();
  return [
    figure("a note saved, durably", "ms", save_ms, {goal: kGoals.save_ms, judged: "p95", yardstick: flush}),
    figure(`search over ${sizes.notes} notes`, "ms", search_ms, {goal: kGoals.search_ms, judged: "p95", yardstick: sha, about: {found}}),
    figure("unlock (PIN to open store)", "s", unlock_s, {goal: kGoals.unlock_s, yardstick: in_seconds(sha)}),
    figure(`first sync: ${sizes.cases} cases, ${sizes.notes} notes`, "s", [fill_s], {yardstick: in_seconds(sha), about}),
    figure("the same, search index", "s", [index_ms / 1000], {yardstick: in_seconds(sha)}),
  ];
}

/** @param {{module: string, sizes: typeof import("./main.mjs").kSizes}} options */
export async function measure_store({module, sizes}) {
  const server = await serve(module);
  try {
    return await with_profile((profile) => with_browser(profile, async (page) => {
      page.on("console", (message) => console.error(`browser: ${message.text()}`));
      await page.goto(`${server.url}/core_page.html`);
      await page.evaluate(() => window.start_worker("bench_worker.js"));
      const store = new Store(page);
      await store.ask("open");
      const measures = await yardsticks(store);
      const apply = await measure_apply(store, sizes, measures);
      const full = await measure_full(store, sizes, measures);
      await store.ask("close");
      return [apply, ...full, ...measures.figures];
    }));
  } finally {
    server.close();
  }
}

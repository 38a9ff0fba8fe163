// SPDX-License-Identifier: Apache-2.0
// The store on OPFS when things go wrong: the browser is killed while it saves, the space is used up,
// another worker has the files. What was acknowledged is always there afterwards.
// Usage: node core_storage_test.mjs FOLDER_OF_TEST_MODULES
import assert from "node:assert/strict";

import {start_browser, with_profile} from "./core_browser.mjs";

const kKills = 5;
const kTextBytes = 700;
const kBigTextBytes = 60_000;

/** A page with a worker of its own over the store. */
async function open_probe(page, url) {
  await page.goto(`${url}/core_page.html`);
  await page.evaluate(() => window.start_worker("probe_worker.js"));
  return {
    ask: (call, ...rest) => page.evaluate((message) => window.ask_worker(message), {call, with: rest}),
    /** The answer, which is not an error. */
    async get(call, ...rest) {
      const answer = await this.ask(call, ...rest);
      assert.equal(answer.error, undefined, `${call}: ${answer.error}`);
      return answer.value;
    },
  };
}

/** Kills the browser at some moment while a worker saves as fast as it can. */
async function kill_while_saving(profile, url, round, before) {
  const browser = await start_browser(profile);
  const probe = await open_probe(browser.page, url);
  assert.equal(await probe.get("open", round + 1), 0);
  const there = await probe.get("count", kTextBytes);
  assert.ok(there >= before, `round ${round}: ${before} were acknowledged, ${there} are there`);
  assert.equal(await probe.get("check"), 0);
  let acknowledged = there;
  const enough = there + 20 + 17 * round;
  await new Promise((done) => {
    browser.page.on("console", (message) => {
      const saved = /^saved (\d+)$/.exec(message.text());
      if (saved !== null) acknowledged = Math.max(acknowledged, Number(saved[1]));
      if (acknowledged >= enough) done();
    });
    probe.ask("fill", there + 1, kTextBytes).catch(() => {});
  });
  await browser.kill();
  return acknowledged;
}

async function killed(profile, url) {
  let acknowledged = 0;
  for (let round = 0; round < kKills; ++round) {
    acknowledged = await kill_while_saving(profile, url, round, acknowledged);
  }
  const browser = await start_browser(profile);
  const probe = await open_probe(browser.page, url);
  assert.equal(await probe.get("open", 100), 0);
  const there = await probe.get("count", kTextBytes);
  assert.ok(there >= acknowledged);
  assert.equal(await probe.get("check"), 0);
  assert.equal(await probe.get("holds", "save 1 "), false, "the files are encrypted");
  await probe.get("close");
  await browser.close();
  console.log(`killed ${kKills} times while saving: ${acknowledged} acknowledged, ${there} there`);
}

async function out_of_space(profile, url) {
  const browser = await start_browser(profile);
  const probe = await open_probe(browser.page, url);
  const session = await browser.page.context().newCDPSession(browser.page);
  const full = await probe.get("open", 1).then(() => probe.get("error_full"));
  const before = await probe.get("count", kBigTextBytes);
  const {usage} = await session.send("Storage.getUsageAndQuota", {origin: url});
  await session.send("Storage.overrideQuotaForOrigin", {origin: url, quotaSize: usage + 8_000_000});
  let last = before;
  let code = 0;
  while (code === 0 && last < 1000) {
    code = await probe.get("save", last + 1, kBigTextBytes);
    if (code === 0) ++last;
  }
  assert.equal(code, full, "the error says that there is no space");
  assert.ok(last > before);
  assert.equal(await probe.get("save", last + 1, kBigTextBytes), full);
  assert.equal(await probe.get("count", kBigTextBytes), last, "nothing is lost while it is full");
  await session.send("Storage.overrideQuotaForOrigin", {origin: url});
  assert.equal(await probe.get("save", last + 1, kBigTextBytes), 0, "it goes on when there is space");
  assert.equal(await probe.get("rest"), 0);
  assert.equal(await probe.get("count", kBigTextBytes), last + 1);
  assert.equal(await probe.get("check"), 0);
  await browser.kill();

  const again = await start_browser(profile);
  const reopened = await open_probe(again.page, url);
  assert.equal(await reopened.get("open", 2), 0);
  assert.equal(await reopened.get("count", kBigTextBytes), last + 1);
  await again.close();
  console.log(`out of space after ${last} saves: told, nothing lost`);
}

async function files_in_use(profile, url) {
  const browser = await start_browser(profile);
  const first = await open_probe(browser.page, url);
  assert.equal(await first.get("open", 1, 1000), 0);
  const other_page = await browser.page.context().newPage();
  const second = await open_probe(other_page, url);
  assert.equal((await second.ask("open", 2, 300)).error, "storage_busy");
  const waits = second.ask("open", 2, 30_000);
  await first.get("close");
  assert.equal((await waits).value, 0, "the files are taken over when they are given back");
  await second.get("close");
  for (let reload = 0; reload < 20; ++reload) {
    const probe = await open_probe(browser.page, url);
    assert.equal(await probe.get("open", 3, 15_000), 0, `reload ${reload}`);
  }
  await browser.close();
  console.log("files in use: told, taken over; 20 reloads");
}

for (const test of [killed, out_of_space, files_in_use]) await with_profile(test);

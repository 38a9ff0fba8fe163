// SPDX-License-Identifier: Apache-2.0
// The store on OPFS, and small files beside it, when things go wrong: the browser is killed while it
// saves, the space is used up, another worker has the files, the system ends the storage. What was
// acknowledged is always there afterwards.
// Usage: node core_storage_test.mjs FOLDER_OF_TEST_MODULES
import assert from "node:assert/strict";

import {start_browser, with_profile} from "./core_browser.mjs";
import {files_with} from "./core_profile.mjs";

const kKills = 5;
const kTextBytes = 700;
const kBigTextBytes = 60_000;
const kSmallBytes = 2_000;

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

/** Kills the browser when `enough` is acknowledged of what a worker saves as fast as it can. */
async function kill_at(browser, probe, enough, ...fill) {
  let acknowledged = 0;
  await new Promise((done) => {
    browser.page.on("console", (message) => {
      const saved = /^saved (\d+)$/.exec(message.text());
      if (saved !== null) acknowledged = Math.max(acknowledged, Number(saved[1]));
      if (acknowledged >= enough) done();
    });
    probe.ask("fill", ...fill).catch(() => {});
  });
  await browser.kill();
  return acknowledged;
}

async function kill_while_saving(profile, url, round, before) {
  const browser = await start_browser(profile);
  const probe = await open_probe(browser.page, url);
  assert.equal(await probe.get("open", round + 1), 0);
  const there = await probe.get("count", kTextBytes);
  assert.ok(there >= before, `round ${round}: ${before} were acknowledged, ${there} are there`);
  assert.equal(await probe.get("check"), 0);
  return kill_at(browser, probe, there + 20 + 17 * round, there + 1, kTextBytes);
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
  await probe.get("close");
  await browser.close();
  assert.deepEqual(await files_with(profile, ["save 1 ", `save ${there} `]), [], "the files are encrypted");
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

/** Small files: killed while writing, no space, removed. */
async function small_files(profile, url) {
  let acknowledged = 0;
  for (let round = 0; round < kKills; ++round) {
    const browser = await start_browser(profile);
    const probe = await open_probe(browser.page, url);
    assert.equal(await probe.get("open", 1), 0);
    const there = await probe.get("small_number", kSmallBytes);
    assert.ok(there >= acknowledged, `round ${round}: ${acknowledged} was acknowledged, ${there} is there`);
    acknowledged = await kill_at(browser, probe, there + 10 + 7 * round, there + 1, kSmallBytes, "small_write");
  }
  const first = await start_browser(profile);
  const removing = await open_probe(first.page, url);
  assert.equal(await removing.get("open", 1), 0);
  const last = await removing.get("small_number", kSmallBytes);
  assert.ok(last >= acknowledged);
  assert.equal(await removing.get("small_remove"), 0);
  assert.equal(await removing.get("small_number", kSmallBytes), 0);
  await first.close();
  assert.deepEqual(await files_with(profile, [`save ${last - 1} `, `save ${last} `]), []);

  const browser = await start_browser(profile);
  const {page} = browser;
  const probe = await open_probe(page, url);
  assert.equal(await probe.get("open", 1), 0);
  const session = await page.context().newCDPSession(page);
  const {usage} = await session.send("Storage.getUsageAndQuota", {origin: url});
  await session.send("Storage.overrideQuotaForOrigin", {origin: url, quotaSize: usage});
  assert.equal(await probe.get("small_write", 1, kSmallBytes), await probe.get("error_full"));
  assert.equal(await probe.get("small_number", kSmallBytes), 0);
  await session.send("Storage.overrideQuotaForOrigin", {origin: url});
  assert.equal(await probe.get("small_write", 2, kSmallBytes), 0);
  assert.equal(await probe.get("small_number", kSmallBytes), 2);

  assert.equal(await probe.get("save", 1, kTextBytes), 0);
  assert.equal(await probe.get("erase"), 0);
  const sizes = await probe.get("sizes");
  assert.deepEqual(["app.db", "app.db-wal", "app.db-journal"].map((name) => sizes[name]), [0, 0, 0]);
  assert.equal(await probe.get("small_number", kSmallBytes), 2, "small files stay");
  await browser.close();
  console.log(`small files: killed ${kKills} times while writing, no space, removed`);
}

async function storage_lost(profile, url) {
  const browser = await start_browser(profile);
  const probe = await open_probe(browser.page, url);
  assert.equal(await probe.get("open", 1), 0);
  for (let number = 1; number <= 3; ++number) assert.equal(await probe.get("save", number, kTextBytes), 0);
  assert.equal(await probe.get("small_write", 9, kSmallBytes), 0);
  await probe.get("lose");
  const io = await probe.get("error_io");
  assert.equal(await probe.get("save", 4, kTextBytes), io);
  assert.equal(await probe.get("small_write", 10, kSmallBytes), io);
  assert.equal(await probe.get("small_number", kSmallBytes), -2, "a lost file is no empty file");
  assert.equal(await probe.get("erase"), io);
  // Another worker, as the page starts one.
  const next = await open_probe(browser.page, url);
  assert.equal(await next.get("open", 2), 0);
  assert.equal(await next.get("count", kTextBytes), 3);
  assert.equal(await next.get("small_number", kSmallBytes), 9);
  assert.equal(await next.get("check"), 0);
  await browser.close();
  console.log("storage lost: told, nothing lost");
}

/** The key that seals is the browser's, and gone when something new is sealed. */
async function device_key(profile, url) {
  const kPlain = "the key of the vault";
  const browser = await start_browser(profile);
  const probe = await open_probe(browser.page, url);
  assert.match((await probe.ask("unseal", Array(60).fill(1))).error, /there is no key/);
  const first = await probe.get("seal", kPlain);
  assert.equal(await probe.get("unseal", first), kPlain);
  const key = await browser.page.evaluate(() => new Promise((resolve, reject) => {
    const opening = indexedDB.open("banso-device");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const all = opening.result.transaction("keys").objectStore("keys").getAll();
      all.onsuccess = async () => {
        const [found] = all.result;
        const exported = await crypto.subtle.exportKey("raw", found).then(() => true, () => false);
        opening.result.close();
        resolve({count: all.result.length, extractable: found.extractable, exported});
      };
    };
  }));
  assert.deepEqual(key, {count: 1, extractable: false, exported: false});
  await browser.close();
  assert.deepEqual(await files_with(profile, [kPlain]), []);

  const again = await start_browser(profile);
  const next = await open_probe(again.page, url);
  assert.equal(await next.get("unseal", first), kPlain, "it outlives the browser");
  const flipped = first.map((byte, at) => (at === first.length - 1 ? byte ^ 1 : byte));
  assert.match((await next.ask("unseal", flipped)).error, /Error/);
  const second = await next.get("seal", kPlain);
  assert.equal(await next.get("unseal", second), kPlain);
  assert.match((await next.ask("unseal", first)).error, /Error/, "what was sealed before is lost for good");
  await again.close();
  console.log("the device's key: kept, not to be had, replaced");
}

for (const test of [killed, out_of_space, files_in_use, small_files, storage_lost, device_key]) await with_profile(test);

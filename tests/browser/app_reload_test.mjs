// SPDX-License-Identifier: Apache-2.0
// What happens to pages every day: reloaded again and again, opened twice, their graphics taken away,
// their worker killed, the disk full. What was written is there afterwards.
import assert from "node:assert/strict";
import {test} from "node:test";

import {AppPage} from "./support/app_page.mjs";
import {app_tests} from "./support/app_tests.mjs";

const {with_app} = app_tests();
const kReloads = 20;
const kDraft = "書きかけの記録。";

/** Opens another tab on the same place, which takes over, and saves there what was begun in the first. */
async function take_over({app, office, context}) {
  // Not yet a draft: taking over stores it.
  await app.compose("記録", "ついき", "追記");
  const second = await AppPage.make(context);
  await second.page.goto(app.page.url());
  await second.page.getByRole("heading", {name: "別のタブで使用中です"}).waitFor();
  await second.page.getByRole("button", {name: "ここで開く"}).click();
  await second.running();
  await app.page.getByRole("heading", {name: "別のタブで使用中です"}).waitFor();
  await second.unlocked();
  assert.equal(await second.note_text(), kDraft + "追記");
  await second.finalise();
  await second.sync();
  assert.deepEqual(second.complaints, []);
  const device = await office.device(office.worker);
  assert.equal((await device.run("list", "contact")).length, 1);
  await second.page.close();
}

/** The process that draws is ended while a note is being written. */
async function lose_graphics({app, browser}) {
  const colours = await app.colours();
  assert.ok(colours > 3, `${colours} colours`);
  await (await browser.newBrowserCDPSession()).send("Browser.crashGpuProcess");
  await app.compose("記録", "つづき", "続き。");
  await app.page.waitForFunction(async () => {
    await window.__banso.idle();
    const drawn = document.getElementById("canvas");
    const copy = new OffscreenCanvas(64, 64).getContext("2d");
    copy.drawImage(drawn, 0, 0, 64, 64);
    return new Set(new Uint32Array(copy.getImageData(0, 0, 64, 64).data.buffer)).size > 3;
  });
  assert.equal(await app.note_text(), kDraft + "続き。");
  await app.finalise();
  await app.shows_text(kDraft + "続き。");
}

/** Notes are saved until the disk is full; then one is written further. @param {string} case_id */
async function fill_the_disk({app, office}, case_id) {
  const {origin} = new URL(office.url);
  await app.sync();
  await app.open_case("山田 太郎");
  const {usage} = await app.devtools.send("Storage.getUsageAndQuota", {origin});
  await app.devtools.send("Storage.overrideQuotaForOrigin", {origin, quotaSize: usage});
  // What the browser has set aside for the files already is used up first.
  const long = "満".repeat(15_000);
  let written = "";
  for (let count = 0; count < 200 && !written; ++count) {
    await app.begin_note();
    await app.find("textbox", "記録").fill(`${count}番目。${long}`);
    await app.finalise();
    // It is still being written when it could not be saved.
    if (await app.find("textbox", "記録").count()) written = await app.note_text();
  }
  assert.notEqual(written, "", "it is full");
  assert.match(await app.words(), /空き容量|容量が足り/);
  // Who goes on writing is told again, and keeps the words.
  await app.find("textbox", "記録").press("Control+End");
  await app.compose_here("つづき", "続き。");
  await app.shows_text(/空き容量|容量が足り/);
  assert.equal(await app.note_text(), written + "続き。");
  await app.devtools.send("Storage.overrideQuotaForOrigin", {origin});
  await app.compose_here("まだ", "まだ続く。");
  await app.drafted("まだ続く。");
  assert.doesNotMatch(await app.words(), /空き容量|容量が足り/);
  await app.page.reload();
  await app.running();
  await app.unlocked();
  assert.equal(await app.note_text(), written + "続き。まだ続く。");
  await app.finalise();
  await app.shows("button", "訪問を記録");
  await app.sync();
  const device = await office.device(office.worker);
  assert.ok((await device.notes(case_id)).includes(written + "続き。まだ続く。"));
  await app.open_case("山田 太郎");
}

/** The worker is gone, and the page comes back into sight. */
async function lose_worker({app}) {
  await app.page.clock.install();
  await app.page.reload();
  await app.running();
  await app.unlocked();
  await app.draft("かきかけ", kDraft);
  const see = (state) => app.page.evaluate((value) => {
    Object.defineProperty(document, "visibilityState", {get: () => value, configurable: true});
    document.dispatchEvent(new Event("visibilitychange"));
  }, state);
  await app.page.evaluate(() => window.__workers.at(-1).terminate());
  // The page looks after its worker when it comes back into sight.
  await see("hidden");
  await see("visible");
  await app.page.clock.fastForward(25_000);
  await app.page.waitForFunction(() => window.__workers.length === 2);
  await app.running();
  await app.unlocked();
  assert.equal(await app.note_text(), kDraft);
  assert.ok((await app.colours()) > 3);
}

test("a day of a page, on one device", with_app(async (scene) => {
  const {app, office} = scene;
  await app.enrol(await office.code(office.worker));
  const case_id = await app.new_case("やまだ", "山田 太郎");
  await app.draft("かきかけ", kDraft);

  await scene.test("twenty reloads in a row, each time the same place", async () => {
    for (let count = 0; count < kReloads; ++count) {
      await app.page.reload();
      await app.running();
      await app.shows("button", "開く");
    }
    await app.unlocked();
    await app.shows("heading", "山田 太郎");
    assert.equal(await app.note_text(), kDraft);
  });
  await scene.test("a second tab says so, and takes over with what was begun in the first", () => take_over(scene));
  await scene.test("the first tab goes on when the second is closed", async () => {
    await app.page.getByRole("button", {name: "ここで開く"}).click();
    await app.running();
    await app.unlocked();
    await app.shows_text(kDraft + "追記");
    await app.draft("かきかけ", kDraft);
  });
  await scene.test("the graphics are taken away: drawn again, and the text stays", () => lose_graphics(scene));
  await scene.test("the disk is full while a note is written: told, the text stays, and is kept when there is room",
                   () => fill_the_disk(scene, case_id));
  await scene.test("the worker is killed: another one opens the same files", () => lose_worker(scene));
}));

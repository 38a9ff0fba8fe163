// SPDX-License-Identifier: Apache-2.0
// The whole client when the system takes things away from it: the drawing context for good, the files of
// its storage. Usage: node core_loss_test.mjs FOLDER_OF_THE_CLIENT
import assert from "node:assert/strict";

import {CoreAppPage, kPatienceMs} from "./core_app_page.mjs";
import {start_browser, with_profile} from "./core_browser.mjs";
import {lose_context, lose_files} from "./core_losses.mjs";

/** As the browser tells a page that the person goes away and comes back. */
async function leave_and_return(page) {
  for (const state of ["hidden", "visible"]) {
    await page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", {get: () => value, configurable: true});
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
  }
}

async function canvas_replaced(profile, url) {
  const browser = await start_browser(profile);
  const app = await CoreAppPage.open(browser, `${url}/index.html?gallery`);
  const {page} = app;
  const before = await app.settled();
  const frame = await app.frame();
  await page.workers()[0].evaluate(lose_context);
  await page.emulateMedia({colorScheme: "dark"});
  await app.says("canvas");
  await page.waitForFunction((last) => window.last_frame > last + 1, frame, {timeout: kPatienceMs});
  assert.ok(await app.difference(before) > 50, "it is dark now");
  await page.emulateMedia({colorScheme: "light"});
  await app.looks_like(before);
  assert.equal(await page.evaluate(() => window.workers_made), 1, "the same worker goes on");
  assert.equal(await page.locator("canvas").count(), 1);
  assert.deepEqual(app.complaints, []);
  await browser.close();
  console.log("a context that is lost for good: a new canvas, the same picture");
}

async function files_lost(profile, url) {
  const browser = await start_browser(profile);
  const app = await CoreAppPage.open(browser, `${url}/index.html`);
  const {page} = app;
  const before = await app.settled();
  const words = await app.words();
  await page.workers()[0].evaluate(lose_files);
  await leave_and_return(page);
  await app.says("failed storage_lost");
  await page.waitForFunction(() => window.workers_made === 2, null, {timeout: kPatienceMs});
  await app.running();
  await app.looks_like(before);
  assert.deepEqual(await app.words(), words);
  // Nothing was wrong with the new worker's files.
  await leave_and_return(page);
  await app.idle();
  assert.equal(await page.evaluate(() => window.workers_made), 2);
  assert.deepEqual(app.complaints, []);
  await browser.close();
  console.log("files that are lost: another worker opens them again");
}

for (const test of [canvas_replaced, files_lost]) await with_profile(test);

// SPDX-License-Identifier: Apache-2.0
// The whole client as it is served, in a real browser: starts again and again on its files, draws only
// when there is a reason, and draws again after the browser took its graphics context away.
// Usage: node core_app_test.mjs FOLDER_OF_THE_CLIENT
import assert from "node:assert/strict";

import {CoreAppPage, kPatienceMs} from "./core_app_page.mjs";
import {start_browser, with_profile} from "./core_browser.mjs";

const kStarts = 10;
const kIdleMs = 10_000;

async function starts_again(profile, url) {
  const browser = await start_browser(profile);
  const begin = performance.now();
  const app = await CoreAppPage.open(browser, `${url}/index.html`);
  for (let start = 1; start < kStarts; ++start) {
    await app.page.reload();
    await app.running();
  }
  const each_ms = (performance.now() - begin) / kStarts;
  assert.deepEqual(app.complaints, []);
  await browser.close();
  console.log(`${kStarts} starts on the same files, ${each_ms.toFixed(0)} ms each until nothing was left to draw`);
}

async function draws_nothing_when_idle(profile, url) {
  const browser = await start_browser(profile);
  const app = await CoreAppPage.open(browser, `${url}/index.html?gallery`);
  // The last fonts may still be on their way; then nothing may be drawn for a whole span.
  let before = await app.frame();
  for (const deadline = performance.now() + kPatienceMs;;) {
    await browser.page.waitForTimeout(kIdleMs);
    const after = await app.frame();
    if (after === before) break;
    assert.ok(performance.now() < deadline, `it goes on drawing: ${before}, ${after}`);
    before = after;
  }
  assert.ok(before > 0);
  await browser.page.keyboard.press("Tab");
  assert.ok(await app.frame() > before, "a key is a reason to draw");
  assert.deepEqual(app.complaints, []);
  await browser.close();
  console.log(`0 frames in ${kIdleMs} ms`);
}

async function draws_after_loss(profile, url) {
  const browser = await start_browser(profile);
  const {page} = browser;
  const app = await CoreAppPage.open(browser, `${url}/index.html?gallery`);
  await app.settled();
  const before = await app.frame();
  await browser.crash_graphics();
  await page.waitForFunction((frame) => window.last_frame > frame, before, {timeout: kPatienceMs});
  const after = await app.frame();
  await page.keyboard.press("Tab");
  assert.ok(await app.frame() > after, "it goes on");
  assert.deepEqual(app.complaints, []);
  await browser.close();
  console.log("drawn again after the graphics context was lost");
}

for (const test of [starts_again, draws_nothing_when_idle, draws_after_loss]) await with_profile(test);

// SPDX-License-Identifier: Apache-2.0
// The whole client as it is served, in a real browser: starts again and again on its files, draws only
// when there is a reason, and draws again after the browser took its graphics context away.
// Usage: node core_app_test.mjs FOLDER_OF_THE_CLIENT
import assert from "node:assert/strict";

import {start_browser, with_profile} from "./core_browser.mjs";

const kStarts = 10;
const kIdleMs = 10_000;
const kPatienceMs = 60_000;

/** Notes the number of the last frame that the worker speaks of. */
const listen = () => {
  window.last_frame = 0;
  window.Worker = class extends Worker {
    constructor(...rest) {
      super(...rest);
      this.addEventListener("message", ({data}) => {
        if (data.t === "failed") console.error(`failed: ${data.code} ${data.text}`);
        window.last_frame = data.frame ?? window.last_frame;
      });
    }
  };
};

/** A page with an app that has drawn all it wanted to draw. */
async function open_app(browser, url, complaints) {
  const {page} = browser;
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(String(error)));
  await page.addInitScript(listen);
  await page.goto(url);
  await page.waitForFunction(() => window.__banso.nodes().length > 0, null, {timeout: kPatienceMs});
  await page.evaluate(() => window.__banso.idle());
}

async function starts_again(profile, url) {
  const browser = await start_browser(profile);
  const complaints = [];
  const begin = performance.now();
  for (let start = 0; start < kStarts; ++start) await open_app(browser, `${url}/index.html`, complaints);
  const each_ms = (performance.now() - begin) / kStarts;
  assert.deepEqual(complaints, []);
  await browser.close();
  console.log(`${kStarts} starts on the same files, ${each_ms.toFixed(0)} ms each until nothing was left to draw`);
}

async function draws_nothing_when_idle(profile, url) {
  const browser = await start_browser(profile);
  const complaints = [];
  await open_app(browser, `${url}/index.html?gallery`, complaints);
  const frame = () => browser.page.evaluate(() => window.__banso.idle().then(() => window.last_frame));
  // The last fonts may still be on their way; then nothing may be drawn for a whole span.
  let before = await frame();
  for (const deadline = performance.now() + kPatienceMs;;) {
    await browser.page.waitForTimeout(kIdleMs);
    const after = await frame();
    if (after === before) break;
    assert.ok(performance.now() < deadline, `it goes on drawing: ${before}, ${after}`);
    before = after;
  }
  assert.ok(before > 0);
  await browser.page.keyboard.press("Tab");
  assert.ok(await frame() > before, "a key is a reason to draw");
  assert.deepEqual(complaints, []);
  await browser.close();
  console.log(`0 frames in ${kIdleMs} ms`);
}

async function draws_after_loss(profile, url) {
  const browser = await start_browser(profile);
  const {page} = browser;
  const complaints = [];
  await open_app(browser, `${url}/index.html?gallery`, complaints);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => window.__banso.idle());
  const before = await page.evaluate(() => window.last_frame);
  await browser.crash_graphics();
  await page.waitForFunction((frame) => window.last_frame > frame, before, {timeout: kPatienceMs});
  await page.evaluate(() => window.__banso.idle());
  const after = await page.evaluate(() => window.last_frame);
  await page.keyboard.press("Tab");
  await page.evaluate(() => window.__banso.idle());
  assert.ok(await page.evaluate(() => window.last_frame) > after, "it goes on");
  assert.deepEqual(complaints, []);
  await browser.close();
  console.log("drawn again after the graphics context was lost");
}

for (const test of [starts_again, draws_nothing_when_idle, draws_after_loss]) await with_profile(test);

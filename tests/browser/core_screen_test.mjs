// SPDX-License-Identifier: Apache-2.0
// The whole client and the screen: each pixel of the canvas is one of the screen.
// Usage: node core_screen_test.mjs FOLDER_OF_THE_CLIENT
import assert from "node:assert/strict";

import {CoreAppPage, kPatienceMs} from "./core_app_page.mjs";
import {start_browser, with_profile} from "./core_browser.mjs";

async function pixels(profile, url) {
  const browser = await start_browser(profile);
  const devtools = await browser.page.context().newCDPSession(browser.page);
  const screen = (width, height, deviceScaleFactor) => devtools.send(
      "Emulation.setDeviceMetricsOverride", {width, height, deviceScaleFactor, mobile: true});
  await screen(390, 844, 3);
  const app = await CoreAppPage.open(browser, `${url}/index.html?gallery`);
  const canvas_is = (width, height) => app.page.waitForFunction(([across, down]) => {
    const canvas = document.getElementById("canvas");
    return canvas.width === across && canvas.height === down;
  }, [width, height], {timeout: kPatienceMs});
  await canvas_is(390 * 3, 844 * 3);
  await screen(844, 390, 3);
  await canvas_is(844 * 3, 390 * 3);
  await screen(800, 600, 1);
  await canvas_is(800, 600);
  await screen(1194, 834, 2);
  await canvas_is(1194 * 2, 834 * 2);
  assert.deepEqual(app.complaints, []);
  await browser.close();
  console.log("the canvas has the pixels of the screen");
}

await with_profile(pixels);

// SPDX-License-Identifier: Apache-2.0
// For the files of tests of the real client with a real office: one Chromium for the tests of a file,
// and for each test an office and a storage of its own.
import assert from "node:assert/strict";
import {after, before} from "node:test";

import {AppPage} from "./app_page.mjs";
import {kPatience_ms, launch} from "./browser.mjs";
import {HostileProxy} from "./hostile_proxy.mjs";
import {RealOffice} from "./real_office.mjs";

// The app's pixels are drawn without a graphics card: few of them, and none for motion. How it looks and
// moves at full size is for app_kill, core_* and the screenshots.
export const kScreen = {viewport: {width: 1000, height: 760}, deviceScaleFactor: 0.5, reducedMotion: "reduce", locale: "ja-JP"};

/**
 * @typedef {{app: AppPage, office: RealOffice, proxy: HostileProxy|null, context: any, browser: any,
 *   test: import("node:test").TestContext["test"]}} Scene `test`: for a part of it with a name of its own
 *
 * Call once at the top of a file of tests. `through_proxy`: the client knows the office by the proxy's
 * address.
 * @returns {{with_app: (act: (scene: Scene) => Promise<void>, options?: {through_proxy?: boolean}) =>
 *             (context: import("node:test").TestContext) => Promise<void>}}
 */
export function app_tests() {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
  });
  /** A test with an open client; the browser must have had nothing to complain about. */
  const with_app = (act, {through_proxy = false} = {}) => async (running) => {
    const office = await RealOffice.open();
    const proxy = through_proxy ? await HostileProxy.open(office) : null;
    const context = await browser.newContext(kScreen);
    context.setDefaultTimeout(kPatience_ms);
    try {
      const app = await AppPage.make(context);
      await app.open((proxy ?? office).url);
      await act({app, office, proxy, context, browser, test: running.test.bind(running)});
      assert.deepEqual(app.complaints, []);
    } finally {
      await context.close();
      await proxy?.close();
      await office.close();
    }
  };
  return {with_app};
}

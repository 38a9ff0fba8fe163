// SPDX-License-Identifier: Apache-2.0
// One Chromium and one office for the tests of a file; each test has a context, and with it a storage,
// of its own.
import {existsSync} from "node:fs";
import {createRequire} from "node:module";
import {delimiter, isAbsolute, join} from "node:path";
import {after, before} from "node:test";

import {OfficeSite, kRoot} from "./office_site.mjs";
import {ScriptedPage} from "./scripted_page.mjs";

const require = createRequire(join(kRoot, "third_party/"));
export const {chromium} = require("playwright-core");
export const axe_source = () => require.resolve("axe-core/axe.min.js");

const kFlags = ["--no-sandbox", "--use-angle=swiftshader", "--enable-unsafe-swiftshader", "--ignore-gpu-blocklist",
                "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-quic",
                "--disable-dev-shm-usage"];
// Pages are put together without SwiftShader, which costs half as much. Not where the graphics process is
// crashed on purpose: Chromium's pages do not always survive that without it.
const kPlainPages = "--disable-gpu-compositing";
// Of a slow machine that does other things as well.
export const kPatience_ms = 60_000;

/** Playwright wants a path, not a name. */
function chromium_path() {
  const name = process.env.BANSO_CHROMIUM ?? "chromium";
  const folders = (process.env.PATH ?? "").split(delimiter);
  return isAbsolute(name) ? name : folders.map((folder) => join(folder, name)).find(existsSync) ?? name;
}

/** @param {string[]} more flags */
export async function launch(more = []) {
  return chromium.launch({executablePath: chromium_path(), args: [...kFlags, ...more], timeout: kPatience_ms});
}

/** Runs before the page's own scripts: the browser forbids to install the app for use without the office. */
function forbid_installing() {
  ServiceWorkerContainer.prototype.register = async () => {
    throw new DOMException("forbidden", "SecurityError");
  };
}

/**
 * Call once at the top of a file of tests. Where `installs` is false, its pages copy no files for use without the
 * office: that costs more than most tests of anything else.
 * @param {{installs?: boolean}} [how]
 * @returns {{site: () => OfficeSite, open: (options?: any) => Promise<ScriptedPage>,
 *            with_page: (options: any, act: (page: ScriptedPage) => Promise<void>) => () => Promise<void>}}
 */
export function browser_tests({installs = true} = {}) {
  /** @type {import("playwright-core").Browser} */
  let browser;
  /** @type {OfficeSite} */
  let site;
  before(async () => {
    site = await OfficeSite.open();
    browser = await launch([kPlainPages]);
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  const make_context = async (options) => {
    const context = await browser.newContext({viewport: {width: 800, height: 600}, locale: "ja-JP", ...options});
    context.setDefaultTimeout(kPatience_ms);
    if (!installs) await context.addInitScript(forbid_installing);
    return context;
  };
  /** A test with an open app; the page must have had nothing to complain about. */
  const with_page = (options, act) => async () => {
    const {before_open, ...rest} = options;
    const context = await make_context(rest);
    try {
      const scripted = await ScriptedPage.make(context);
      await before_open?.(scripted.page);
      await scripted.open(site.url);
      await act(scripted);
      if (scripted.complaints.length > 0) throw new Error(scripted.complaints.join("\n"));
    } finally {
      await context.close();
    }
  };
  return {site: () => site, make_context, with_page};
}

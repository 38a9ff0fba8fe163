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
// Of a slow machine that does other things as well.
export const kPatience_ms = 60_000;

/** Playwright wants a path, not a name. */
function chromium_path() {
  const name = process.env.BANSO_CHROMIUM ?? "chromium";
  const folders = (process.env.PATH ?? "").split(delimiter);
  return isAbsolute(name) ? name : folders.map((folder) => join(folder, name)).find(existsSync) ?? name;
}

export async function launch() {
  return chromium.launch({executablePath: chromium_path(), args: kFlags,
                          timeout: kPatience_ms});
}

/**
 * Call once at the top of a file of tests.
 * @returns {{site: () => OfficeSite, open: (options?: any) => Promise<ScriptedPage>,
 *            with_page: (options: any, act: (page: ScriptedPage) => Promise<void>) => () => Promise<void>}}
 */
export function browser_tests() {
  /** @type {import("playwright-core").Browser} */
  let browser;
  /** @type {OfficeSite} */
  let site;
  before(async () => {
    site = await OfficeSite.open();
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
    await site?.close();
  });
  const make_context = async (options) => {
    const context = await browser.newContext({viewport: {width: 800, height: 600}, locale: "ja-JP", ...options});
    context.setDefaultTimeout(kPatience_ms);
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

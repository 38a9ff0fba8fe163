// SPDX-License-Identifier: Apache-2.0
// A Chromium of its own for each measurement, as the tests start it, and the gallery in it.
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";

import {start_browser} from "../../../tests/browser/core_browser.mjs";
import {browser_processes, thread_times, used_s} from "./processes.mjs";

const kPatienceMs = 120_000;
// At rest: less than this much processor time, in so many looks one after another; not waited for longer than that.
const kRestShare = 0.05;
const kRestLooks = 3;
const kLookMs = 100;
const kRestPatienceMs = 8_000;
const kFlags = ["--accept-lang=ja-JP"];
// A tablet of ten inches, held across.
const kScreen = {width: 1194, height: 834, deviceScaleFactor: 2, mobile: false};

/** @template T @param {(profile: string) => Promise<T>} act @returns {Promise<T>} */
export async function with_profile(act) {
  const profile = await mkdtemp(join(tmpdir(), "banso-bench-chromium-"));
  try {
    return await act(profile);
  } finally {
    await rm(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
  }
}

/**
 * Starts Chromium on a profile and ends it in order.
 * @template T @param {string} profile
 * @param {(page: import("playwright-core").Page, processes: () => string[]) => Promise<T>} act
 * @returns {Promise<T>}
 */
export async function with_browser(profile, act) {
  const browser = await start_browser(profile, kFlags);
  let is_done = false;
  try {
    const {page} = browser;
    page.setDefaultTimeout(kPatienceMs);
    const result = await act(page, () => browser_processes(profile));
    is_done = true;
    return result;
  } finally {
    await (is_done ? browser.close() : browser.kill());
  }
}

/** Notes when the worker has drawn its first frame, and how many it has drawn. */
const listen = () => {
  window.bench_frames = 0;
  window.Worker = class extends Worker {
    constructor(...rest) {
      super(...rest);
      this.addEventListener("message", ({data}) => {
        if (data.t === "failed") console.error(`failed: ${data.code} ${data.text}`);
        // The page shows it with its next frame.
        if (data.t === "ready") requestAnimationFrame(() => (window.bench_ready_ms = performance.now()));
        window.bench_frames = data.frame ?? window.bench_frames;
      });
    }
  };
};

export async function as_tablet(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setDeviceMetricsOverride", kScreen);
  await page.addInitScript(listen);
}

/** Until the browser is done with its own start (the graphics process needs a second), with an empty page. */
export async function come_to_rest(page, processes) {
  await page.goto("about:blank");
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const end_ms = performance.now() + kRestPatienceMs;
  for (let quiet = 0; quiet < kRestLooks && performance.now() < end_ms;) {
    const before = thread_times(processes());
    await new Promise((done) => setTimeout(done, kLookMs));
    quiet = used_s(before, thread_times(processes())) * 1000 < kRestShare * kLookMs ? quiet + 1 : 0;
  }
}

/** @returns {Promise<number>} milliseconds from navigation to the first frame */
export async function open_gallery(page, url, location = "") {
  await page.goto(`${url}?gallery${location}`, {waitUntil: "commit"});
  await page.waitForFunction(() => window.bench_ready_ms !== undefined);
  return page.evaluate(() => window.bench_ready_ms);
}

/** Until the fonts that the first frame does not wait for are there and everything is drawn. */
export async function settle(page) {
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => window.__banso.idle());
}

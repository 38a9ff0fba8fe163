// SPDX-License-Identifier: Apache-2.0
// What a frame takes in the worker (drawing, handing the work to the graphics processor, telling the
// page what changed) while a list of 10,000 rows scrolls, and what the browser uses when nothing
// happens.
import {as_tablet, open_gallery, settle, with_browser, with_profile} from "./browser.mjs";
import {thread_times, used_s} from "./processes.mjs";
import {figure} from "./statistics.mjs";

const kFrameGoalMs = 8;
const kIdleGoalPercent = 2;
const kWheel = 240;  // pixels a turn
const kThread = "DedicatedWorker";

/** Runs in the worker: the time of each frame from now on. */
export const watch_frames = () => {
  self.bench_times_ms = [];
  const request = self.requestAnimationFrame.bind(self);
  self.requestAnimationFrame = (draw) => request((now) => {
    const begin = performance.now();
    draw(now);
    self.bench_times_ms.push(performance.now() - begin);
  });
};

export async function scroll(page, turns) {
  for (let turn = 0; turn < turns; ++turn) {
    await page.mouse.wheel(0, kWheel);
    await page.evaluate(() => new Promise(requestAnimationFrame));
  }
  await page.evaluate(() => window.__banso.idle());
}

/** @param {{url: string, turns: number}} options */
export async function measure_frames({url, turns}) {
  return with_profile((profile) => with_browser(profile, async (page, processes) => {
    await as_tablet(page);
    await open_gallery(page, url, "#lists");
    await settle(page);
    const [worker] = page.workers();
    await worker.evaluate(watch_frames);
    await page.mouse.move(300, 500);
    await scroll(page, Math.ceil(turns / 5));  // warm-up: the compiler of the browser, signs that were not drawn yet
    await worker.evaluate(() => (self.bench_times_ms = []));
    const before = thread_times(processes(), kThread);
    await scroll(page, turns);
    const drawn_s = used_s(before, thread_times(processes(), kThread));
    const times_ms = await worker.evaluate(() => self.bench_times_ms);
    return [
      figure("frame while a list of 10,000 scrolls", "ms", times_ms, {goal: kFrameGoalMs, judged: "p95"}),
      figure("the same, the thread's processor time", "ms", [drawn_s * 1000 / times_ms.length]),
    ];
  }));
}

/** @param {{url: string, idle_s: number}} options */
export async function measure_idle({url, idle_s}) {
  return with_profile((profile) => with_browser(profile, async (page, processes) => {
    await as_tablet(page);
    await open_gallery(page, url);
    await settle(page);
    const wait = (seconds) => new Promise((done) => setTimeout(done, seconds * 1000));
    // The service worker stores everything, and the software renderer is behind by some frames.
    await page.evaluate(() => navigator.serviceWorker.ready);
    await wait(idle_s);
    const frames_before = await page.evaluate(() => window.bench_frames);
    const before = thread_times(processes());
    await wait(idle_s);
    const busy_s = used_s(before, thread_times(processes()));
    const frames = await page.evaluate(() => window.bench_frames) - frames_before;
    return [
      figure(`frames in ${idle_s} idle seconds`, "", [frames], {goal: 0}),
      figure("all of the browser, idle", "% of a core", [100 * busy_s / idle_s], {goal: kIdleGoalPercent}),
    ];
  }));
}

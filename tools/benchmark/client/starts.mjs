// SPDX-License-Identifier: Apache-2.0
// From navigation to the first frame of the gallery: with nothing on the device, and with everything
// of the app in the service worker's cache after the browser was started again. What the browser does for its own
// start is not in it.
import {as_tablet, come_to_rest, open_gallery, settle, with_browser, with_profile} from "./browser.mjs";
import {figure} from "./statistics.mjs";

const kColdGoalS = 1.5;
const kWarmGoalS = 0.7;
const kWarmUps = 1;

const start = (profile, url, then = async () => {}) => with_browser(profile, async (page, processes) => {
  await as_tablet(page);
  await come_to_rest(page, processes);
  const time_ms = await open_gallery(page, url);
  await then(page);
  return time_ms / 1000;
});

/** Until the whole app is in the cache, and what the browser compiled of it as well. */
async function install(page) {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await settle(page);
}

/** @param {{url: string, runs: number}} options */
export async function measure_starts({url, runs}) {
  const cold = [];
  for (let run = -kWarmUps; run < runs; ++run) {
    const time_s = await with_profile((profile) => start(profile, url));
    if (run >= 0) cold.push(time_s);
  }
  const warm = await with_profile(async (profile) => {
    const times = [];
    await start(profile, url, install);
    for (let run = -kWarmUps; run < runs; ++run) {
      const time_s = await start(profile, url, install);
      if (run >= 0) times.push(time_s);
    }
    return times;
  });
  return [
    figure("cold start to the gallery", "s", cold, {goal: kColdGoalS}),
    figure("warm start to the gallery", "s", warm, {goal: kWarmGoalS}),
  ];
}

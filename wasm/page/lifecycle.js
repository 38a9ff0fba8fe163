// SPDX-License-Identifier: Apache-2.0
// The page's life as the worker has to know it: hidden and frozen pages may never run again, so
// everything is saved then; a page that comes back asks whether the worker still answers (systems
// end the storage of pages in the background); a worker that died is started again, but not for ever.

const kProbe_ms = 20_000;
const kRestartsMax = 3;
const kRestartsWithin_ms = 60_000;

/** @param {import("./worker_link.js").WorkerLink} link */
export function watch_page(link) {
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState === "hidden") {
      link.flush();
      return;
    }
    const {worker} = link;
    const answered = await link.ask("flush", "flushed", kProbe_ms);
    if (!answered && worker && link.worker === worker && document.visibilityState === "visible") link.died("silent");
  });
  document.addEventListener("freeze", () => link.flush());
  window.addEventListener("pagehide", (event) => {
    if (event.persisted) link.flush();
    else link.ask("close", "closed");
  });
}

/** Counts restarts. @returns {() => boolean} whether one more is worth it */
export function restart_budget() {
  /** @type {number[]} */
  let times = [];
  return () => {
    const now = performance.now();
    times = [...times.filter((time) => now - time < kRestartsWithin_ms), now];
    return times.length <= kRestartsMax;
  };
}

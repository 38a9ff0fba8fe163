// SPDX-License-Identifier: Apache-2.0
// One tab at a time: who holds the Web Lock "banso" may open the database. The lock is held by the
// window, not by the worker, and given back by the browser even if the tab dies. Another tab can ask
// for it: the holder saves, closes and lets go. Nothing is ever taken by force.

const kName = "banso";
// Closing takes well under a second; a frozen tab does not answer at all.
const kSilent_ms = 8_000;

/** @typedef {{release: () => void}} Leadership */

/** @param {LockOptions} options @returns {Promise<Leadership|null>} null: another tab holds it */
function request(options) {
  return new Promise((resolve, reject) => {
    navigator.locks.request(kName, options, (lock) => {
      if (!lock) {
        resolve(null);
        return undefined;
      }
      return new Promise((release) => resolve({release: () => release(undefined)}));
    }).catch(reject);
  });
}

/** @returns {Promise<Leadership|null>} */
export function lead_if_free() {
  return request({ifAvailable: true});
}

/**
 * Asks the other tab to let go and waits, as long as it takes.
 * @param {() => void} silent the other tab does not answer; it has to be closed by hand
 * @returns {Promise<Leadership>}
 */
export async function take_over(silent) {
  const channel = new BroadcastChannel(kName);
  const timer = setTimeout(silent, kSilent_ms);
  const waiting = request({});
  channel.postMessage({t: "take_over"});
  const leadership = await waiting;
  clearTimeout(timer);
  channel.close();
  return leadership;
}

/** @param {() => void} asked called once, when another tab wants to lead */
export function when_asked(asked) {
  const channel = new BroadcastChannel(kName);
  channel.onmessage = ({data}) => {
    if (data?.t !== "take_over") return;
    channel.close();
    asked();
  };
}

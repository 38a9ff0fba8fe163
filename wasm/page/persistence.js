// SPDX-License-Identifier: Apache-2.0
// Whether the browser promises not to tidy our storage away. Asked for after a gesture of the
// person, because some browsers ask them; the answer is kept and told to the app.

const kKept = "banso.persistent";

/** @returns {boolean} the last answer */
export function kept_answer() {
  return localStorage.getItem(kKept) === "granted";
}

/** @param {boolean} granted */
function keep(granted) {
  localStorage.setItem(kKept, granted ? "granted" : "denied");
  return granted;
}

/** @returns {Promise<boolean>} */
export async function ask_persistence() {
  if (await navigator.storage.persisted?.()) return keep(true);
  return keep((await navigator.storage.persist?.()) === true);
}

/** Asks once, at the first touch or key. @param {(granted: boolean) => void} answered */
export function ask_after_gesture(answered) {
  const ask = async () => {
    for (const type of ["pointerup", "keydown"]) window.removeEventListener(type, ask, true);
    answered(await ask_persistence());
  };
  for (const type of ["pointerup", "keydown"]) window.addEventListener(type, ask, true);
}

// SPDX-License-Identifier: Apache-2.0
// What assistive technology, the Tab key and tests do with the mirror, told to the app.
import {focus_quietly} from "./focus.js";
import {has} from "./protocol.js";

/** @typedef {import("./mirror.js").Mirror} Mirror @typedef {import("./protocol.js").Send} Send */

/** @param {Mirror} mirror @param {Send} send @returns {{focus: (key: string) => void}} */
export function listen_actions(mirror, send) {
  // The app is not told of what it asked for itself: old and new wishes would chase each other.
  let asked_by_app = false;

  const tell = (entry, action) => {
    if (has(entry.node, "disabled") && action === "activate") return;
    send({t: "action", key: entry.node.key, action});
  };
  mirror.root.addEventListener("click", (event) => {
    const entry = mirror.entry_of(/** @type {Element} */ (event.target));
    // Fingers and mice reach only fields and canvases that take both fingers; their clicks are the canvas' own.
    if (entry && !entry.field && event.detail === 0) tell(entry, "activate");
  });
  for (const [type, action] of [["focusin", "focus"], ["focusout", "blur"]]) {
    mirror.root.addEventListener(type, (event) => {
      const entry = mirror.entry_of(/** @type {Element} */ (event.target));
      if (!entry) return;
      if (entry.field) {
        if (action === "focus" && entry.field.outside) tell(entry, "show");
      } else if (!asked_by_app && has(entry.node, "focusable")) {
        tell(entry, action);
      }
    });
  }

  return {
    focus(key) {
      const entry = mirror.entries.get(key);
      asked_by_app = true;
      if (entry) focus_quietly(entry.element);
      else if (mirror.root.contains(document.activeElement)) /** @type {HTMLElement} */ (document.activeElement).blur();
      asked_by_app = false;
    },
  };
}

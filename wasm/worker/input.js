// SPDX-License-Identifier: Apache-2.0
// What a person does, from the page's messages (wasm/page/protocol.js) to the module. The orders are
// those of the enumerations in client/input.h.
import {put} from "./inbox.js";

const kPhases = ["down", "move", "up", "cancel", "leave"];
const kPointers = ["mouse", "touch", "pen"];
const kKeys = ["Tab", "Enter", "Space", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End",
               "PageUp", "PageDown", "Backspace", "Delete"];
const kLetter = kKeys.length;
const kFieldPhases = ["focus", "input", "enter", "blur"];
const kActions = ["activate", "focus", "blur", "increment", "decrement", "dismiss", "show"];

// The page's clock began earlier than the worker's. No message arrives before it is sent, so the
// quickest one shows by how much.
const clock = {offset_s: Infinity};

function pointer(module, {phase, kind, id, x, y, button, time}) {
  module._banso_pointer(kPhases.indexOf(phase), Math.max(0, kPointers.indexOf(kind)), id, x, y, button, time);
}

/** Message kinds that are input, each as a call of the module. */
export const input = {
  viewport(module, {width, height, ratio, pixels, top, right, bottom, left}) {
    module._banso_viewport(width, height, ratio, ...pixels, top, right, bottom, left);
  },
  preferences(module, {dark, contrast, still}) {
    module._banso_preferences(dark ? 1 : 0, contrast ? 1 : 0, still ? 1 : 0);
  },
  pointer(module, {time, ...event}) {
    clock.offset_s = Math.min(clock.offset_s, performance.now() / 1000 - time);
    pointer(module, {...event, time: time + clock.offset_s});
  },
  wheel(module, {x, y, dx, dy, command}) {
    module._banso_wheel(x, y, dx, dy, command ? 1 : 0);
  },
  key(module, {key, down, shift, command, alt}) {
    const named = kKeys.indexOf(key);
    if (named < 0 && !/^[a-z0+-]$/.test(key)) return;
    const letter = named < 0 ? key.charCodeAt(0) : 0;
    module._banso_key(named < 0 ? kLetter : named, letter, down ? 1 : 0, shift ? 1 : 0, command ? 1 : 0, alt ? 1 : 0);
  },
  field(module, {key, phase, value, from, to, composing}) {
    const [key_size] = put(module, key, value ?? "");
    module._banso_field(key_size, kFieldPhases.indexOf(phase), from ?? 0, to ?? 0, composing ? 1 : 0);
  },
  action(module, {key, action}) {
    put(module, key);
    module._banso_action(kActions.indexOf(action));
  },
  location(module, {hash}) {
    put(module, hash.replace(/^#/, ""));
    module._banso_go();
  },
};

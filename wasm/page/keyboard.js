// SPDX-License-Identifier: Apache-2.0
// Keys. Tab stays the browser's: it walks through the mirror and the fields. Enter and Space act on
// the focused element; the arrows of a slider change it; what a text field needs is the field's.
// Everything else that the app knows is sent to it.
import {focus_quietly} from "./focus.js";
import {has} from "./protocol.js";

/** @typedef {import("./protocol.js").Send} Send @typedef {import("./mirror.js").Mirror} Mirror */

const kKeys = new Set(["Enter", "Escape", "ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "PageUp",
                       "PageDown", "Backspace", "Delete"]);
// Of text editing: never taken from a field.
const kEditing = new Set(["a", "c", "v", "x", "y", "z"]);
// Where the browser has something of its own that the app replaces.
const kReplaced = new Set(["f", "k", "s"]);
const kStep = {ArrowRight: "increment", ArrowUp: "increment", ArrowLeft: "decrement", ArrowDown: "decrement"};

/** @param {KeyboardEvent} event @returns {string|null} as the app calls it */
function key_name(event) {
  if (event.key === " ") return "Space";
  if (kKeys.has(event.key)) return event.key;
  // Plus, minus and nought are those of a canvas that can be enlarged.
  const letter = event.key.toLowerCase();
  return /^[a-z0+-]$/.test(letter) ? letter : null;
}

const is_letter = (name) => name.length === 1;
const is_command = (event) => event.ctrlKey || event.metaKey;

/** The browser's own: it enlarges the page. @param {KeyboardEvent} event @param {string} name */
const is_zoom = (event, name) => is_command(event) && /^[0+-]$/.test(name);

/** @param {KeyboardEvent} event @param {string} name */
function message_of(event, name) {
  return {t: "key", key: name, down: event.type === "keydown", shift: event.shiftKey, command: is_command(event),
          alt: event.altKey};
}

/** @param {KeyboardEvent} event @param {string} name */
function prevent_default(event, name) {
  if (!is_letter(name) || (is_command(event) && kReplaced.has(name))) event.preventDefault();
}

/** @param {Send} send @param {Mirror} mirror @param {KeyboardEvent} event */
function on_key(send, mirror, event) {
  const name = key_name(event);
  // Alt with an arrow is "back"; an input method's keys are nobody else's.
  if (name === null || event.defaultPrevented || event.isComposing || event.keyCode === 229 || event.altKey) return;
  const entry = mirror.entry_of(/** @type {Element} */ (event.target));
  if (entry?.field || is_zoom(event, name)) return;
  if (entry && (name === "Enter" || name === "Space")) {
    event.preventDefault();
    if (event.type === "keydown" && !event.repeat && !has(entry.node, "disabled")) {
      send({t: "action", key: entry.node.key, action: "activate"});
    }
    return;
  }
  if (entry?.node.role === "slider" && kStep[name]) {
    event.preventDefault();
    if (event.type === "keydown") send({t: "action", key: entry.node.key, action: kStep[name]});
    return;
  }
  prevent_default(event, name);
  send(message_of(event, name));
}

/** @param {Mirror} mirror @param {import("./field.js").Field} field @returns {HTMLElement|null} */
function next_field(mirror, field) {
  const later = mirror.order.slice(mirror.order.indexOf(field.node.key) + 1).map((key) => mirror.entries.get(key));
  return later.find(({field: other, node}) => other && node.layer === field.node.layer && !has(node, "disabled"))
      ?.element ?? null;
}

/** @param {Send} send @param {Mirror} mirror @param {import("./field.js").Field} field @param {KeyboardEvent} event */
function on_enter(send, mirror, field, event) {
  const multiline = field.node.field.kind === "multiline";
  if (multiline && !is_command(event)) return;
  event.preventDefault();
  if (event.repeat) return;
  field.tell("enter", false);
  // In the same task: between two fields the keyboard must not go down.
  const next = field.node.field.enterHint === "next" ? next_field(mirror, field) : null;
  if (next) focus_quietly(next);
}

/** Keys of a text field. @param {Send} send @param {Mirror} mirror */
export function field_keys(send, mirror) {
  return (field, event) => {
    if (field.composition.owns(event)) {
      // Also Tab: it would take the focus away from the words that are being chosen.
      if (event.key === "Tab") event.preventDefault();
      return;
    }
    const name = key_name(event);
    if (name === null) return;
    const choosing = field.node.role === "combobox" && (name === "ArrowUp" || name === "ArrowDown");
    const shortcut = is_letter(name) && is_command(event) && !kEditing.has(name);
    if (name === "Enter") {
      if (choosing || has(field.node, "expanded")) send(message_of(event, name));
      on_enter(send, mirror, field, event);
    } else if (name === "Escape" || choosing || shortcut) {
      prevent_default(event, name);
      send(message_of(event, name));
    }
  };
}

/** @param {Send} send @param {Mirror} mirror */
export function listen_keys(send, mirror) {
  const listener = (event) => on_key(send, mirror, event);
  window.addEventListener("keydown", listener);
  window.addEventListener("keyup", listener);
}

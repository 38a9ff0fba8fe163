// SPDX-License-Identifier: Apache-2.0
// How a text field looks and which keyboard it asks for. Styles are set as properties: the policy of
// the page allows no style attributes.
import {set_attribute} from "./aria.js";
import {has} from "./protocol.js";

/** @typedef {import("./protocol.js").Node} Node */

// No type=number: full-width digits of an input method would be thrown away.
const kKinds = {
  text: {type: "text", mode: "text"},
  multiline: {type: null, mode: "text"},
  number: {type: "text", mode: "decimal"},
  phone: {type: "tel", mode: "tel"},
  email: {type: "email", mode: "email"},
  password: {type: "password", mode: "text"},
  pin: {type: "password", mode: "numeric"},
  search: {type: "search", mode: "search"},
};
const kFontSizeMin = 16;  // below it iOS enlarges the page

/** @param {Node} node @returns {HTMLInputElement|HTMLTextAreaElement} */
export function make_element(node) {
  const element = document.createElement(node.field.kind === "multiline" ? "textarea" : "input");
  element.className = "field";
  for (const [name, value] of Object.entries({
    autocapitalize: "off", autocorrect: "off", spellcheck: "false", lang: "ja", "data-1p-ignore": "",
    "data-lpignore": "true",
  })) {
    element.setAttribute(name, value);
  }
  return element;
}

/** Shown or hidden, a password stays where it was being written. @param {HTMLInputElement} element @param {string} type */
function change_type(element, type) {
  const {selectionStart, selectionEnd} = element;
  element.type = type;
  if (document.activeElement === element && selectionStart !== null && element.selectionStart !== null) {
    element.setSelectionRange(selectionStart, selectionEnd);
  }
}

/**
 * @param {HTMLInputElement|HTMLTextAreaElement} element @param {Node} node
 * @param {boolean} composing what would disturb an input method waits for its end
 */
export function set_attributes(element, node, composing) {
  const {field} = node;
  const kind = kKinds[field.kind] ?? kKinds.text;
  // Names of roles that the element has by itself are left out; a password field has none.
  const role = node.role === "combobox" || (node.role === "searchbox" && field.kind !== "search") ? node.role : null;
  set_attribute(element, "role", role);
  if (element instanceof HTMLInputElement && element.type !== kind.type && !composing) change_type(element, kind.type);
  // "off" is not heeded for passwords: a browser would offer to keep the passphrase.
  set_attribute(element, "autocomplete", kind.type === "password" ? "one-time-code" : "off");
  set_attribute(element, "inputmode", kind.mode);
  set_attribute(element, "enterkeyhint", field.enterHint || null);
  set_attribute(element, "placeholder", field.placeholder || null);
  set_attribute(element, "maxlength", field.lengthMax > 0 && !composing ? String(field.lengthMax) : null);
  set_attribute(element, "aria-disabled", null);
  set_attribute(element, "aria-readonly", null);
  if (element.disabled !== has(node, "disabled")) element.disabled = has(node, "disabled");
  if (element.readOnly !== has(node, "readonly")) element.readOnly = has(node, "readonly");
}

/** @param {HTMLElement} element @param {Node} node */
export function set_style(element, node) {
  const {field, rect} = node;
  const {style} = element;
  style.width = `${rect[2]}px`;
  style.height = `${rect[3]}px`;
  style.padding = `${field.paddingY}px ${field.paddingX}px`;
  style.fontSize = `${Math.max(kFontSizeMin, field.fontSize)}px`;
  style.lineHeight = `${field.lineHeight}px`;
  style.fontWeight = field.bold ? "700" : "400";
  style.color = field.color;
  style.caretColor = field.color;
  style.setProperty("-webkit-text-fill-color", field.color);
  // The frame is drawn by the app; only the inside is covered, so that no other editor shines through.
  style.backgroundColor = document.activeElement === element ? field.back : "transparent";
  style.backgroundClip = "content-box";
}

// SPDX-License-Identifier: Apache-2.0
// One node of the screen as the attributes of one element. Source: WAI-ARIA 1.2.
import {has} from "./protocol.js";

/** @typedef {import("./protocol.js").Node} Node */

// Their name is what stands in them, as long as nothing else does.
const kNamedByContent = new Set(["button", "checkbox", "columnheader", "gridcell", "heading", "link",
                                 "listitem", "option", "radio", "switch", "tab"]);
// Their name and value stand in them as text, whatever else does: what is announced is text.
const kSaidInFull = new Set(["alert", "status", "text"]);
const kChecked = new Set(["checkbox", "radio", "switch"]);
const kSelected = new Set(["gridcell", "option", "tab"]);
const kRange = new Set(["progressbar", "slider"]);
const kRequired = new Set(["checkbox", "combobox", "listbox", "radiogroup", "searchbox", "textbox"]);
// "3 of 12" is said of these; of what stands in a list item, by the item.
const kCounted = new Set(["listitem", "option", "radio", "tab"]);
const kInvalid = new Set([...kRequired, "slider", "switch"]);

const yes_or_no = (truth) => (truth ? "true" : "false");

/** @param {Element} element @param {string} name @param {string|null} value null: not said */
export function set_attribute(element, name, value) {
  if (value === null) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** @param {Node} node */
function checked(node) {
  if (has(node, "mixed")) return "mixed";
  return yes_or_no(has(node, "checked"));
}

/** @param {Node} node @returns {string|null} */
function expanded(node) {
  if (has(node, "expanded")) return "true";
  if (has(node, "collapsed") || node.role === "combobox") return "false";
  return null;
}

/** @param {Node} node @returns {Record<string, string|null>} */
function range_attributes(node) {
  const known = kRange.has(node.role) && node.progress >= 0;
  return {
    "aria-valuemin": known ? "0" : null,
    "aria-valuemax": known ? "100" : null,
    "aria-valuenow": known ? String(Math.round(node.progress * 100)) : null,
    "aria-valuetext": kRange.has(node.role) && node.value ? node.value : null,
  };
}

/** @param {Node} node @returns {string} what else is to be said: help, errors, values without a place of their own */
function description_of(node) {
  const said = kRange.has(node.role) || kSaidInFull.has(node.role) || node.role === "combobox" || node.field;
  const value = said ? "" : node.value;
  return [value, node.description].filter(Boolean).join(" ");
}

/** @param {Node} node @param {boolean} leaf @returns {string|null} words inside of the element; null: none */
function content_of(node, leaf) {
  if (kSaidInFull.has(node.role)) return [node.name, node.value].filter(Boolean).join(" ");
  if (node.role === "combobox") return node.value;
  return leaf && kNamedByContent.has(node.role) ? node.name : null;
}

/**
 * @param {HTMLElement} element
 * @param {Node} node
 * @param {{leaf: boolean, describe: (text: string) => string|null}} how describe: id of an element with these words
 */
export function set_aria(element, node, {leaf, describe}) {
  const pressable = node.role === "button" && (has(node, "checkable") || has(node, "pressed"));
  const content = node.field ? null : content_of(node, leaf);
  const named_by_content = content !== null && node.role !== "combobox";
  const counted = node.position > 0 && kCounted.has(node.role);
  const attributes = {
    "role": node.role === "text" ? null : node.role === "image" ? "img" : node.role,
    "aria-label": named_by_content || !node.name || node.role === "text" ? null : node.name,
    "aria-describedby": describe(description_of(node)),
    "aria-level": node.role === "heading" ? String(node.level || 2) : null,
    "aria-disabled": has(node, "disabled") ? "true" : null,
    "aria-checked": kChecked.has(node.role) || (node.role === "option" && has(node, "checkable")) ? checked(node) : null,
    "aria-selected": kSelected.has(node.role) ? yes_or_no(has(node, "selected")) : null,
    "aria-pressed": pressable ? yes_or_no(has(node, "pressed") || has(node, "checked")) : null,
    "aria-expanded": expanded(node),
    "aria-invalid": has(node, "invalid") && kInvalid.has(node.role) ? "true" : null,
    "aria-required": has(node, "required") && kRequired.has(node.role) ? "true" : null,
    "aria-readonly": has(node, "readonly") && node.role !== "button" ? "true" : null,
    "aria-busy": has(node, "busy") ? "true" : null,
    "aria-modal": has(node, "modal") && node.role === "dialog" ? "true" : null,
    "aria-current": has(node, "current") ? (node.role === "gridcell" ? "date" : "page") : null,
    "aria-live": node.live === "off" ? null : node.live,
    "aria-posinset": counted ? String(node.position) : null,
    "aria-setsize": counted && node.setSize > 0 ? String(node.setSize) : null,
    ...range_attributes(node),
  };
  for (const [name, value] of Object.entries(attributes)) set_attribute(element, name, value);
  return content;
}

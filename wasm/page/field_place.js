// SPDX-License-Identifier: Apache-2.0
// Where a text field is to be seen: inside of what scrolls, and not where a popup or a dialog lies
// over it. A focused field that leaves its clip gives up the focus: nobody writes blindly. Not so when
// a keyboard that comes up covers it: the app is bringing it back into sight (shell.js).
import {covered, path_with_holes} from "./covers.js";
import {intersection, is_empty} from "./protocol.js";

/** @typedef {import("./protocol.js").Rect} Rect */

// A field that moved within this time is being scrolled; a touch then stops the scrolling.
const kMoving_ms = 120;

/** @param {import("./field.js").Field} field @param {string} place */
function note_movement(field, place) {
  const {wrapper} = field;
  if (field.place !== undefined && field.place !== place) {
    wrapper.classList.add("moving");
    clearTimeout(field.moving);
    field.moving = setTimeout(() => wrapper.classList.remove("moving"), kMoving_ms);
  }
  field.place = place;
}

/**
 * @param {import("./field.js").Field} field
 * @param {Rect} parent @param {boolean} below_modal @param {import("./covers.js").Cover[]} covers
 */
export function place_field(field, parent, below_modal, covers) {
  const {node, wrapper, element} = field;
  const seen = intersection(node.rect, node.clip);
  const {whole, holes} = covered(seen, node.layer, covers);
  const holes_path = path_with_holes(seen, holes);
  const outside = is_empty(seen);
  const inert = below_modal || whole;
  const place = [...node.rect, ...seen, parent[0], parent[1], inert, holes_path].join(" ");
  if (place === field.full_place) return;
  field.full_place = place;
  note_movement(field, `${node.rect[0]} ${node.rect[1]}`);
  wrapper.style.transform = `translate(${seen[0] - parent[0]}px, ${seen[1] - parent[1]}px)`;
  wrapper.style.width = `${seen[2]}px`;
  wrapper.style.height = `${seen[3]}px`;
  wrapper.style.clipPath = holes_path;
  wrapper.style.visibility = whole ? "hidden" : "visible";
  wrapper.classList.toggle("dimmed", below_modal);
  element.style.left = `${node.rect[0] - seen[0]}px`;
  element.style.top = `${node.rect[1] - seen[1]}px`;
  if (wrapper.inert !== inert) wrapper.inert = inert;
  const awaited = field.coming && field.focused;
  if (outside && !field.outside && field.focused && !awaited) element.blur();
  field.outside = outside && !awaited;
}

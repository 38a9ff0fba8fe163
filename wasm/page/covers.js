// SPDX-License-Identifier: Apache-2.0
// What lies over what. The canvas draws popups and dialogs, but text fields are elements above the
// canvas: where something drawn covers a field, the field has to step back.
import {has, intersection, is_empty} from "./protocol.js";

/** @typedef {import("./protocol.js").Node} Node @typedef {import("./protocol.js").Rect} Rect */

/** @typedef {{layer: number, rect: Rect}} Cover */

/**
 * The outermost rectangles of all layers but the page.
 * @param {Map<string, Node>} nodes @returns {Cover[]}
 */
export function covers_of(nodes) {
  const covers = [];
  for (const node of nodes.values()) {
    const parent = nodes.get(node.parent);
    if (node.layer > 0 && (!parent || parent.layer !== node.layer)) covers.push({layer: node.layer, rect: node.rect});
  }
  return covers;
}

/** @param {Iterable<Node>} nodes @returns {number} the highest layer that lets nothing below it be used; 0: none */
export function modal_layer(nodes) {
  let layer = 0;
  for (const node of nodes) {
    if (has(node, "modal") && node.layer > layer) layer = node.layer;
  }
  return layer;
}

/**
 * How much of `seen` is left below the covers of higher layers.
 * @param {Rect} seen @param {number} layer @param {Cover[]} covers
 * @returns {{whole: boolean, holes: Rect[]}} whole: nothing is left; holes relative to `seen`
 */
export function covered(seen, layer, covers) {
  /** @type {Rect[]} */
  const holes = [];
  for (const cover of covers) {
    if (cover.layer <= layer) continue;
    const hole = intersection(seen, cover.rect);
    if (is_empty(hole)) continue;
    if (hole[2] >= seen[2] && hole[3] >= seen[3]) return {whole: true, holes: []};
    holes.push([hole[0] - seen[0], hole[1] - seen[1], hole[2], hole[3]]);
  }
  return {whole: false, holes};
}

/** @param {Rect} seen @param {Rect[]} holes @returns {string} for clip-path; also takes pointers out of the holes */
export function path_with_holes(seen, holes) {
  if (holes.length === 0) return "";
  const square = ([x, y, width, height]) => `M${x} ${y}h${width}v${height}h${-width}z`;
  // Holes turn the other way round, so that two that overlap stay holes under the nonzero rule.
  const hole = ([x, y, width, height]) => `M${x} ${y}v${height}h${width}v${-height}z`;
  return `path("${square([0, 0, seen[2], seen[3]])}${holes.map(hole).join("")}")`;
}

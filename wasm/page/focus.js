// SPDX-License-Identifier: Apache-2.0
// Where the focus is. The focus of the page is the master: the app is told of it, and may ask to
// move it. From field to field it goes in one step, so that the keyboard stays up.
import {has} from "./protocol.js";

/** @param {HTMLElement} element */
export function focus_quietly(element) {
  element.focus({preventScroll: true});
}

/** @returns {HTMLElement|null} the focused element inside of `root` */
export function focused_in(root) {
  const active = document.activeElement;
  return active instanceof HTMLElement && active !== root && root.contains(active) ? active : null;
}

/** A dialog takes the focus when it opens and gives it back when it closes, unless the app said otherwise. */
export class ModalFocus {
  /** @param {import("./mirror.js").Mirror} mirror */
  constructor(mirror) {
    this.mirror = mirror;
    /** Who had the focus before. @type {{layer: number, key: string}[]} */
    this.before = [];
  }

  /** @param {number} layer that now lets nothing below it be used */
  enter(layer) {
    const active = focused_in(this.mirror.root);
    const entry = this.mirror.entry_of(active);
    if (entry && entry.node.layer >= layer) return;
    if (entry) this.before.push({layer, key: entry.node.key});
    for (const {node, element} of this.mirror.entries.values()) {
      if (node.layer === layer && has(node, "modal")) {
        if (element.tabIndex < 0) element.tabIndex = -1;
        focus_quietly(element);
        return;
      }
    }
  }

  /** @param {number} layer that is the highest modal one now */
  leave(layer) {
    let key = null;
    while (this.before.length > 0 && this.before[this.before.length - 1].layer > layer) key = this.before.pop().key;
    const entry = key === null ? undefined : this.mirror.entries.get(key);
    const active = focused_in(this.mirror.root);
    if (entry && !(active && this.mirror.entry_of(active))) focus_quietly(entry.element);
  }
}

// SPDX-License-Identifier: Apache-2.0
// One real text field over one node. It lives as long as its node; while it has the focus it owns
// the text, and the app hears of every change as a whole value: differences are never added up,
// because input methods rewrite what they wrote.
//  - Nothing is written into it while somebody composes or dictates: it would be settled at once and
//    come twice. What the app wants waits; if the person goes on writing, the person's text wins.
//  - Leaving tells the app the value once more: not every browser ends a composition before.
//  - The longest text is no matter while somebody composes: the sound of a word is longer than the word.
import {Composition} from "./composition.js";
import {make_element, set_attributes, set_style} from "./field_style.js";
import {cut_before} from "./text_length.js";

/** @typedef {import("./protocol.js").Node} Node */

/** @param {string} before @param {number} caret @param {string} after @returns {number} where the caret stays */
function moved_caret(before, caret, after) {
  const behind = before.slice(caret);
  return after.endsWith(behind) ? after.length - behind.length : after.length;
}

export class Field {
  /** @param {Node} node @param {import("./protocol.js").Send} send @param {(field: Field, event: KeyboardEvent) => void} on_key */
  constructor(node, send, on_key) {
    this.node = node;
    this.element = make_element(node);
    this.wrapper = document.createElement("div");
    this.wrapper.className = "clip";
    this.wrapper.append(this.element);
    this.composition = new Composition(this.element);
    this.focused = false;
    /** The app brings it into sight; until the person scrolls, it may be out of it. */
    this.coming = false;
    this.revision = node.field.revision;
    this.timer = 0;
    /** How long the text may be that is being composed; 0: no bound. */
    this.room = 0;
    /** A value of the app that could not be written yet. @type {{value: string, overtaken: boolean}|null} */
    this.waiting = null;
    this.send = send;
    this.listen(on_key);
    this.element.value = node.field.value;
  }

  listen(on_key) {
    const {element} = this;
    element.addEventListener("focus", () => {
      this.focused = true;
      set_style(element, this.node);
      this.tell("focus", false);
    });
    element.addEventListener("input", (event) => {
      if (this.waiting) this.waiting.overtaken = true;
      this.tell("input", this.composition.includes(/** @type {InputEvent} */ (event)));
      this.write_later();
    });
    element.addEventListener("compositionstart", () => {
      const {lengthMax} = this.node.field;
      // A text that was too long already does not become longer, that is all.
      this.room = lengthMax === 0 ? 0 : Math.max(lengthMax, element.value.length);
      set_attributes(element, this.node, true);
    });
    element.addEventListener("compositionend", () => {
      this.end_composition();
      this.tell("input", false);
      this.write_later();
    });
    element.addEventListener("keydown", (event) => on_key(this, event));
    element.addEventListener("blur", () => {
      this.focused = false;
      this.coming = false;
      this.end_composition();
      if (this.waiting && !this.waiting.overtaken) this.write(this.waiting.value);
      this.waiting = null;
      clearTimeout(this.timer);
      set_style(element, this.node);
      this.tell("blur", false);
    });
  }

  /** What was chosen is cut where it does not fit. */
  end_composition() {
    const {element, room} = this;
    this.room = 0;
    const excess = element.value.length - room;
    const caret = element.selectionEnd;
    if (room > 0 && excess > 0 && caret !== null) {
      element.setRangeText("", cut_before(element.value, caret, excess), caret, "end");
    }
    set_attributes(element, this.node, false);
  }

  /** @param {'focus'|'input'|'enter'|'blur'} phase @param {boolean} composing */
  tell(phase, composing) {
    const {value, selectionStart, selectionEnd} = this.element;
    // Fields for addresses of mail have no selection that could be asked for.
    this.send({t: "field", key: this.node.key, phase, value, from: selectionStart ?? value.length,
               to: selectionEnd ?? value.length, composing});
  }

  /** @param {Node} node */
  update(node) {
    this.node = node;
    set_attributes(this.element, node, this.composition.active);
    set_style(this.element, node);
    const {value, revision} = node.field;
    if (!this.focused) {
      this.revision = revision;
      this.write(value);
    } else if (revision !== this.revision || this.waiting) {
      // While something waits, the newest word of the app counts: it has heard of what was written.
      this.revision = revision;
      this.waiting = {value, overtaken: false};
      this.write_later();
    }
  }

  /** Writes what waits as soon as nobody composes and the text has settled. */
  write_later() {
    clearTimeout(this.timer);
    if (!this.waiting || this.waiting.overtaken) return;
    const wait_ms = this.composition.wait_ms();
    if (wait_ms === Infinity) return;
    if (wait_ms > 0) {
      this.timer = setTimeout(() => this.write_later(), wait_ms);
      return;
    }
    const {value} = this.waiting;
    this.waiting = null;
    this.write(value);
  }

  /** @param {string} value */
  write(value) {
    const {element} = this;
    if (element.value === value) return;
    const caret = this.focused && element.selectionEnd !== null
        ? moved_caret(element.value, element.selectionEnd, value) : null;
    element.value = value;
    if (caret !== null) element.setSelectionRange(caret, caret);
  }

  dispose() {
    clearTimeout(this.timer);
  }
}

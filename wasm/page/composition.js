// SPDX-License-Identifier: Apache-2.0
// Whether an input method is at work in one text field, and which keys are its own.
//  - Chromium and Firefox: keydown 229 / isComposing, then compositionend.
//  - WebKit: compositionend first, then the keydown of the Enter that ended it, which looks like any
//    other (webkit.org/b/165004). One Enter right after an end by keyboard is therefore not the person's.

const kEnterAfterEnd_ms = 200;
// Without composition events (dictation, some Korean keyboards) text that still flows counts as unsettled.
const kSettled_ms = 300;

export const is_webkit = () => navigator.vendor.startsWith("Apple");

export class Composition {
  /** @param {HTMLElement} element */
  constructor(element) {
    this.active = false;
    this.ended_at_ms = -Infinity;
    this.input_at_ms = -Infinity;
    element.addEventListener("compositionstart", () => (this.active = true));
    element.addEventListener("compositionend", (event) => {
      this.active = false;
      this.ended_at_ms = event.timeStamp;
    });
    element.addEventListener("input", (event) => (this.input_at_ms = event.timeStamp));
    element.addEventListener("blur", () => {
      this.active = false;
      this.ended_at_ms = -Infinity;
    });
  }

  /** @param {KeyboardEvent} event @returns {boolean} the key belongs to the input method */
  owns(event) {
    if (this.active || event.isComposing || event.keyCode === 229) return true;
    if (event.key !== "Enter" || !is_webkit()) return false;
    const own = event.timeStamp - this.ended_at_ms <= kEnterAfterEnd_ms;
    this.ended_at_ms = -Infinity;
    return own;
  }

  /** @param {InputEvent} event @returns {boolean} what this input wrote may still change */
  includes(event) {
    return this.active || event.isComposing === true;
  }

  /** @returns {number} milliseconds until a value may be written from outside; Infinity while composing */
  wait_ms() {
    if (this.active) return Infinity;
    return Math.max(0, this.input_at_ms + kSettled_ms - performance.now());
  }
}

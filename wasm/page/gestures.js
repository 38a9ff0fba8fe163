// SPDX-License-Identifier: Apache-2.0
// Fingers, pen, mouse and wheel, as the app hears of them. What they mean (tap, pan, long press) is
// the app's to find out.
//  - A touch that begins on a field without focus belongs to both: the app may scroll with it, and a
//    tap focuses the field by itself. In a focused field everything is the field's.
//  - Pressing on the canvas does not take the focus from a field; a tap on nothing does.
//  - After a finger has gone nothing is hovered.
import {has} from "./protocol.js";

/** @typedef {import("./mirror.js").Mirror} Mirror @typedef {import("./protocol.js").Send} Send */

const kButtons = [0, 2, 1];  // of the browser: main, middle, second
const kTap_px = 8;
const kLine_px = 16;

/** @param {PointerEvent} event */
const kind_of = ({pointerType}) => (pointerType === "touch" || pointerType === "pen" ? pointerType : "mouse");

export class Gestures {
  /** @param {HTMLElement} stage @param {Mirror} mirror @param {Send} send */
  constructor(stage, mirror, send) {
    this.stage = stage;
    this.mirror = mirror;
    this.send = send;
    /** Pointers that the app knows to be down. @type {Map<number, {kind: string, x: number, y: number, moved: boolean}>} */
    this.down = new Map();
    const listen = (type, handler, options) => stage.addEventListener(type, handler.bind(this), options);
    listen("pointerdown", this.on_down);
    listen("pointermove", this.on_move);
    listen("pointerup", this.on_up);
    listen("pointercancel", this.on_cancel);
    listen("pointerleave", this.on_leave);
    listen("wheel", this.on_wheel, {passive: false});
    listen("mousedown", this.on_mouse_down);
    listen("contextmenu", this.on_context_menu);
    listen("dragstart", (event) => event.preventDefault());
    window.addEventListener("blur", () => this.cancel_all());
  }

  /** @param {Event} event */
  field_at(event) {
    return this.mirror.entry_of(/** @type {Element} */ (event.target))?.field ?? null;
  }

  /** @param {PointerEvent} event @returns {boolean} the field has it for itself */
  is_the_fields(event) {
    const field = this.field_at(event);
    return field !== null && (field.focused || event.pointerType === "mouse");
  }

  /** The person moves things: a field that leaves its clip is left. */
  take_over() {
    const field = this.mirror.entry_of(document.activeElement)?.field;
    if (field) field.coming = false;
  }

  /** @param {PointerEvent} event @param {string} phase */
  tell(event, phase) {
    const box = this.stage.getBoundingClientRect();
    this.send({t: "pointer", phase, kind: kind_of(event), id: event.pointerId, x: event.clientX - box.left, y: event.clientY - box.top,
               button: kButtons[event.button] ?? 0, time: event.timeStamp / 1000});
  }

  /** @param {PointerEvent} event */
  on_down(event) {
    if (this.is_the_fields(event)) return;
    this.take_over();
    this.down.set(event.pointerId, {kind: kind_of(event), x: event.clientX, y: event.clientY, moved: false});
    // A drag of the mouse goes on outside of the window; fingers are captured anyway.
    if (event.pointerType === "mouse") this.stage.setPointerCapture(event.pointerId);
    this.tell(event, "down");
  }

  /** @param {PointerEvent} event */
  on_move(event) {
    const down = this.down.get(event.pointerId);
    if (!down && event.buttons !== 0) return;
    if (down && Math.hypot(event.clientX - down.x, event.clientY - down.y) > kTap_px) down.moved = true;
    this.tell(event, "move");
  }

  /** @param {PointerEvent} event */
  on_up(event) {
    const down = this.down.get(event.pointerId);
    if (!down) return;
    this.down.delete(event.pointerId);
    this.tell(event, "up");
    if (!down.moved) this.on_tap(event);
    if (event.pointerType === "touch") this.tell(event, "leave");
  }

  /** The browser has taken it, to enlarge the page or to go back. @param {PointerEvent} event */
  on_cancel(event) {
    if (!this.down.delete(event.pointerId)) return;
    this.tell(event, "cancel");
    if (event.pointerType === "touch") this.tell(event, "leave");
  }

  /** @param {PointerEvent} event */
  on_leave(event) {
    if (event.pointerType !== "touch" && !this.down.has(event.pointerId)) this.tell(event, "leave");
  }

  /** The window has gone to the back: no up will come. */
  cancel_all() {
    for (const [id, {kind, x, y}] of this.down) {
      this.send({t: "pointer", phase: "cancel", kind, id, x, y, button: 0, time: performance.now() / 1000});
    }
    this.down.clear();
  }

  /** A tap on words or on nothing puts the keyboard away; one on a button does not. @param {PointerEvent} event */
  on_tap(event) {
    const active = document.activeElement;
    if (!(active instanceof HTMLElement) || !this.mirror.entry_of(active)?.field || this.field_at(event)) return;
    const box = this.stage.getBoundingClientRect();
    if (!this.mirror.hit(event.clientX - box.left, event.clientY - box.top)) active.blur();
  }

  /** @param {MouseEvent} event also the one that browsers make of a tap */
  on_mouse_down(event) {
    if (!this.field_at(event)) event.preventDefault();
  }

  /** @param {MouseEvent} event */
  on_context_menu(event) {
    // Cut, copy and paste of a field; everywhere else a long press is the app's.
    if (!this.field_at(event)) event.preventDefault();
  }

  /** @param {WheelEvent} event */
  on_wheel(event) {
    // With Ctrl, or by a pinch on a trackpad, the person enlarges the page, or a canvas that takes it.
    const entry = this.mirror.entry_of(/** @type {Element} */ (event.target));
    const enlarges = event.ctrlKey;
    if (enlarges && !(entry && has(entry.node, "pinch"))) return;
    const field = this.field_at(event);
    if (field?.focused && field.element.scrollHeight > field.element.clientHeight) return;
    event.preventDefault();
    this.take_over();
    const box = this.stage.getBoundingClientRect();
    const unit = [1, kLine_px, box.height][event.deltaMode] ?? 1;
    this.send({t: "wheel", x: event.clientX - box.left, y: event.clientY - box.top, dx: event.deltaX * unit,
               dy: event.deltaY * unit, command: enlarges});
  }
}

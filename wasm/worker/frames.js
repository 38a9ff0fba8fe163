// SPDX-License-Identifier: Apache-2.0
// When frames are drawn: only when one was asked for, at the screen's own pace. Many wishes are one
// frame; a wish for later is a timer. Nothing runs in between.

export class Frames {
  #draw;
  #next = 0;  // of requestAnimationFrame; 0: none
  #timer = 0;
  #timer_due_ms = Infinity;
  #stopped = false;

  /** @param {(now_s: number) => void} draw */
  constructor(draw) {
    this.#draw = draw;
  }

  /** Whether a frame comes at once. One that was asked for later does not count. */
  get pending() {
    return this.#next !== 0;
  }

  /** @param {number} after_s 0: the next frame */
  request(after_s) {
    if (this.#stopped || this.#next !== 0) return;
    if (after_s <= 0) {
      this.#next = requestAnimationFrame((now_ms) => this.#run(now_ms));
      return;
    }
    const due_ms = performance.now() + after_s * 1000;
    if (due_ms >= this.#timer_due_ms) return;
    clearTimeout(this.#timer);
    this.#timer_due_ms = due_ms;
    this.#timer = setTimeout(() => {
      this.#timer_due_ms = Infinity;
      this.request(0);
    }, after_s * 1000);
  }

  /** No more frames, as there is nothing to draw on. */
  stop() {
    this.#stopped = true;
    cancelAnimationFrame(this.#next);
    clearTimeout(this.#timer);
    this.#next = 0;
    this.#timer_due_ms = Infinity;
  }

  start() {
    this.#stopped = false;
    this.request(0);
  }

  #run(now_ms) {
    this.#next = 0;
    this.#draw(now_ms / 1000);
  }
}

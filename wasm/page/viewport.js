// SPDX-License-Identifier: Apache-2.0
// The area to draw into, and what of it is covered: notches and bars (env()), and the keyboard,
// which shrinks only the visual viewport on iOS and Android. Device pixels are counted exactly where
// the browser tells them.

/**
 * @typedef {{width: number, height: number, ratio: number, pixels: [number, number],
 *            top: number, right: number, bottom: number, left: number}} Viewport
 */

/** @param {HTMLElement} probe padded by env(safe-area-inset-*) */
function safe_area(probe) {
  const style = getComputedStyle(probe);
  const [top, right, bottom, left] = ["Top", "Right", "Bottom", "Left"].map(
      (side) => parseFloat(style[`padding${side}`]) || 0);
  return {top, right, bottom, left};
}

/** @param {DOMRect} box of the stage @returns {number} how much of its lower end the keyboard covers */
function keyboard_inset(box) {
  const visual = window.visualViewport;
  // When the person has enlarged the page, the viewport is small for another reason.
  if (!visual || visual.scale > 1.01) return 0;
  return Math.max(0, box.bottom - (visual.offsetTop + visual.height));
}

export class ViewportWatch {
  /**
   * @param {HTMLElement} stage @param {HTMLElement} probe
   * @param {(viewport: Viewport) => void} changed
   */
  constructor(stage, probe, changed) {
    this.stage = stage;
    this.probe = probe;
    this.changed = changed;
    /** Of the canvas in device pixels, where ResizeObserver tells. @type {[number, number]|null} */
    this.device_pixels = null;
    this.last = "";
    this.observe();
    this.watch_ratio();
    window.visualViewport?.addEventListener("resize", () => this.check());
    window.visualViewport?.addEventListener("scroll", () => {
      // iOS pushes the whole page up to show a field; the app scrolls by itself.
      if (window.scrollX !== 0 || window.scrollY !== 0) window.scrollTo(0, 0);
      this.check();
    });
    window.addEventListener("resize", () => this.check());
  }

  observe() {
    const observer = new ResizeObserver(([entry]) => {
      const size = entry.devicePixelContentBoxSize?.[0];
      this.device_pixels = size ? [size.inlineSize, size.blockSize] : null;
      this.check();
    });
    try {
      observer.observe(this.stage, {box: "device-pixel-content-box"});
    } catch {
      observer.observe(this.stage);
    }
  }

  /** The window went to another screen, or the page was enlarged by Ctrl and plus. */
  watch_ratio() {
    const query = matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`);
    query.addEventListener("change", () => {
      this.check();
      this.watch_ratio();
    }, {once: true});
  }

  /** @returns {Viewport} */
  now() {
    const box = this.stage.getBoundingClientRect();
    const safe = safe_area(this.probe);
    const width = Math.max(1, box.width);
    const height = Math.max(1, box.height);
    const ratio = window.devicePixelRatio || 1;
    const rounded = [Math.max(1, Math.round(width * ratio)), Math.max(1, Math.round(height * ratio))];
    // An observation from before the ratio changed is of no use.
    const told = this.device_pixels;
    const fits = told && Math.abs(told[0] - rounded[0]) <= 1 && Math.abs(told[1] - rounded[1]) <= 1;
    return {width, height, ratio, pixels: fits ? told : rounded, top: Math.max(0, safe.top - box.top), right: safe.right,
            bottom: Math.max(safe.bottom, keyboard_inset(box)), left: safe.left};
  }

  check() {
    const viewport = this.now();
    const text = JSON.stringify(viewport);
    if (text === this.last || this.stage.offsetParent === null && this.stage.offsetHeight === 0) return;
    this.last = text;
    this.changed(viewport);
  }
}

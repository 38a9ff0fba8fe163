// SPDX-License-Identifier: Apache-2.0
// The canvas that the page has handed over, and its WebGL2 context. Browsers take the context away
// whenever they like (iOS each time the app was in the background for long): then nothing is drawn
// until it is given back; when that takes too long, the page is asked for a new canvas.

const kPatienceMs = 2000;
const kAttributes = {
  alpha: false,
  antialias: false,
  depth: false,
  stencil: false,
  premultipliedAlpha: true,
  preserveDrawingBuffer: false,
  powerPreference: "low-power",
};

export class Surface {
  #events;
  #canvas = null;
  #width = 1;
  #height = 1;

  /** @param {{lost: () => void, back: () => void, hopeless: () => void}} events */
  constructor(events) {
    this.#events = events;
  }

  /**
   * A context for a canvas. Waits for the browser's graphics process, longest at its first call.
   * @param {OffscreenCanvas} canvas
   * @returns {boolean} false: the browser has no WebGL2 for it
   */
  prepare(canvas) {
    return canvas.getContext("webgl2", kAttributes) !== null;
  }

  /**
   * Makes a canvas the one that is drawn on.
   * @param {OffscreenCanvas} canvas
   * @param {any} module of emscripten
   * @returns {boolean} false: the browser has no WebGL2 for it
   */
  attach(canvas, module) {
    const context = canvas.getContext("webgl2", kAttributes);
    if (context === null) return false;
    this.#canvas = canvas;
    module.GL.makeContextCurrent(module.GL.registerContext(context, {majorVersion: 2, minorVersion: 0}));
    let timer = 0;
    canvas.addEventListener("webglcontextlost", (event) => {
      event.preventDefault();  // or it is never given back
      if (this.#canvas !== canvas) return;
      this.#events.lost();
      timer = setTimeout(() => this.#events.hopeless(), kPatienceMs);
    });
    canvas.addEventListener("webglcontextrestored", () => {
      clearTimeout(timer);
      if (this.#canvas === canvas) this.#events.back();
    });
    return true;
  }

  /** @param {{pixels: [number, number]}} viewport as the screen counts them: what is drawn is not scaled */
  set_size({pixels}) {
    [this.#width, this.#height] = pixels;
  }

  /** Within the task that draws: a canvas is empty after it was resized. */
  fit() {
    if (this.#canvas.width !== this.#width) this.#canvas.width = this.#width;
    if (this.#canvas.height !== this.#height) this.#canvas.height = this.#height;
  }
}

// SPDX-License-Identifier: Apache-2.0
// The support floor: Safari 17.4, Chrome and Edge 109, Firefox 113. Features are asked for, never
// names of browsers. Whether files can be opened synchronously and whether there is a context to draw with
// the worker finds out; it answers {t:'failed', code:'no_storage'} or 'no_webgl2'. (A context that is only
// for trying takes a third of a start.)

/** @returns {string[]} what this browser lacks, in the words of the specifications */
export function missing_features() {
  /** @type {[string, () => boolean][]} */
  const needed = [
    ["secure context", () => window.isSecureContext],
    ["WebAssembly", () => typeof WebAssembly === "object"],
    ["WebGL2", () => typeof WebGL2RenderingContext === "function"],
    ["OffscreenCanvas", () => "transferControlToOffscreen" in HTMLCanvasElement.prototype],
    ["module workers", () => typeof Worker === "function"],
    ["origin private file system", () => typeof navigator.storage?.getDirectory === "function"],
    ["Web Locks", () => typeof navigator.locks?.request === "function"],
    ["BroadcastChannel", () => typeof BroadcastChannel === "function"],
    ["CompressionStream", () => typeof CompressionStream === "function"],
    ["inert", () => "inert" in HTMLElement.prototype],
    ["ResizeObserver", () => typeof ResizeObserver === "function"],
    ["WebCrypto", () => typeof crypto?.subtle === "object"],
  ];
  return needed.filter(([, there]) => !there()).map(([name]) => name);
}

// SPDX-License-Identifier: Apache-2.0
// The support floor: Safari 17.4, Chrome and Edge 109, Firefox 113. Features are asked for, never
// names of browsers. Whether files can be opened synchronously only the worker can find out; it
// answers {t:'failed', code:'no_storage'}.

// A context for trying takes as long as a third of a start. Where there was one it is not tried again; a
// worker that then gets none says so itself.
const kHasWebgl2 = "banso.webgl2";

/** WebGL2 on a canvas that a worker can draw to. */
function has_offscreen_webgl2() {
  if (typeof OffscreenCanvas === "undefined") return false;
  if (!("transferControlToOffscreen" in HTMLCanvasElement.prototype)) return false;
  if (localStorage.getItem(kHasWebgl2) !== null) return true;
  const context = new OffscreenCanvas(1, 1).getContext("webgl2");
  if (context === null) return false;
  context.getExtension("WEBGL_lose_context")?.loseContext();
  localStorage.setItem(kHasWebgl2, "1");
  return true;
}

/** @returns {string[]} what this browser lacks, in the words of the specifications */
export function missing_features() {
  /** @type {[string, () => boolean][]} */
  const needed = [
    ["secure context", () => window.isSecureContext],
    ["WebAssembly", () => typeof WebAssembly === "object"],
    ["WebGL2 on OffscreenCanvas", has_offscreen_webgl2],
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

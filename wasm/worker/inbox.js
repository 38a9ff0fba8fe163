// SPDX-License-Identifier: Apache-2.0
// Bytes into the module's memory (wasm/inbox.cpp), in front of the call that takes them.

const encoder = new TextEncoder();

/**
 * @param {any} module of emscripten
 * @param {...(string|Uint8Array)} parts one after another
 * @returns {number[]} how many bytes each is
 */
export function put(module, ...parts) {
  const all = parts.map((part) => (typeof part === "string" ? encoder.encode(part) : part));
  const sizes = all.map((bytes) => bytes.length);
  let at = module._banso_inbox(sizes.reduce((sum, size) => sum + size, 0));
  for (const bytes of all) {
    module.HEAPU8.set(bytes, at);
    at += bytes.length;
  }
  return sizes;
}

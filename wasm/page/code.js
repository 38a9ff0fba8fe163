// SPDX-License-Identifier: Apache-2.0
// The app's code, compiled in the window while the worker starts and waits for its graphics context; a compiled
// module can be given to any number of workers.

async function compile() {
  const response = await fetch(new URL("banso-app.wasm", import.meta.url));
  if (!response.ok) throw new Error(`banso-app.wasm: ${response.status}`);
  return WebAssembly.compileStreaming(response);
}

/** @type {Promise<WebAssembly.Module>|null} */
let compiling = null;

/** Begins it, if it has not begun. What failed is tried again by the next call. */
export function compiled() {
  if (compiling === null) {
    compiling = compile();
    compiling.catch(() => (compiling = null));
  }
  return compiling;
}

// SPDX-License-Identifier: Apache-2.0
// What systems take away from an app, done in its worker: page.workers()[0].evaluate(lose_files).

/** The next frame loses the drawing context, and nobody gives it back. */
export function lose_context() {
  const {prototype} = WebGL2RenderingContext;
  const {clear} = prototype;
  prototype.clear = function(...words) {
    prototype.clear = clear;
    this.getExtension("WEBGL_lose_context").loseContext();
    return clear.apply(this, words);
  };
}

/** Each file turns out to be closed when it is used next. */
export function lose_files() {
  const {prototype} = FileSystemSyncAccessHandle;
  for (const name of ["read", "write", "flush", "truncate", "getSize"]) {
    const native = prototype[name];
    prototype[name] = function(...words) {
      this.close();
      return native.apply(this, words);
    };
  }
}

// SPDX-License-Identifier: Apache-2.0
// The JavaScript half of wasm/worker_calls.h, linked with --js-library: texts and bytes out of the
// module's memory, then a call of Module.host (wasm/worker/host.js).
mergeInto(LibraryManager.library, {
  // A copy: the memory goes on changing, and what is posted is handed over.
  $banso_copy: function(from, size) {
    return HEAPU8.slice(from, from + size);
  },

  banso_request_frame: function(after_s) {
    Module["host"].request_frame(after_s);
  },

  banso_post__deps: ["$banso_copy"],
  banso_post: function(call, path, type, token, body, size) {
    Module["host"].post(call, UTF8ToString(path), UTF8ToString(type), UTF8ToString(token), banso_copy(body, size));
  },

  banso_seal__deps: ["$banso_copy"],
  banso_seal: function(call, bytes, size) {
    Module["host"].seal(call, banso_copy(bytes, size));
  },

  banso_unseal__deps: ["$banso_copy"],
  banso_unseal: function(call, bytes, size) {
    Module["host"].unseal(call, banso_copy(bytes, size));
  },

  banso_open_file: function(call, type) {
    Module["host"].open_file(call, UTF8ToString(type));
  },

  banso_save_file__deps: ["$banso_copy"],
  banso_save_file: function(name, type, bytes, size) {
    Module["host"].save_file(UTF8ToString(name), UTF8ToString(type), banso_copy(bytes, size));
  },

  banso_clipboard: function(text, size) {
    Module["host"].say({t: "clipboard", text: UTF8ToString(text, size)});
  },

  banso_print: function(title, html) {
    Module["host"].say({t: "print", title: UTF8ToString(title), html: UTF8ToString(html)});
  },

  $banso_hash: function(location) {
    return location === "" ? "" : "#" + location;
  },
  banso_location__deps: ["$banso_hash"],
  banso_location: function(location, replace) {
    Module["host"].say({t: "location", hash: banso_hash(UTF8ToString(location)), replace: replace !== 0});
  },

  banso_persist: function() {
    Module["host"].say({t: "persist"});
  },

  banso_language: function(language, size) {
    Module["host"].say({t: "language", language: UTF8ToString(language, size)});
  },

  banso_say: function(json, size) {
    Module["host"].say(JSON.parse(UTF8ToString(json, size)));
  },

  banso_focus: function(key) {
    Module["host"].say({t: "focus", key: UTF8ToString(key)});
  },
});

// SPDX-License-Identifier: Apache-2.0
// A VFS of SQLite over the browser's private files (OPFS). Its files have fixed names and were
// opened by the worker before SQLite starts (wasm/worker/opfs_handles.js); they are raw, without a
// header, so that any SQLite can read a copy. A file exists when it is longer than nothing;
// deleting it makes it empty.
//  - For one connection at a time with locking_mode=EXCLUSIVE: no shared memory, no locks.
//  - A write that did not arrive whole is SQLITE_FULL, whatever the browser says of it.
//  - Never falls back to memory, never deletes because something failed. No temporary files.
//  - Sync is flush(): the only request for durability that browsers offer.
#pragma once

namespace banso::wasm {

inline constexpr const char* kOpfsVfs = "banso-opfs";

// Before the first database is opened; more than once is fine. It becomes the default VFS: a
// database that is opened without the name of one must not end up in emscripten's files in memory.
void register_opfs_vfs(const char* name = kOpfsVfs);

}  // namespace banso::wasm

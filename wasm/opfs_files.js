// SPDX-License-Identifier: Apache-2.0
// The JavaScript half of wasm/opfs_vfs.cpp, linked with --js-library: what the VFS does with a sync
// access handle. The handles come from the worker as Module.opfs (wasm/worker/opfs_handles.js), which is
// told when one cannot be used any more. Outcomes: 0 done, 1 no space, 2 broken.
mergeInto(LibraryManager.library, {
  // Browsers that run out of space do not throw: Chromium returns -8 as an unsigned number, Firefox
  // writes less. So everything that is not all of it is "no space".
  banso_opfs_write__deps: ["$banso_opfs_outcome"],
  banso_opfs_write: function(file, from, count, to) {
    return banso_opfs_outcome(function(handle) {
      return handle.write(HEAPU8.subarray(from, from + count), {at: to}) === count ? 0 : 1;
    }, file);
  },

  banso_opfs_read: function(file, to, count, from) {
    try {
      return Module["opfs"].handles[file].read(HEAPU8.subarray(to, to + count), {at: from});
    } catch (error) {
      Module["opfs"].lost(error);
      return -1;
    }
  },

  banso_opfs_truncate__deps: ["$banso_opfs_outcome"],
  banso_opfs_truncate: function(file, size) {
    return banso_opfs_outcome(function(handle) {
      handle.truncate(size);
      return 0;
    }, file);
  },

  banso_opfs_flush__deps: ["$banso_opfs_outcome"],
  banso_opfs_flush: function(file) {
    return banso_opfs_outcome(function(handle) {
      handle.flush();
      return 0;
    }, file);
  },

  banso_opfs_size: function(file) {
    try {
      return Module["opfs"].handles[file].getSize();
    } catch (error) {
      Module["opfs"].lost(error);
      return -1;
    }
  },

  banso_opfs_find: function(name) {
    return Module["opfs"].find(UTF8ToString(name));
  },

  $banso_opfs_outcome: function(act, file) {
    try {
      return act(Module["opfs"].handles[file]);
    } catch (error) {
      if (error.name === "QuotaExceededError") return 1;
      Module["opfs"].lost(error);
      return 2;
    }
  },
});

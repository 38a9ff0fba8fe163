// SPDX-License-Identifier: Apache-2.0
// Opens files before the module starts; SQLite's VFS (wasm/opfs_vfs.cpp) and the small files beside the
// database use them synchronously. Who closes them closes the database first. A reload can come before
// the browser has taken the handles back from the page that went away, so busy files are asked for again
// for some seconds. Nothing is ever deleted here.

const kFirstPauseMs = 50;
const kLongestPauseMs = 1000;
/** Errors that go away when another worker ends; Safari also answers InvalidStateError by chance. */
const kPassing = new Set(["NoModificationAllowedError", "InvalidStateError"]);

/** Why the files could not be opened: "storage_busy" (another tab has them), "no_storage". */
export class StorageError extends Error {
  /** @param {"storage_busy"|"no_storage"} code @param {unknown} cause */
  constructor(code, cause) {
    super(String(cause));
    this.name = "StorageError";
    this.code = code;
  }
}

/** @param {number} ms */
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** @param {FileSystemDirectoryHandle} folder @param {string} name @param {number} deadline */
async function open_one(folder, name, deadline) {
  const file = await folder.getFileHandle(name, {create: true});
  for (let wait = kFirstPauseMs;; wait = Math.min(wait * 2, kLongestPauseMs)) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      if (!kPassing.has(error.name)) throw error;
      if (performance.now() + wait > deadline) throw new StorageError("storage_busy", error);
    }
    await pause(wait);
  }
}

/** The open files, as wasm/opfs_files.js wants them. */
export class OpfsHandles {
  /** @param {string[]} names @param {FileSystemSyncAccessHandle[]} handles */
  constructor(names, handles) {
    this.names = names;
    this.handles = handles;
    /** Called for each use of a file that failed; they are of no use from then on. @type {(error: unknown) => void} */
    this.lost = () => {};
  }

  /**
   * Opens all files, or none.
   * @param {string} folder @param {string[]} names @param {number} [wait_ms]
   */
  static async open(folder, names, wait_ms = 15_000) {
    const deadline = performance.now() + wait_ms;
    const opened = new OpfsHandles([], []);
    try {
      const root = await navigator.storage.getDirectory();
      const place = await root.getDirectoryHandle(folder, {create: true});
      const asked = await Promise.allSettled(names.map((name) => open_one(place, name, deadline)));
      const failed = asked.find(({status}) => status === "rejected");
      opened.handles = asked.filter(({status}) => status === "fulfilled").map(({value}) => value);
      if (failed) throw failed.reason;
      opened.names = names;
      return opened;
    } catch (error) {
      opened.close();
      throw error instanceof StorageError ? error : new StorageError("no_storage", error);
    }
  }

  /** @param {string} name @returns {number} the place in `handles`, -1: no such file */
  find(name) {
    return this.names.indexOf(name);
  }

  /** Systems end the storage of pages in the background: tells lost() when that has happened. */
  probe() {
    try {
      for (const handle of this.handles) handle.read(new Uint8Array(1), {at: 0});
    } catch (error) {
      this.lost(error);
    }
  }

  close() {
    for (const handle of this.handles) handle.close();
    this.handles = [];
    this.names = [];
  }
}

// SPDX-License-Identifier: Apache-2.0
// Calls the functions of client_bench one by one and takes the time of each, in milliseconds. Asked by
// store.mjs: {call: "time", with: ["save", [0, 1, 2]]}.
import createModule from "./client_bench.js";
import {OpfsHandles} from "./opfs_handles.js";
import {database_files} from "./storage_files.js";

const kFolder = "bench";
const kDatabase = "bench.db";
const kFlushBytes = 16 * 1024;

/** @type {OpfsHandles|null} */
let opfs = null;
let module = null;

function call(name, ...values) {
  const result = module[`_bench_${name}`](...values);
  if (result < 0) throw new Error(`${name}(${values}) went wrong; the console says how`);
  return result;
}

function timed(act) {
  const begin = performance.now();
  act();
  return performance.now() - begin;
}

const acts = {
  async open() {
    opfs = await OpfsHandles.open(kFolder, database_files(kDatabase));
    const say = (line) => postMessage({line});
    module = await createModule({opfs, print: say, printErr: say});
    return true;
  },
  call,
  /** One call for each value. @returns {number[]} the time of each */
  time: (name, values) => values.map((value) => timed(() => call(name, value))),
  /** Calls until it says that there is no more. @returns {number} the time of all */
  time_all: (name, value) => timed(() => {
    while (call(name, value) === 1) continue;
  }),
  /** What a durable write costs without any database. @returns {number[]} */
  time_flushes(count) {
    const handle = opfs.handles[0];
    const bytes = new Uint8Array(kFlushBytes);
    return Array.from({length: count}, (_, number) => timed(() => {
      handle.write(bytes, {at: number * kFlushBytes});
      handle.flush();
    }));
  },
  /** The database is gone; it has to be locked. */
  erase() {
    for (const handle of opfs.handles) handle.truncate(0);
    return true;
  },
  close() {
    opfs.close();
    return true;
  },
};

onmessage = async ({data}) => {
  try {
    postMessage({id: data.id, value: await acts[data.call](...(data.with ?? []))});
  } catch (error) {
    postMessage({id: data.id, error: String(error?.stack ?? error)});
  }
};

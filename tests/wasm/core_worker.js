// SPDX-License-Identifier: Apache-2.0
// Runs the core's unit tests (core_tests) in a dedicated worker, with their databases on OPFS.
import createModule from "./core_tests.js";
import {OpfsHandles} from "./opfs_handles.js";
import {database_files} from "./storage_files.js";

const kDatabasesMost = 48;  // at once, and names of files that tests choose

/** Files without names until one is asked for. */
class NamedWhenAsked extends OpfsHandles {
  find(name) {
    const found = this.names.indexOf(name);
    if (found >= 0) return found;
    const free = this.names.indexOf(null);
    if (free < 0) throw new Error("the tests use more files than core_worker.js opens");
    this.names[free] = name;
    return free;
  }
}

async function run(message) {
  const names = Array.from({length: kDatabasesMost}, (_, number) => database_files(`test${number}`)).flat();
  const {handles} = await OpfsHandles.open("core_tests", names);
  for (const handle of handles) handle.truncate(0);
  const opfs = new NamedWhenAsked(handles.map(() => null), handles);
  const say = (line) => postMessage({line});
  const module = await createModule({opfs, print: say, printErr: say});
  const code = module.callMain(message.arguments);
  const files = opfs.names.filter((name) => name !== null).length;
  opfs.close();
  return {code, files};
}

onmessage = async ({data}) => {
  try {
    postMessage({id: data.id, ...await run(data)});
  } catch (error) {
    postMessage({id: data.id, error: String(error?.stack ?? error)});
  }
};

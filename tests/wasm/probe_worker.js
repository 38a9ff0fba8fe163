// SPDX-License-Identifier: Apache-2.0
// Calls the functions of storage_probe one by one, as a test asks: {call: "save", with: [1, 500]}.
// "fill" saves from a number on and posts each one that is durable, until the worker dies.
import {OpfsHandles} from "./opfs_handles.js";
import createModule from "./storage_probe.js";

let opfs = null;
let module = null;

const acts = {
  async open(seed, wait_ms) {
    opfs = await OpfsHandles.open("probe", ["app.db"], wait_ms);
    const say = (line) => postMessage({line});
    module = await createModule({opfs, print: say, printErr: say});
    return module._probe_open(seed);
  },
  /** Whether what was written is readable in the files as they lie there. */
  holds(text) {
    const wanted = new TextEncoder().encode(text);
    return opfs.handles.some((handle) => {
      const content = new Uint8Array(handle.getSize());
      handle.read(content, {at: 0});
      return content.some((_, at) => wanted.every((byte, offset) => content[at + offset] === byte));
    });
  },
  fill(first, bytes) {
    for (let number = first;; ++number) {
      if (module._probe_save(number, bytes) !== 0) return number - 1;
      postMessage({line: `saved ${number}`});
    }
  },
  close() {
    module._probe_close();
    opfs.close();
  },
};

onmessage = async ({data}) => {
  const {id, call} = data;
  try {
    const act = acts[call] ?? module[`_probe_${call}`];
    postMessage({id, value: await act(...(data.with ?? []))});
  } catch (error) {
    postMessage({id, error: error.code ?? String(error?.stack ?? error)});
  }
};

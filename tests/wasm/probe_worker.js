// SPDX-License-Identifier: Apache-2.0
// Calls the functions of storage_probe one by one, as a test asks: {call: "save", with: [1, 500]}.
// "fill" saves from a number on and posts each one that is durable, until the worker dies; what saves
// can be chosen.
import {seal, unseal} from "./device_key.js";
import {OpfsHandles} from "./opfs_handles.js";
import {kFiles} from "./storage_files.js";
import createModule from "./storage_probe.js";

let opfs = null;
let module = null;

const acts = {
  async open(seed, wait_ms) {
    opfs = await OpfsHandles.open("probe", kFiles, wait_ms);
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
  /** As the system does when it ends the storage of a page in the background. */
  lose() {
    for (const handle of opfs.handles) handle.close();
  },
  sizes() {
    return Object.fromEntries(opfs.names.map((name, at) => [name, opfs.handles[at].getSize()]));
  },
  fill(first, bytes, save = "save") {
    for (let number = first;; ++number) {
      if (module[`_probe_${save}`](number, bytes) !== 0) return number - 1;
      postMessage({line: `saved ${number}`});
    }
  },
  /** @returns {Promise<number[]>} of a text */
  async seal(text) {
    return [...await seal(new TextEncoder().encode(text))];
  },
  async unseal(sealed) {
    return new TextDecoder().decode(await unseal(Uint8Array.from(sealed)));
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

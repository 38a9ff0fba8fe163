// SPDX-License-Identifier: Apache-2.0
// Starts a worker of this folder and hands on what it says, for tests/browser/core_*.mjs.

/** @type {Map<number, (answer: any) => void>} */
const waiting = new Map();
let last = 0;
/** @type {Worker|null} */
let worker = null;

/** @param {string} file */
window.start_worker = (file) => {
  worker = new Worker(file, {type: "module"});
  worker.onmessage = ({data}) => {
    if (data.line !== undefined) console.log(data.line);
    waiting.get(data.id)?.(data);
    waiting.delete(data.id);
  };
  worker.onerror = (event) => console.error(`worker: ${event.message}`);
};

/** @param {object} message @returns {Promise<any>} the worker's answer */
window.ask_worker = (message) => new Promise((resolve) => {
  const id = ++last;
  waiting.set(id, resolve);
  worker?.postMessage({...message, id});
});

// SPDX-License-Identifier: Apache-2.0
// The worker, and how to talk with it: started directly from the window (nested workers have no
// animation frames in Chromium), asked with an answer awaited, ended, and started again with a new
// canvas, because a canvas can be given away only once.

// Saving takes milliseconds; a worker that needs longer than this is not coming back.
const kAnswer_ms = 10_000;

export class WorkerLink {
  /**
   * @param {(message: any) => void} received what is not an answer
   * @param {(why: string) => void} died
   */
  constructor(received, died) {
    this.received = received;
    this.died = died;
    /** @type {Worker|null} */
    this.worker = null;
    this.next_id = 1;
    /** @type {Map<number, {kind: string, settle: (answered: boolean) => void}>} */
    this.questions = new Map();
  }

  /** @param {Record<string, unknown>} start @returns {HTMLCanvasElement} the canvas that the worker has now */
  start(start) {
    const canvas = new_canvas();
    const offscreen = canvas.transferControlToOffscreen();
    const worker = new Worker(new URL("./worker.js", import.meta.url), {type: "module", name: "banso"});
    worker.onmessage = ({data}) => this.worker === worker && this.on_message(data);
    worker.onmessageerror = () => this.worker === worker && this.died("message");
    worker.onerror = (event) => {
      event.preventDefault();
      if (this.worker === worker) this.died(event.message || "worker");
    };
    this.worker = worker;
    worker.postMessage({...start, t: "start", canvas: offscreen}, [offscreen]);
    return canvas;
  }

  /** Another canvas for the same worker: the context of the old one is lost. */
  give_canvas() {
    const offscreen = new_canvas().transferControlToOffscreen();
    this.send({t: "canvas", canvas: offscreen}, [offscreen]);
  }

  /** @param {Record<string, unknown>} message @param {Transferable[]} [transfer] */
  send(message, transfer = []) {
    this.worker?.postMessage(message, transfer);
  }

  on_message(message) {
    const question = this.questions.get(message.id);
    if (question?.kind === message.t) question.settle(true);
    else this.received(message);
  }

  /**
   * @param {string} kind @param {string} answer @param {number} wait_ms
   * @returns {Promise<boolean>} whether it was answered; false as well when the worker ended
   */
  ask(kind, answer, wait_ms = kAnswer_ms) {
    if (!this.worker) return Promise.resolve(false);
    const id = this.next_id++;
    return new Promise((resolve) => {
      const settle = (answered) => {
        clearTimeout(timer);
        this.questions.delete(id);
        resolve(answered);
      };
      const timer = setTimeout(() => settle(false), wait_ms);
      this.questions.set(id, {kind: answer, settle});
      this.send({t: kind, id});
    });
  }

  flush() {
    return this.ask("flush", "flushed");
  }

  /** Saves, closes the database, gives back the files, ends. */
  async close() {
    await this.ask("close", "closed");
    this.terminate();
  }

  terminate() {
    this.worker?.terminate();
    this.worker = null;
    for (const {settle} of [...this.questions.values()]) settle(false);
  }
}

/** Puts an untouched canvas into the place of the present one. */
function new_canvas() {
  const old = document.getElementById("canvas");
  const canvas = /** @type {HTMLCanvasElement} */ (old.cloneNode(false));
  old.replaceWith(canvas);
  return canvas;
}

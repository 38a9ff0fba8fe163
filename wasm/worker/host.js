// SPDX-License-Identifier: Apache-2.0
// What the module asks for (wasm/worker_calls.js) and how it gets its answers. Counts what is under way,
// so that "nothing is pending" can be said.
import {NoKeyError, seal, unseal} from "./device_key.js";
import {put} from "./inbox.js";
import {CutOffError, post_to_office, TooLongError} from "./office.js";

// Of wasm/main.cpp's list: 0 none, 1 io, 2 locked, 3 not_found.
const kIo = 1;
const kLocked = 2;
const kNotFound = 3;
// Instead of a status, of its other list: why there is no answer.
const kNobody = 0;
const kCutOff = 1;
const kTooLong = 2;

/** @param {unknown} error */
function why_no_answer(error) {
  if (error instanceof CutOffError) return kCutOff;
  return error instanceof TooLongError ? kTooLong : kNobody;
}

export class Host {
  /** The module, when it has started. @type {any} */
  module = null;
  #frames;
  #answered;
  #under_way = 0;

  /** @param {import("./frames.js").Frames} frames @param {() => void} answered after each answer */
  constructor(frames, answered) {
    this.#frames = frames;
    this.#answered = answered;
  }

  get pending() {
    return this.#under_way > 0;
  }

  say(message, transfer = []) {
    postMessage(message, transfer);
  }

  request_frame(after_s) {
    this.#frames.request(after_s);
  }

  post(call, path, content_type, token, body) {
    this.#wait(post_to_office({path, content_type, token, body}), (answer) => {
      const [type_size] = put(this.module, answer.content_type, answer.body);
      this.module._banso_http_answer(call, answer.status, answer.retry_after_ms, type_size);
    }, (error) => {
      put(this.module, String(error));
      this.module._banso_http_answer(call, why_no_answer(error), 0, 0);
    });
  }

  seal(call, bytes) {
    this.#wait_for_bytes(call, seal(bytes));
  }

  unseal(call, bytes) {
    this.#wait_for_bytes(call, unseal(bytes));
  }

  /** The page asks the person; file() is called with what comes of it. */
  open_file(call, type) {
    this.say({t: "open_file", id: call, type});
  }

  /** @param {number} call @param {Uint8Array|null} bytes */
  file(call, bytes) {
    put(this.module, bytes ?? "no file was chosen");
    this.module._banso_bytes_answer(call, bytes === null ? kNotFound : 0);
  }

  save_file(name, type, bytes) {
    this.say({t: "save_file", name, type, bytes}, [bytes.buffer]);
  }

  #wait_for_bytes(call, promise) {
    this.#wait(promise, (bytes) => {
      put(this.module, bytes);
      this.module._banso_bytes_answer(call, 0);
    }, (error) => {
      put(this.module, String(error));
      this.module._banso_bytes_answer(call, error instanceof NoKeyError ? kLocked : kIo);
    });
  }

  /** Answers come after the call, also when the promise is settled already. */
  #wait(promise, then, otherwise) {
    ++this.#under_way;
    promise.then(then, otherwise).finally(() => {
      --this.#under_way;
      this.#answered();
    });
  }
}

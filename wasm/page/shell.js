// SPDX-License-Identifier: Apache-2.0
// The app in this tab, while this tab leads: worker, mirror, input and what only a window can do,
// tied together. protocol.js says what goes back and forth.
import {listen_actions} from "./actions.js";
import {compiled} from "./code.js";
import {focused_in} from "./focus.js";
import {open_file, print, save_file, show_licences, write_clipboard} from "./files.js";
import {Gestures} from "./gestures.js";
import {field_keys, listen_keys} from "./keyboard.js";
import {restart_budget, watch_page} from "./lifecycle.js";
import {Mirror} from "./mirror.js";
import {show_failure, show_part} from "./notices.js";
import {ask_after_gesture, ask_persistence, kept_answer} from "./persistence.js";
import {language, preferences, watch_preferences} from "./preferences.js";
import {ViewportWatch} from "./viewport.js";
import {WorkerLink} from "./worker_link.js";

const by_id = (id) => document.getElementById(id);

export class Shell {
  /** @param {{ready: () => void, failed: () => void, language: (language: string) => void}} told */
  constructor(told) {
    this.told = told;
    this.ready = false;
    this.closed = false;
    this.gallery = new URLSearchParams(location.search).has("gallery");
    this.link = new WorkerLink((message) => this.receive(message), (why) => this.on_death(why));
    const send = (message, transfer) => this.link.send(message, transfer);
    this.send = send;
    this.mirror = new Mirror(by_id("mirror"), by_id("descriptions"), send,
                             (field, event) => this.on_field_key(field, event));
    this.on_field_key = field_keys(send, this.mirror);
    this.actions = listen_actions(this.mirror, send);
    this.gestures = new Gestures(by_id("stage"), this.mirror, send);
    listen_keys(send, this.mirror);
    watch_preferences((now) => send({t: "preferences", preferences: now, ...now}));
    window.addEventListener("popstate", () => send({t: "location", hash: location.hash}));
    watch_page(this.link);
    this.may_restart = restart_budget();
    this.viewport = null;
  }

  start() {
    show_part("splash");
    by_id("app").hidden = false;  // to be measured; the splash shows through until the first frame is there
    by_id("stage").inert = false;
    this.closed = false;
    this.viewport ??= new ViewportWatch(by_id("stage"), by_id("safe-area"), (viewport) => this.on_viewport(viewport));
    this.start_worker();
    ask_after_gesture((value) => this.send({t: "persistent", value}));
  }

  start_worker() {
    this.ready = false;
    this.mirror.clear();  // after a restart nothing of the old screen is true any more
    const words = language();
    this.link.start({
      viewport: this.viewport.now(), preferences: preferences(), location: location.hash,
      gallery: this.gallery, language: words,
      base: new URL("./", location.href).href, persistent: kept_answer(),
    });
    this.on_language(words);
    const {worker} = this.link;
    const give = (message) => this.link.worker === worker && this.send(message);
    compiled().then((code) => give({t: "code", code}), (error) => give({t: "code", code: null, text: String(error)}));
  }

  on_viewport(viewport) {
    this.send({t: "viewport", viewport, ...viewport});
    const field = this.mirror.entry_of(document.activeElement)?.field;
    if (!field) return;
    // The keyboard has come up: what is being written shall stay in sight.
    field.coming = true;
    this.send({t: "action", key: field.node.key, action: "show"});
  }

  on_language(words) {
    document.documentElement.lang = words;
    this.told.language(words);
  }

  /** @param {string} why @param {string} [code] of the words for the person, when it does not help */
  on_death(why, code = "worker") {
    this.link.terminate();
    if (this.closed) return;
    if (this.may_restart()) {
      this.start_worker();
      return;
    }
    this.fail(code, why);
  }

  fail(code, text) {
    this.link.terminate();
    this.mirror.clear();
    show_failure(code, text);
    this.told.failed();
  }

  /** Saves everything and gives the files back; nothing can be used afterwards. */
  async close() {
    // A word that is being chosen belongs to what is saved; from then on nothing can be written.
    focused_in(document.body)?.blur();
    by_id("stage").inert = true;
    this.closed = true;
    await this.link.close();
    this.mirror.clear();
  }

  receive(message) {
    switch (message.t) {
      case "ready":
        this.on_ready();
        break;
      case "failed":
        // A worker that failed is not used again; for reasons that stay, another one is of no use either.
        if (message.code === "internal") this.on_death(message.text);
        else if (message.code === "storage_lost") this.on_death(message.text, message.code);
        else this.fail(message.code, message.text);
        break;
      case "nodes":
        this.mirror.apply(message);
        break;
      case "focus":
        this.actions.focus(message.key);
        break;
      case "canvas":
        this.link.give_canvas();
        break;
      case "clipboard":
        write_clipboard(message.text);
        break;
      case "save_file":
        save_file(message.name, message.type, message.bytes);
        break;
      case "open_file":
        open_file(this.send, message.id, message.type);
        break;
      case "print":
        print(message.title, message.html);
        break;
      case "licences":
        show_licences();
        break;
      case "location":
        history[message.replace ? "replaceState" : "pushState"](null, "", message.hash || location.pathname + location.search);
        break;
      case "language":
        this.on_language(message.language);
        break;
      case "persist":
        ask_persistence().then((value) => this.send({t: "persistent", value}));
        break;
    }
  }

  on_ready() {
    if (this.ready) return;
    this.ready = true;
    show_part("app");
    this.viewport.check();
    this.told.ready();
  }

  /** For tests: resolves when the worker has nothing left to do for anything that was sent before. */
  async idle() {
    while (!(await this.link.ask("settle", "idle"))) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

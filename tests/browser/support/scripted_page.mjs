// SPDX-License-Identifier: Apache-2.0
// A page whose worker does what the test says: see tests/browser/fixtures/scripted_worker.js.
import {ClientPage} from "./client_page.mjs";

/** Runs in the page before its own scripts: remembers what was sent to the workers. */
function watch_messages() {
  window.__sent = [];
  window.Worker = class extends Worker {
    postMessage(message, transfer) {
      if (message.t !== "script") {
        const {canvas, ...rest} = message;
        window.__sent.push(structuredClone(canvas ? {...rest, canvas: canvas.constructor.name} : rest));
      }
      super.postMessage(message, transfer);
    }
  };
}

export class ScriptedPage extends ClientPage {
  /** What the worker shows: nodes by key. @type {Map<string, any>} */
  shown = new Map();

  async prepare() {
    await this.page.addInitScript(watch_messages);
  }

  /** The worker says this; returns when the page has taken it in. @param {...Record<string, unknown>} messages */
  async say(...messages) {
    await this.page.evaluate(async (all) => {
      for (const say of all) window.__workers.at(-1).postMessage({t: "script", say});
      await window.__banso.idle();
    }, messages);
  }

  /** Anything else for the scripted worker. @param {Record<string, unknown>} command */
  async script(command) {
    await this.page.evaluate((words) => window.__workers.at(-1).postMessage({t: "script", ...words}), command);
  }

  /** Shows exactly these nodes, as the app would: only what changed is sent. @param {any[]} nodes */
  async show(nodes) {
    await this.say(this.nodes_message(nodes));
  }

  nodes_message(nodes) {
    const changed = nodes.filter((node) => JSON.stringify(this.shown.get(node.key)) !== JSON.stringify(node));
    const keys = new Set(nodes.map(({key}) => key));
    const removed = [...this.shown.keys()].filter((key) => !keys.has(key));
    this.shown = new Map(nodes.map((node) => [node.key, node]));
    return {t: "nodes", changed, removed, order: nodes.map(({key}) => key), frame: 1};
  }

  /** Everything of this kind that was sent to the worker. @param {string} kind @returns {Promise<any[]>} */
  sent(kind) {
    return this.page.evaluate((t) => window.__sent.filter((message) => message.t === t), kind);
  }

  async forget() {
    await this.page.evaluate(() => (window.__sent.length = 0));
  }

  /** Waits until a message with these parts was sent. @param {Record<string, unknown>} parts */
  async sent_like(parts) {
    const found = await this.page.waitForFunction((wanted) => window.__sent.find(
        (message) => Object.entries(wanted).every(([name, value]) => JSON.stringify(message[name]) === JSON.stringify(value))),
    parts);
    return found.jsonValue();
  }

  /** @param {string} key of a node @returns {import("playwright-core").Locator} */
  node(key) {
    return this.page.locator(`[data-key="${key}"]`);
  }

  /** @returns {Promise<string|undefined>} key of the node that has the focus */
  focused() {
    return this.page.evaluate(() => /** @type {HTMLElement} */ (document.activeElement).dataset.key);
  }

  devtools() {
    return this.page.context().newCDPSession(this.page);
  }
}

// SPDX-License-Identifier: Apache-2.0
// A tab with the client's page: what all tests of it need, whoever plays its worker.

/** Runs before the page's own scripts: keeps the workers, and what they say of failures and lost canvases. */
function watch_workers() {
  window.__workers = [];
  window.__said = [];
  window.Worker = class extends Worker {
    constructor(...words) {
      super(...words);
      window.__workers.push(this);
      this.addEventListener("message", ({data}) => {
        if (data.t === "failed" || data.t === "canvas") window.__said.push(`${data.t} ${data.code} ${data.text}`);
      });
    }
  };
}

export class ClientPage {
  /** @param {import("playwright-core").Page} page */
  constructor(page) {
    this.page = page;
    /** What the browser says about the page: exceptions, and errors on the console. @type {string[]} */
    this.complaints = [];
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error" && !this.is_wanted(message.text())) {
        this.complaints.push(`${message.text()} ${message.location().url}`);
      }
    });
  }

  /** @param {import("playwright-core").BrowserContext} context @param {import("playwright-core").Page} [page] */
  static async make(context, page) {
    const client = new this(page ?? (await context.newPage()));
    await client.page.addInitScript(watch_workers);
    await client.prepare(context);
    return client;
  }

  /** What else there is to do before the page is opened. @param {import("playwright-core").BrowserContext} context */
  async prepare(context) {}

  /** No complaint, although the browser counts it as an error. @param {string} text */
  is_wanted(text) {
    return false;
  }

  /** Opens the app and waits until it runs. @param {string} url */
  async open(url) {
    await this.page.goto(url);
    await this.running();
    return this;
  }

  /** A worker draws and takes input, and nothing is in front of it. */
  async running() {
    await this.page.waitForFunction(() => document.querySelector("#app:not([hidden])") !== null &&
                                          document.querySelector("#splash[hidden]") !== null &&
                                          document.querySelector("#notice[hidden]") !== null);
  }
}

// SPDX-License-Identifier: Apache-2.0
// A page with the whole client as it is served, for tests that ask it when it has drawn everything.
import assert from "node:assert/strict";

export const kPatienceMs = 60_000;
// Of 255, over all pixels. Glyphs may lie elsewhere in their texture, and be rounded differently; a picture
// without its words, or in other colours, is much further away.
const kSameLook = 0.5;

/** Runs before the page's own scripts: notes what the workers say. */
function listen() {
  window.last_frame = 0;
  window.workers_made = 0;
  /** Kinds of messages, and codes of failures. */
  window.said = [];
  window.Worker = class extends Worker {
    constructor(...rest) {
      super(...rest);
      ++window.workers_made;
      this.addEventListener("message", ({data}) => {
        window.said.push(data.t === "failed" ? `failed ${data.code}` : data.t);
        window.last_frame = data.frame ?? window.last_frame;
      });
    }
  };
}

export class CoreAppPage {
  /** @param {{page: import("playwright-core").Page}} browser */
  constructor({page}) {
    this.page = page;
    /** What the browser says about the page. @type {string[]} */
    this.complaints = [];
    page.on("console", (message) => message.type() === "error" && this.complaints.push(message.text()));
    page.on("pageerror", (error) => this.complaints.push(String(error)));
  }

  /** @param {{page: import("playwright-core").Page}} browser @param {string} url */
  static async open(browser, url) {
    const app = new CoreAppPage(browser);
    await app.page.addInitScript(listen);
    await app.page.goto(url);
    await app.running();
    return app;
  }

  async running() {
    await this.page.waitForFunction(() => window.__banso.nodes().length > 0, null, {timeout: kPatienceMs});
    await this.idle();
  }

  async idle() {
    await this.page.evaluate(() => window.__banso.idle());
  }

  /** @returns {Promise<number>} the number of the last frame, when there is no more to draw */
  async frame() {
    await this.idle();
    return this.page.evaluate(() => window.last_frame);
  }

  /** @param {string} word of `said` */
  async says(word) {
    await this.page.waitForFunction((wanted) => window.said.includes(wanted), word, {timeout: kPatienceMs});
  }

  /** Also the fonts that the first frame did not wait for are there. @returns {Promise<Buffer>} the picture */
  async settled() {
    const {page} = this;
    const deadline = performance.now() + kPatienceMs;
    const fonts = () => page.workers()[0].evaluate(
        () => performance.getEntriesByType("resource").filter(({name}) => name.includes("/fonts/")).length);
    while (await fonts() < 4) assert.ok(performance.now() < deadline, "the fonts do not come");
    for (let before = await this.picture();;) {
      const after = await this.picture();
      if (after.equals(before)) return after;
      assert.ok(performance.now() < deadline, "it goes on changing");
      before = after;
    }
  }

  async picture() {
    await this.idle();
    return this.page.screenshot();
  }

  /** Waits until it looks like that. @param {Buffer} picture */
  async looks_like(picture) {
    const deadline = performance.now() + kPatienceMs;
    while (await this.difference(picture) > kSameLook) assert.ok(performance.now() < deadline, "it looks different");
  }

  /** @param {Buffer} picture @returns {Promise<number>} from how it looks now, 0 to 255 */
  async difference(picture) {
    const now = await this.picture();
    return this.page.evaluate(async (both) => {
      const [one, other] = await Promise.all(both.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (digit) => digit.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes]));
        const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
        context.drawImage(bitmap, 0, 0);
        return context.getImageData(0, 0, bitmap.width, bitmap.height).data;
      }));
      return one.reduce((sum, value, at) => sum + Math.abs(value - other[at]), 0) / one.length;
    }, [picture.toString("base64"), now.toString("base64")]);
  }

  /** @returns {Promise<string[]>} role and name of everything on the screen */
  words() {
    return this.page.evaluate(() => window.__banso.nodes().map(({role, name}) => `${role} ${name}`));
  }
}

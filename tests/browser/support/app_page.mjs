// SPDX-License-Identifier: Apache-2.0
// A tab with the real client, used as a person uses it: by role and name, with the mouse, and with an
// input method for Japanese. Waits for the app itself (window.__banso.idle()), never for a time.
import {ClientPage} from "./client_page.mjs";
import {kPin} from "./real_office.mjs";
import {compose, settle} from "./typing.mjs";

export class AppPage extends ClientPage {
  /** @param {import("playwright-core").BrowserContext} context */
  async prepare(context) {
    this.devtools = await context.newCDPSession(this.page);
  }

  /** A request that fails is the browser's own remark: tests that want failures make them. @param {string} text */
  is_wanted(text) {
    return text.startsWith("Failed to load resource");
  }

  /** The first screen is there. */
  async running() {
    await super.running();
    await this.page.waitForFunction(() => window.__banso.nodes().length > 0);
    await this.idle();
  }

  /** Nothing is pending: nothing to draw, no answer awaited. */
  async idle() {
    await this.page.evaluate(() => window.__banso.idle());
  }

  /** @param {string} role @param {string|RegExp} name @param {any} [within] a part of the screen */
  find(role, name, within = this.page) {
    return within.getByRole(role, typeof name === "string" ? {name, exact: true} : {name}).first();
  }

  /** @param {string} role @param {string|RegExp} name */
  async shows(role, name) {
    await this.find(role, name).waitFor();
  }

  /**
   * Clicks into the middle of it, as it is drawn.
   * @param {string} role @param {string|RegExp} name @param {any} [within] a part of the screen
   */
  async press(role, name, within) {
    const target = this.find(role, name, within);
    await target.waitFor();
    await this.idle();
    await this.bring_into_view(target);
    const {x, y, width, height} = await target.boundingBox();
    await this.page.mouse.click(x + width / 2, y + height / 2);
    await this.idle();
  }

  /** Turns the wheel over it until it is seen. @param {import("playwright-core").Locator} target */
  async bring_into_view(target) {
    const height = await this.page.evaluate(() => innerHeight);
    for (let box = await target.boundingBox(), before = null; box.y !== before; box = await target.boundingBox()) {
      const beyond = Math.max(0, box.y + box.height - height) || Math.min(0, box.y);
      if (beyond === 0) return;
      before = box.y;
      await this.page.mouse.move(box.x + box.width / 2, height / 2);
      await this.page.mouse.wheel(0, beyond + Math.sign(beyond) * 40);
      await this.idle();
    }
  }

  /** Goes to a part of the app. @param {string} name */
  async go(name) {
    await this.press("button", name);
  }

  /** Puts the caret at the end of a field. @param {string|RegExp} name */
  async enter_field(name) {
    const field = this.find("textbox", name);
    await field.waitFor();
    await this.idle();
    await this.bring_into_view(field);
    await field.click();
    await field.press("Control+End");
    return field;
  }

  /** Types on a keyboard. @param {string|RegExp} name @param {string} text */
  async type(name, text) {
    await this.enter_field(name);
    await this.page.keyboard.type(text);
    await this.idle();
  }

  /**
   * Writes by an input method: the sound, then a first wish, then what was meant.
   * @param {string|RegExp} name @param {string} sound @param {string} text
   */
  async compose(name, sound, text) {
    await this.enter_field(name);
    await this.compose_here(sound, text);
  }

  /** Writes by an input method in the field that has the focus. @param {string} sound @param {string} text */
  async compose_here(sound, text) {
    for (let length = 1; length <= sound.length; ++length) await compose(this.devtools, sound.slice(0, length));
    await compose(this.devtools, text);
    await settle(this.devtools, text);
    await this.idle();
  }

  /** @param {string} code @param {string} [device_name] @param {string} [pin] */
  async enrol(code, device_name = "訪問用", pin = kPin) {
    await this.type("登録コード", code);
    await this.compose("端末の名前", "ほうもん", device_name);
    await this.type("PIN", pin);
    await this.type("PIN(もう一度)", pin);
    await this.press("button", "登録する");
    // Until the first sync is over nobody knows who works here.
    await this.shows_text(/^同期済/);
  }

  /** @param {string} [pin] */
  async unlock(pin = kPin) {
    await this.type("PIN", pin);
    await this.press("button", "開く");
  }

  /** @param {string} [pin] */
  async unlocked(pin = kPin) {
    await this.unlock(pin);
    await this.shows("button", "画面を隠す");
    await this.idle();
  }

  /** @param {string} sound @param {string} name @returns {Promise<string>} id of the case */
  async new_case(sound, name) {
    await this.go("ケース");
    await this.press("button", "新しいケース");
    await this.compose("名前", sound, name);
    await this.press("button", "作成する");
    await this.page.waitForURL(/#\/cases\/[0-9a-f]{32}$/);
    return this.page.url().slice(-32);
  }

  /** @param {string} name of whom it is about */
  async open_case(name) {
    await this.go("ケース");
    await this.press("button", new RegExp(`^${name}`));
    await this.shows("heading", name);
  }

  /** The page of a new note of the open case; of the note that is being written, where one is. */
  async begin_note() {
    await this.idle();
    if (await this.find("textbox", "記録").count()) return;
    if (!(await this.find("button", "訪問を記録").count())) await this.press("button", "戻る");
    await this.press("button", "訪問を記録");
    await this.shows("textbox", "記録");
  }

  /** Makes the note of the page final, also where this is explained for the first time. */
  async finalise() {
    await this.press("button", "確定");
    if (await this.find("button", "確定する").count()) await this.press("button", "確定する");
  }

  /** Writes into a note of the open case, and waits until the device keeps it as a draft. */
  async draft(sound, text) {
    await this.begin_note();
    await this.compose("記録", sound, text);
    await this.drafted(text);
  }

  /** The device keeps what is being written. @param {string} text its end */
  async drafted(text) {
    await this.page.waitForFunction((words) => {
      const nodes = window.__banso.nodes();
      return nodes.some(({field}) => field?.kind === "multiline" && field.value.endsWith(words)) &&
             nodes.some(({name, description}) => `${name} ${description}`.includes("保存済み"));
    }, text);
  }

  /** @param {string} sound @param {string} text */
  async write_note(sound, text) {
    await this.begin_note();
    await this.compose("記録", sound, text);
    await this.finalise();
    await this.shows_text(text);
  }

  /**
   * Words of a note, a state, an error, anywhere on the screen but in a field: a name, a value, or what is said
   * besides.
   * @param {string|RegExp} text
   */
  async shows_text(text) {
    const source = typeof text === "string" ? text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") : text.source;
    const found = this.page.waitForFunction((pattern) => window.__banso.nodes().some(
        ({name, value, description, field}) => [name, field ? "" : value, description].some((words) => new RegExp(pattern).test(words))),
    source);
    await found.catch(async (error) => {
      throw new Error(`${text} is not shown, but:\n${await this.words()}`, {cause: error});
    });
  }

  /** Goes to the sync page and asks for a sync. */
  async try_to_sync() {
    await this.go("同期");
    await this.press("button", "今すぐ同期");
  }

  /** Until the office has everything. */
  async sync() {
    await this.try_to_sync();
    await this.shows_text(/^同期済/);
  }

  /** What the field of a new note holds. */
  note_text() {
    return this.find("textbox", "記録").inputValue();
  }

  /** @returns {Promise<number>} how many colours the canvas has, on a grid */
  async colours() {
    await this.idle();
    return this.page.evaluate(async () => {
      const drawn = /** @type {HTMLCanvasElement} */ (document.getElementById("canvas"));
      const copy = new OffscreenCanvas(drawn.clientWidth, drawn.clientHeight).getContext("2d");
      copy.drawImage(drawn, 0, 0, copy.canvas.width, copy.canvas.height);
      const {data} = copy.getImageData(0, 0, copy.canvas.width, copy.canvas.height);
      const colours = new Set();
      for (let at = 0; at < data.length; at += 4 * 37) colours.add(data[at] << 16 | data[at + 1] << 8 | data[at + 2]);
      return colours.size;
    });
  }

  /** @returns {Promise<string>} all words of the screen */
  async words() {
    await this.idle();
    return (await this.page.evaluate(() => window.__banso.nodes().flatMap(
        ({name, value, description}) => [name, value, description]))).filter(Boolean).join("\n");
  }
}

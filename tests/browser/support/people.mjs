// SPDX-License-Identifier: Apache-2.0
// Several people at one office, each with a browser of their own and a way to the office that can be cut.
// What they are not working with they put away locked, as it would lock by itself on a slow machine.
import assert from "node:assert/strict";
import {after, before} from "node:test";

import {AppPage} from "./app_page.mjs";
import {kScreen} from "./app_tests.mjs";
import {kPatience_ms, launch} from "./browser.mjs";
import {HostileProxy} from "./hostile_proxy.mjs";
import {RealOffice} from "./real_office.mjs";

/** Runs in the page: nothing lies over the middle of a node. @param {string} key */
function is_free(key) {
  const nodes = window.__banso.nodes();
  const own = nodes.find((node) => node.key === key);
  if (!own) return true;
  const [x, y] = [own.rect[0] + own.rect[2] / 2, own.rect[1] + own.rect[3] / 2];
  return !nodes.some(({layer, rect: [left, top, width, height]}) => (
      layer > own.layer && x >= left && x < left + width && y >= top && y < top + height));
}

export class Person extends AppPage {
  /**
   * @param {import("playwright-core").Browser} browser @param {RealOffice} office
   * @param {string} [address] what is opened; unless given, a way to the office of one's own
   */
  static async come(browser, office, address) {
    const context = await browser.newContext(kScreen);
    context.setDefaultTimeout(kPatience_ms);
    const person = await Person.make(context);
    person.context = context;
    person.way = address === undefined ? await HostileProxy.open(office) : null;
    return person;
  }

  lose_way() {
    this.way.answer = (_, response) => response.destroy();
  }

  find_way() {
    this.way.answer = null;
  }

  async leave() {
    await this.context.close();
    await this.way?.close();
  }

  async put_away() {
    await this.go("設定");
    await this.press("button", "ロックする");
    await this.shows("button", "開く");
  }

  async take_up() {
    await this.unlocked();
  }

  /**
   * As the Tab key does: what gets the focus is scrolled into sight, also above the foot of a sheet. A message
   * that lies over it goes by itself.
   */
  async bring_into_view(target) {
    await target.focus();
    await this.idle();
    await this.page.waitForFunction(is_free, await target.getAttribute("data-key"));
  }

  /** @param {string|RegExp} name @param {string} [role] */
  async enter_field(name, role = "textbox") {
    const field = this.find(role, name);
    await field.waitFor();
    await this.idle();
    await this.bring_into_view(field);
    await field.press("Control+End");
    return field;
  }

  /** @param {string} name @param {string} sound @param {string} text */
  async search(name, sound, text) {
    await this.enter_field(name, "searchbox");
    await this.compose_here(sound, text);
  }

  /** One of the choices of a field. @param {string} field @param {string} option */
  async choose(field, option) {
    await this.press("combobox", field);
    await this.press("option", option, this.find("listbox", field));
  }

  /** A record for a field. @param {string} field @param {string} name */
  async pick(field, name) {
    await this.press("combobox", field);
    await this.press("button", new RegExp(`^${name}`), this.find("dialog", field));
  }

  /** Saves the form that is open. */
  async save() {
    await this.press("button", "保存");
    await this.shows_text("保存しました");
  }
}

/**
 * Call once at the top of a file of tests.
 * @typedef {{office: any, join: (address?: string) => Promise<Person>}} Scene `join`: one more person, who looks at the app
 * @param {() => Promise<RealOffice>} [open_office]
 * @returns {{with_people: (act: (scene: Scene) => Promise<void>) => () => Promise<void>}}
 */
export function people_tests(open_office = () => RealOffice.open()) {
  /** @type {import("playwright-core").Browser} */
  let browser;
  before(async () => {
    browser = await launch();
  });
  after(async () => {
    await browser?.close();
  });
  /** A test with several people; no browser must have had anything to complain about. */
  const with_people = (act) => async () => {
    const office = await open_office();
    /** @type {Person[]} */
    const people = [];
    const join = async (address) => {
      const person = await Person.come(browser, office, address);
      people.push(person);
      return person.open(address ?? person.way.url);
    };
    try {
      await act({office, join});
      for (const {complaints} of people) assert.deepEqual(complaints, []);
    } finally {
      for (const person of people) await person.leave();
      await office.close();
    }
  };
  return {with_people};
}

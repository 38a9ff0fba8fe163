// SPDX-License-Identifier: Apache-2.0
// The browser is killed as the system kills it, the office is away: what was saved and what was only
// begun is there after the PIN. And nobody can read any of it in the browser's files.
import assert from "node:assert/strict";
import {mkdtemp, readFile, readdir, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";

import {end_browsers, start_browser} from "./core_browser.mjs";
import {AppPage} from "./support/app_page.mjs";
import {kPatience_ms} from "./support/browser.mjs";
import {RealOffice} from "./support/real_office.mjs";

const kJapanese = ["--accept-lang=ja-JP,ja", "--window-size=1000,860"];
const kCanaries = {
  name: "髙嶋カナリア瑠璃子", saved: "カナリア黄金色の羽音", draft: "カナリア未完の走り書き", pin: "kanaria-4711-hato",
};

/** @param {string} phrase @returns {Buffer[]} every form in which it could lie in a file in clear */
function forms_of(phrase) {
  const forms = [];
  const big_endian = Buffer.from(phrase, "utf16le").swap16();
  for (const plain of [Buffer.from(phrase, "utf8"), Buffer.from(phrase, "utf16le"), big_endian]) {
    forms.push(plain, Buffer.from(plain.toString("hex")), Buffer.from(plain.toString("hex").toUpperCase()));
    for (const before of [0, 1, 2]) {
      // Without the digits that depend on the neighbours.
      const coded = Buffer.concat([Buffer.alloc(before), plain]).toString("base64").slice([0, 2, 3][before]).slice(0, -4);
      forms.push(Buffer.from(coded), Buffer.from(coded.replaceAll("+", "-").replaceAll("/", "_")));
    }
  }
  const escaped = [...phrase].map((character) => `\\u${character.codePointAt(0).toString(16).padStart(4, "0")}`).join("");
  return [...forms, Buffer.from(escaped), Buffer.from(encodeURIComponent(phrase))];
}

/** @param {string} folder @returns {Promise<{count: number, found: string[]}>} */
async function scan(folder) {
  const forms = Object.entries(kCanaries).flatMap(([name, phrase]) => forms_of(phrase).map((form) => [name, form]));
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath ?? entry.path, entry.name));
  const found = [];
  for (const path of files) {
    const content = await readFile(path);
    for (const [name, form] of forms) if (content.includes(form)) found.push(`${name} in ${path}`);
  }
  return {count: files.length, found};
}

/** @param {string} profile @param {string} url */
async function open_app(profile, url) {
  const browser = await start_browser(profile, kJapanese);
  const context = browser.page.context();
  context.setDefaultTimeout(kPatience_ms);
  const app = await AppPage.make(context, browser.page);
  await app.open(url);
  return {browser, app};
}

/** @param {string} profile @param {RealOffice} office @returns {Promise<string>} address of the case */
async function work_and_die(profile, office) {
  const {browser, app} = await open_app(profile, office.url);
  await app.enrol(await office.code(office.worker), "訪問用", kCanaries.pin);
  await app.new_case("たかしま", kCanaries.name);
  // From now on the files of the app are there without the office.
  await app.page.evaluate(() => navigator.serviceWorker.ready);
  await office.stop();
  await app.write_note("かなりあ", kCanaries.saved);
  await app.draft("はしりがき", kCanaries.draft);
  assert.equal(await app.note_text(), kCanaries.draft);
  const address = app.page.url();
  await browser.kill();
  return address;
}

test("saved, killed, started without the office: all is there, and nothing of it in clear", async () => {
  const office = await RealOffice.open();
  const profile = await mkdtemp(join(tmpdir(), "banso-chromium-"));
  try {
    const address = await work_and_die(profile, office);
    const killed = await scan(profile);
    assert.deepEqual(killed.found, []);
    assert.ok(killed.count > 20, `${killed.count} files`);

    const {browser, app} = await open_app(profile, address);
    await app.unlocked(kCanaries.pin);
    await app.shows("heading", kCanaries.name);
    assert.equal(await app.note_text(), kCanaries.draft);
    await app.press("button", "戻る");
    await app.shows_text(kCanaries.saved);
    assert.match(await app.words(), /未同期 [1-9]/);
    // The office comes back.
    await office.start();
    await app.sync();
    await browser.close();
    assert.deepEqual((await scan(profile)).found, []);
  } finally {
    end_browsers();
    await office.close();
    await rm(profile, {recursive: true, force: true, maxRetries: 10, retryDelay: 200});
  }
});

test("the search finds what is there", () => {
  for (const phrase of Object.values(kCanaries)) {
    const there = [Buffer.from(phrase), Buffer.from(phrase, "utf16le"), Buffer.from(`x${phrase}y`).toString("base64")];
    for (const content of there) {
      assert.ok(forms_of(phrase).some((form) => Buffer.concat([Buffer.from("before"), Buffer.from(content)]).includes(form)));
    }
  }
});

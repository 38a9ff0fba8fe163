// SPDX-License-Identifier: Apache-2.0
// The whole way: a device is enrolled in the browser, what is written on it with an input method
// reaches a colleague's device through a real office, and what the colleague changes comes back. In the
// end both hold the same, down to the last value.
import assert from "node:assert/strict";
import {test} from "node:test";

import {app_tests} from "./support/app_tests.mjs";
import {browser_device} from "./support/browser_device.mjs";

const {with_app} = app_tests();

test("a device in the browser and a colleague's device come to the same", with_app(async ({app, office}) => {
  await app.enrol(await office.code(office.worker));
  const case_id = await app.new_case("たかはし", "髙橋 𠮷子");
  await app.write_note("げんかん", "玄関先で話す。猫の声がする。");
  await app.sync();

  await office.assign_colleague(case_id);
  const colleague = await office.device(office.colleague);
  assert.deepEqual(await colleague.notes(case_id), ["玄関先で話す。猫の声がする。"]);
  const [person] = await colleague.run("list", "person");
  assert.equal(person.fields.name, "髙橋 𠮷子");
  await colleague.run("set", "person", person.id, "name=髙橋 𠮷子（母）");
  await colleague.run("set", "case", case_id, "phase=active");
  await colleague.run("note", "--case", case_id, "電話あり。母と話す。");
  await colleague.sync();

  await app.sync();
  await app.open_case("髙橋 𠮷子（母）");
  await app.shows("heading", "髙橋 𠮷子（母）");
  await app.shows_text("電話あり。母と話す。");
  await app.shows_text("玄関先で話す。猫の声がする。");
  await app.shows_text("鈴木 一郎");

  const own = await browser_device(app, office);
  assert.deepEqual(await own.state(), await colleague.state());
  assert.equal((await own.run("status")).unsent, 0);
}));

test("a wrong code and a wrong PIN are told in words, and nothing is lost by them", with_app(async ({app, office}) => {
  const code = await office.code(office.worker);
  await app.type("登録コード", "AAAA-AAAA");
  await app.compose("端末の名前", "ほうもん", "訪問用");
  await app.type("PIN", "12ab99");
  await app.type("PIN(もう一度)", "12ab98");
  await app.press("button", "登録する");
  assert.match(await app.words(), /2つのPINが違います/);
  await app.enter_field("PIN(もう一度)");
  await app.page.keyboard.press("Backspace");
  await app.type("PIN(もう一度)", "9");
  await app.press("button", "登録する");
  await app.shows_text(/登録コードが違うか/);
  assert.equal(await app.find("textbox", "端末の名前").inputValue(), "訪問用");
  await app.find("textbox", "登録コード").fill("");
  await app.type("登録コード", code);
  await app.press("button", "登録する");
  await app.shows_text(/^同期済/);

  await app.go("設定");
  await app.press("button", "ロックする");
  await app.unlock("nothing");
  await app.page.waitForFunction(() => window.__banso.nodes().some(({description}) => description.includes("PINが違います")));
  await app.unlock("12ab99");
  await app.shows("button", "画面を隠す");
}));

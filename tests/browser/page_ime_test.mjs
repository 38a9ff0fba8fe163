// SPDX-License-Identifier: Apache-2.0
// Japanese text entry: who composes is not disturbed, and the app hears whole values. The orders of
// events are those of Chromium (real, by CDP), Safari and Android keyboards (played).
import assert from "node:assert/strict";
import {test} from "node:test";

import {browser_tests} from "./support/browser.mjs";
import {button, text_field} from "./support/nodes.mjs";
import {as_webkit, compose, key_229, play, settle} from "./support/typing.mjs";

const {with_page} = browser_tests({installs: false});
const kKey = "case/1/note";

/** A page with one focused field. */
const with_field = (field, act, options = {}) => with_page(options, async (app) => {
  await app.show([text_field(kKey, "本文", field)]);
  await app.node(kKey).focus();
  await act(app, await app.devtools(), app.node(kKey));
});

const last = async (app) => (await app.sent("field")).at(-1);
const inputs = async (app) => (await app.sent("field")).filter(({phase}) => phase === "input");

test("each step of a composition brings the whole value, marked as not settled", with_field({}, async (app, devtools) => {
  for (const text of ["て", "てす", "てすと"]) await compose(devtools, text);
  assert.deepEqual((await inputs(app)).map(({value, composing}) => [value, composing]),
                   [["て", true], ["てす", true], ["てすと", true]]);
  await settle(devtools, "テスト");
  const {phase, value, composing, from, to} = await last(app);
  assert.deepEqual([phase, value, composing, from, to], ["input", "テスト", false, 3, 3]);
}));

test("what the app writes meanwhile waits: nothing is settled early, nothing comes twice", with_field(
    {}, async (app, devtools, field) => {
      await compose(devtools, "てすと");
      await app.show([text_field(kKey, "本文", {value: "同期した値", revision: 1})]);
      assert.equal(await field.inputValue(), "てすと");
      await compose(devtools, "てすとは");
      await settle(devtools, "テストは");
      assert.equal(await field.inputValue(), "テストは");
      // The app has heard of both and says what becomes of them: that is shown when the text has settled.
      await app.show([text_field(kKey, "本文", {value: "テストは同期した", revision: 2})]);
      await app.page.waitForFunction((key) => document.querySelector(`[data-key="${key}"]`).value === "テストは同期した", kKey);
    }));

test("a wish of the app that the person overtook is dropped when the field is left", with_field(
    {}, async (app, devtools, field) => {
      await compose(devtools, "か");
      await app.show([text_field(kKey, "本文", {value: "別", revision: 1})]);
      await compose(devtools, "かさ");
      await settle(devtools, "傘");
      await field.blur();
      const {phase, value, composing} = await last(app);
      assert.deepEqual([phase, value, composing], ["blur", "傘", false]);
    }));

test("a wish of the app that waits is fulfilled when the field is left", with_field(
    {value: "前"}, async (app, devtools, field) => {
      // Dictation: text flows without a composition; the wish comes in the midst of it.
      await settle(devtools, "口述");
      await app.page.evaluate(async (message) => {
        window.__workers.at(-1).postMessage({t: "script", say: message});
        await window.__banso.idle();
        document.activeElement.blur();
      }, app.nodes_message([text_field(kKey, "本文", {value: "アプリの値", revision: 1})]));
      assert.equal(await field.inputValue(), "アプリの値");
      assert.equal((await last(app)).value, "アプリの値");
    }));

test("without anybody writing, the app's value is there at once and the caret keeps its place", with_field(
    {value: "訪問。"}, async (app, devtools, field) => {
      await field.evaluate((element) => element.setSelectionRange(2, 2));
      await app.show([text_field(kKey, "本文", {value: "訪問、面会。", revision: 1})]);
      assert.equal(await field.inputValue(), "訪問、面会。");
      assert.equal(await field.evaluate((element) => element.selectionStart), 5);
    }));

test("the state is read in `input`: the caret is where the person put it", with_field({value: "あい"}, async (app, devtools, field) => {
  await field.evaluate((element) => element.setSelectionRange(1, 1));
  await compose(devtools, "ん");
  const {value, from, to} = await last(app);
  assert.deepEqual([value, from, to], ["あんい", 2, 2]);
}));

test("Enter, Tab, Escape and arrows of a composition are the input method's", with_field({}, async (app, devtools) => {
  await app.show([text_field(kKey, "本文"), button("next", "次へ")]);
  await compose(devtools, "かな");
  for (const key of ["Enter", "Tab", "Escape", "ArrowDown"]) await key_229(devtools, key);
  assert.equal(await app.focused(), kKey);
  assert.deepEqual(await app.sent("key"), []);
  assert.deepEqual((await app.sent("field")).filter(({phase}) => phase === "enter"), []);
  await settle(devtools, "仮名");
  await app.page.keyboard.press("Enter");
  assert.equal((await last(app)).phase, "enter");
  assert.equal((await last(app)).value, "仮名");
}));

const kSafari = [
  ["compositionstart", {data: ""}],
  ["input", {value: "にほん", data: "にほん", inputType: "insertCompositionText", isComposing: true}],
  ["input", {value: "日本", data: "日本", inputType: "insertFromComposition", isComposing: true}],
  ["compositionend", {data: "日本"}],
];
const kEnter = ["keydown", {key: "Enter", keyCode: 13}];

test("Safari's order: the Enter that ended the composition comes after its end and is not the person's", with_field(
    {}, async (app, devtools, field) => {
      await play(field, [...kSafari, kEnter]);
      const fields = await app.sent("field");
      assert.deepEqual(fields.filter(({phase}) => phase === "enter"), []);
      assert.equal(fields.at(-1).value, "日本");
      assert.equal(fields.at(-1).composing, false);
      // Only that one: the next is real.
      await play(field, [kEnter]);
      assert.equal((await last(app)).phase, "enter");
    }, {before_open: (page) => page.addInitScript(as_webkit)}));

test("Safari's order with the code of input methods", with_field({}, async (app, devtools, field) => {
  await play(field, [...kSafari, ["keydown", {key: "Enter", keyCode: 229}]]);
  assert.deepEqual((await app.sent("field")).filter(({phase}) => phase === "enter"), []);
}));

test("Safari's corrected order: the Enter comes before the end", with_field({}, async (app, devtools, field) => {
  await play(field, [...kSafari.slice(0, 3), ["keydown", {key: "Enter", keyCode: 229, isComposing: true}], kSafari[3]]);
  assert.deepEqual((await app.sent("field")).filter(({phase}) => phase === "enter"), []);
  assert.equal((await last(app)).value, "日本");
}, {before_open: (page) => page.addInitScript(as_webkit)}));

test("elsewhere an Enter right after a composition is the person's", with_field({}, async (app, devtools, field) => {
  await play(field, [...kSafari, kEnter]);
  assert.equal((await last(app)).phase, "enter");
}));

test("keyboards without composition events rewrite what they wrote: whole values, never sums", with_field(
    {}, async (app, devtools, field) => {
      await play(field, [
        ["keydown", {key: "Unidentified", keyCode: 229}],
        ["input", {value: "は", data: "は", inputType: "insertText"}],
        ["input", {value: "", inputType: "deleteContentBackward"}],
        ["input", {value: "ば", data: "ば", inputType: "insertText"}],
        ["input", {value: "", inputType: "deleteContentBackward"}],
        ["input", {value: "ぱ", data: "ぱ", inputType: "insertText"}],
      ]);
      assert.deepEqual((await inputs(app)).map(({value}) => value), ["は", "", "ば", "", "ぱ"]);
      assert.ok((await inputs(app)).every(({composing}) => !composing));
    }));

test("Android's keyboards: every key is 229 and only the text says what happened", with_field({}, async (app, devtools) => {
  await compose(devtools, "k");
  await key_229(devtools);
  await compose(devtools, "か");
  await key_229(devtools, "Backspace");
  await compose(devtools, "");
  assert.deepEqual(await app.sent("key"), []);
  assert.equal((await last(app)).value, "");
}));

test("leaving in the midst of a composition brings the whole value, settled", with_field({}, async (app, devtools, field) => {
  await compose(devtools, "さいたま");
  await field.blur();
  const {phase, value, composing} = await last(app);
  assert.deepEqual([phase, value, composing], ["blur", "さいたま", false]);
}));

test("leaving without an end of the composition, as Safari did: the same", with_field({}, async (app, devtools, field) => {
  await play(field, kSafari.slice(0, 2));
  await field.blur();
  const {phase, value, composing} = await last(app);
  assert.deepEqual([phase, value, composing], ["blur", "にほん", false]);
  // And the next composition begins anew.
  await field.focus();
  await app.page.keyboard.press("Enter");
  assert.equal((await last(app)).phase, "enter");
}));

test("dictation: text that flows is not written over before it has settled", with_field({}, async (app, devtools, field) => {
  await app.page.evaluate(async ([first, second]) => {
    const field = document.activeElement;
    const dictate = (value) => {
      field.value = value;
      field.dispatchEvent(new InputEvent("input", {bubbles: true, data: value, inputType: "insertDictationResult"}));
    };
    dictate("きょうは");
    window.__workers.at(-1).postMessage({t: "script", say: first});
    await window.__banso.idle();
    window.__seen = [field.value];
    dictate("今日は晴れ");
    window.__workers.at(-1).postMessage({t: "script", say: second});
    await window.__banso.idle();
    window.__seen.push(field.value);
  }, [app.nodes_message([text_field(kKey, "本文", {value: "きょうは", revision: 1})]),
      app.nodes_message([text_field(kKey, "本文", {value: "今日は晴れ", revision: 1})])]);
  assert.deepEqual(await app.page.evaluate(() => window.__seen), ["きょうは", "今日は晴れ"]);
  assert.equal(await field.inputValue(), "今日は晴れ");
}));

test("Enter in a text of many lines is a line, and with Ctrl it is a wish", with_field(
    {kind: "multiline", value: "一"}, async (app, devtools, field) => {
      await field.press("End");
      await field.press("Enter");
      await compose(devtools, "に");
      await settle(devtools, "二");
      assert.equal(await field.inputValue(), "一\n二");
      assert.deepEqual((await app.sent("field")).filter(({phase}) => phase === "enter"), []);
      await field.press("Control+Enter");
      assert.equal((await last(app)).phase, "enter");
    }));

test("the longest text does not disturb who composes: it is cut when the word is chosen", with_field(
    {value: "大阪", lengthMax: 6}, async (app, devtools, field) => {
      await field.evaluate((element) => element.setSelectionRange(1, 1));
      for (const text of ["と", "とうきょ", "とうきょうと"]) await compose(devtools, text);
      assert.equal(await field.inputValue(), "大とうきょうと阪");
      await settle(devtools, "東京都");
      assert.equal(await field.inputValue(), "大東京都阪");
      await compose(devtools, "𠮷𠮷");
      await settle(devtools, "𠮷𠮷");
      // One unit is left, and half a character is none.
      assert.equal(await field.inputValue(), "大東京都阪");
      const {value, from, composing} = await last(app);
      assert.deepEqual([value, from, composing], ["大東京都阪", 4, false]);
      await compose(devtools, "し");
      await settle(devtools, "市");
      assert.equal(await field.inputValue(), "大東京都市阪");
      // What comes without a composition is the browser's to refuse.
      await settle(devtools, "区");
      assert.equal(await field.inputValue(), "大東京都市阪");
    }));

test("a text that was too long already is not cut by writing", with_field(
    {value: "一二三四五", lengthMax: 3}, async (app, devtools, field) => {
      await field.evaluate((element) => element.setSelectionRange(4, 5));
      await compose(devtools, "ろく");
      await settle(devtools, "六");
      assert.equal(await field.inputValue(), "一二三四六");
    }));

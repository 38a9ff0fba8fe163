// SPDX-License-Identifier: Apache-2.0
// Text fields over the canvas: where they are, what they ask of the keyboard, how they give way.
import assert from "node:assert/strict";
import {test} from "node:test";

import {browser_tests} from "./support/browser.mjs";
import {button, node, text_field} from "./support/nodes.mjs";
import {play} from "./support/typing.mjs";

const {with_page} = browser_tests({installs: false});
const values = async (app) => (await app.sent("field")).map(({phase, value}) => [phase, value]);

test("a field has its place, its look and never less than 16 pixels", with_page({}, async (app) => {
  await app.show([text_field("a", "電話", {kind: "phone", value: "03-1234-5678", fontSize: 12, color: "#0017c1", bold: true},
                             {rect: [30, 40, 280, 52]})]);
  const field = app.page.getByRole("textbox", {name: "電話"});
  assert.deepEqual(await field.boundingBox(), {x: 30, y: 40, width: 280, height: 52});
  assert.equal(await field.inputValue(), "03-1234-5678");
  const style = await field.evaluate((element) => {
    const {fontSize, lineHeight, paddingLeft, color, backgroundColor, fontWeight, fontFamily} = getComputedStyle(element);
    return {fontSize, lineHeight, paddingLeft, color, backgroundColor, fontWeight, fontFamily};
  });
  assert.deepEqual(style, {fontSize: "16px", lineHeight: "26px", paddingLeft: "12px", color: "rgb(0, 23, 193)",
                           backgroundColor: "rgba(0, 0, 0, 0)", fontWeight: "700",
                           fontFamily: 'Banso, "Banso fallback", sans-serif'});
  await field.focus();
  assert.equal(await field.evaluate((element) => getComputedStyle(element).backgroundColor), "rgb(255, 255, 255)");
  await app.page.waitForFunction(() => document.fonts.check('700 16px "Banso"', "電話"));
}));

test("each kind asks for its keyboard; nothing is corrected, completed or spelled", with_page({}, async (app) => {
  const kinds = {text: ["text", "text"], number: ["text", "decimal"], phone: ["tel", "tel"], email: ["email", "email"],
                 password: ["password", "text"], pin: ["password", "numeric"], search: ["search", "search"], multiline: ["textarea", "text"]};
  await app.show(Object.keys(kinds).map((kind, index) => text_field(
      kind, kind, {kind, enterHint: "next", lengthMax: 40, placeholder: "例"}, {rect: [0, 60 * index, 300, 48]})));
  for (const [kind, [type, mode]] of Object.entries(kinds)) {
    const said = await app.node(kind).evaluate((element) => ({
      type: element.type, mode: element.inputMode, hint: element.enterKeyHint, capitals: element.getAttribute("autocapitalize"),
      spelling: element.spellcheck, correction: element.getAttribute("autocorrect"), language: element.lang,
      complete: element.autocomplete, most: element.maxLength, placeholder: element.placeholder,
    }));
    assert.deepEqual(said, {type, mode, hint: "next", capitals: "off", spelling: false,
                            correction: "off", language: "ja", complete: type === "password" ? "one-time-code" : "off",
                            most: 40, placeholder: "例"});
  }
}));

test("a password that is shown stays the field that was being written in", with_page({}, async (app) => {
  const secret = (kind) => text_field("p", "パスフレーズ", {kind, value: ""});
  await app.show([secret("password")]);
  const field = app.node("p");
  await field.click();
  await app.page.keyboard.type("abcd");
  await field.evaluate((element) => element.setSelectionRange(1, 3));
  for (const [kind, type, complete] of [["text", "text", "off"], ["password", "password", "one-time-code"]]) {
    await app.show([secret(kind)]);
    assert.deepEqual(await field.evaluate(
        ({type, value, autocomplete, selectionStart, selectionEnd}) => [type, value, autocomplete, selectionStart, selectionEnd]),
    [type, "abcd", complete, 1, 3]);
    assert.equal(await app.focused(), "p");
  }
  await app.page.keyboard.type("x");
  assert.deepEqual((await values(app)).at(-1), ["input", "axd"]);
}));

test("full-width digits stay as they were typed", with_page({}, async (app) => {
  await app.show([text_field("n", "回数", {kind: "number"})]);
  await app.node("n").fill("１２．５");
  assert.deepEqual((await values(app)).at(-1), ["input", "１２．５"]);
}));

test("typing, cutting, copying, pasting and undoing are the browser's own", with_page(
    {permissions: ["clipboard-read", "clipboard-write"]}, async (app) => {
      await app.show([text_field("a", "本文")]);
      const field = app.node("a");
      await field.click();
      await app.page.keyboard.type("abc");
      await app.page.keyboard.press("Control+A");
      await app.page.keyboard.press("Control+C");
      await app.page.keyboard.press("End");
      await app.page.keyboard.press("Control+V");
      assert.equal(await field.inputValue(), "abcabc");
      await app.page.keyboard.press("Control+A");
      await app.page.keyboard.press("Control+X");
      assert.equal(await field.inputValue(), "");
      await app.page.keyboard.press("Control+Z");
      assert.equal(await field.inputValue(), "abcabc");
      await app.page.keyboard.press("Control+Shift+Z");
      assert.equal(await field.inputValue(), "");
      await app.page.keyboard.press("Control+V");
      assert.deepEqual((await values(app)).slice(-1), [["input", "abcabc"]]);
      assert.deepEqual(await app.sent("key"), []);
    }));

test("a correction that replaces a word is a whole new value", with_page({}, async (app) => {
  await app.show([text_field("a", "本文", {value: "訪門した"})]);
  await app.node("a").focus();
  await play(app.node("a"), [["beforeinput", {inputType: "insertReplacementText", data: "訪問"}],
                             ["input", {inputType: "insertReplacementText", data: "訪問", value: "訪問した"}]]);
  assert.deepEqual((await values(app)).at(-1), ["input", "訪問した"]);
}));

test("many lines: the field grows with its node and keeps caret and focus", with_page({}, async (app) => {
  const shape = (height) => text_field("a", "経過", {kind: "multiline"}, {rect: [20, 20, 300, height]});
  await app.show([shape(74)]);
  const field = app.node("a");
  await field.click();
  await app.page.keyboard.type("1\n2\n3");
  await app.show([shape(126)]);
  assert.equal((await field.boundingBox()).height, 126);
  assert.equal(await app.focused(), "a");
  await app.page.keyboard.type("4");
  assert.equal(await field.inputValue(), "1\n2\n34");
}));

test("what scrolls clips its fields, and a field that has left gives up the focus", with_page({}, async (app) => {
  const at = (y) => [text_field("a", "氏名", {}, {rect: [20, y, 300, 48], clip: [0, 100, 400, 200]})];
  await app.show(at(120));
  await app.node("a").focus();
  await app.show(at(80));
  assert.equal(await app.focused(), "a");
  // Its upper half is behind the edge; there the canvas is touched.
  assert.equal(await app.page.evaluate(() => document.elementFromPoint(100, 90).id), "canvas");
  assert.equal(await app.page.evaluate(() => document.elementFromPoint(100, 110).dataset.key), "a");
  await app.node("a").fill("田中");
  await app.show(at(40));
  assert.equal(await app.focused(), undefined);
  assert.deepEqual((await values(app)).at(-1), ["blur", "田中"]);
  assert.equal(await app.node("a").count(), 1);
}));

test("a field that a keyboard has covered keeps the focus while the app brings it into sight, until the person scrolls", with_page(
    {}, async (app) => {
      const at = (y, height) => [text_field("a", "氏名", {}, {rect: [20, y, 300, 48], clip: [0, 0, 400, height]})];
      await app.show(at(500, 600));
      await app.node("a").focus();
      await app.page.evaluate(() => {
        Object.defineProperty(VisualViewport.prototype, "height", {get: () => 300, configurable: true});
        visualViewport.dispatchEvent(new Event("resize"));
      });
      await app.sent_like({t: "action", key: "a", action: "show"});
      for (const y of [500, 400, 200]) await app.show(at(y, 300));
      assert.equal(await app.focused(), "a");
      await app.page.mouse.move(600, 100);
      await app.page.mouse.wheel(0, 400);
      await app.sent_like({t: "wheel"});
      await app.show(at(-60, 300));
      assert.equal(await app.focused(), undefined);
    }));

test("the keyboard reaches a field outside of its clip, and the app is asked to show it", with_page({}, async (app) => {
  await app.show([text_field("a", "一", {}, {rect: [0, 0, 200, 48]}),
                  text_field("b", "二", {}, {rect: [0, 900, 200, 48], clip: [0, 0, 400, 300]})]);
  await app.node("a").focus();
  await app.page.keyboard.press("Tab");
  assert.equal(await app.focused(), "b");
  await app.sent_like({t: "action", key: "b", action: "show"});
}));

test("from field to field without a gap: by Enter in the same task, by touch, by Tab", with_page({}, async (app) => {
  await app.show([text_field("a", "姓", {enterHint: "next"}, {rect: [0, 0, 200, 48]}),
                  text_field("b", "名", {enterHint: "done"}, {rect: [0, 60, 200, 48]})]);
  await app.node("a").focus();
  const without_gap = await app.node("a").evaluate((element) => {
    element.dispatchEvent(new KeyboardEvent("keydown", {key: "Enter", bubbles: true, cancelable: true}));
    return document.activeElement.dataset.key;
  });
  assert.equal(without_gap, "b");
  assert.deepEqual((await app.sent("field")).map(({key, phase}) => `${key} ${phase}`),
                   ["a focus", "a enter", "a blur", "b focus"]);
  await app.node("a").click();
  await app.page.keyboard.press("Tab");
  assert.equal(await app.focused(), "b");
}));

test("the app moves the focus from field to field", with_page({}, async (app) => {
  await app.show([text_field("a", "姓"), text_field("b", "名", {}, {rect: [0, 100, 200, 48]})]);
  await app.node("a").focus();
  await app.say({t: "focus", key: "b"});
  assert.equal(await app.focused(), "b");
  await app.say({t: "focus", key: ""});
  assert.equal(await app.focused(), undefined);
}));

test("a field that is taken away while it has the focus goes after the focus has gone on", with_page({}, async (app) => {
  const next = text_field("b", "次");
  await app.show([text_field("a", "前", {}, {rect: [0, 100, 200, 48]}), next]);
  await app.node("a").focus();
  await app.page.evaluate(() => {
    window.__active = [];
    document.addEventListener("focusout", (event) => window.__active.push([event.target.isConnected,
                                                                            event.relatedTarget?.dataset.key]));
  });
  await app.say(app.nodes_message([next]), {t: "focus", key: "b"});
  assert.deepEqual(await app.page.evaluate(() => window.__active), [[true, "b"]]);
  await app.node("a").waitFor({state: "detached"});
  // Without another place for the focus it goes as well, a little later.
  await app.say(app.nodes_message([]));
  await app.node("b").waitFor({state: "detached"});
  assert.deepEqual((await app.sent("field")).at(-1).phase, "blur");
}));

test("what held the focused one is nothing any more as soon as it is taken away", with_page({}, async (app) => {
  const main = (name, child) => [node(name, "main", name, {rect: [0, 0, 400, 400]}), {...child, parent: name}];
  await app.show(main("登録", button("enrol", "登録する")));
  await app.node("enrol").focus();
  const seen = app.page.evaluate(() => new Promise((resolve) => {
    const counts = [];
    const observer = new MutationObserver(() => {
      counts.push(document.querySelectorAll('[role="main"]').length);
      if (document.querySelector('[data-key="new"]') === null) return;
      observer.disconnect();
      resolve(counts);
    });
    observer.observe(document.getElementById("mirror"), {childList: true, subtree: true});
  }));
  await app.show(main("ケース", button("new", "新しいケース")));
  assert.ok((await seen).every((count) => count <= 1), String(await seen));
}));

test("another order and other parents leave a field that is written in where it is", with_page({}, async (app) => {
  const group = (key) => node(key, "group", key, {rect: [0, 0, 400, 400]});
  const field = (key, parent, y) => text_field(key, key, {}, {parent, rect: [0, y, 200, 48]});
  await app.show([group("g"), field("a", "g", 0), field("b", "g", 60), field("c", "g", 120)]);
  await app.node("b").focus();
  await app.page.evaluate(() => {
    window.__left = 0;
    document.activeElement.addEventListener("blur", () => ++window.__left);
  });
  await app.show([group("g"), field("c", "g", 0), field("b", "g", 60), field("a", "g", 120)]);
  const keys = () => app.page.locator("input").evaluateAll((all) => all.map(({dataset}) => dataset.key));
  assert.deepEqual(await keys(), ["c", "b", "a"]);
  await app.show([group("g"), group("h"), field("b", "h", 200), field("a", "g", 0)]);
  assert.equal(await app.page.evaluate(() => window.__left), 0);
  assert.equal(await app.focused(), "b");
  assert.equal((await app.node("b").boundingBox()).y, 200);
  await app.node("b").blur();
  await app.page.locator('[data-key="h"] [data-key="b"]').waitFor();
}));

test("a popup makes the fields below it inert, and those beside it not", with_page({}, async (app) => {
  const fields = [text_field("a", "一", {}, {rect: [0, 0, 200, 48]}), text_field("b", "二", {}, {rect: [0, 60, 200, 48]}),
                  text_field("c", "三", {}, {rect: [0, 120, 200, 48]})];
  const popup = node("p", "listbox", "候補", {layer: 1, rect: [0, 55, 200, 90]});
  await app.show([...fields, popup]);
  const at = (y) => app.page.evaluate((height) => document.elementFromPoint(100, height)?.dataset.key, y);
  assert.equal(await at(20), "a");
  assert.equal(await at(80), undefined);   // wholly below the popup
  assert.equal(await at(130), undefined);  // its upper half
  assert.equal(await at(160), "c");        // its lower half
  assert.ok(await app.node("b").evaluate((element) => element.closest("[inert]") !== null));
  assert.ok(!(await app.node("b").isVisible()));
  await app.show(fields);
  assert.equal(await at(80), "b");
}));

test("a dialog makes everything below it inert, takes the focus and gives it back", with_page({}, async (app) => {
  const page = [text_field("a", "氏名", {}, {rect: [0, 0, 200, 48]}), button("save", "保存", {rect: [0, 400, 100, 48]})];
  await app.show(page);
  await app.node("a").focus();
  await app.show([...page, node("d", "dialog", "消しますか", {layer: 1, states: ["modal"], rect: [300, 100, 300, 200]}),
                  button("yes", "消す", {parent: "d", layer: 1, rect: [320, 240, 100, 48]})]);
  assert.equal(await app.focused(), "d");
  assert.deepEqual((await values(app)).at(-1), ["blur", ""]);
  const {nodes} = await (await app.devtools()).send("Accessibility.getFullAXTree");
  const controls = nodes.filter(({role, ignored}) => !ignored && ["textbox", "button"].includes(role?.value));
  assert.deepEqual(controls.map(({name}) => name.value), ["消す"]);
  await app.page.keyboard.press("Tab");
  assert.equal(await app.focused(), "yes");
  await app.show(page);
  assert.equal(await app.focused(), "a");
}));

test("a field that moves is not to be hit: the touch stops the scrolling", with_page({}, async (app) => {
  await app.show([text_field("a", "氏名", {}, {rect: [0, 100, 200, 48]})]);
  await app.page.evaluate(() => {
    const field = document.querySelector('[data-key="a"]');
    window.__events = [];
    new MutationObserver(() => window.__events.push(getComputedStyle(field).pointerEvents)).observe(
        field.parentElement, {attributes: true});
  });
  await app.show([text_field("a", "氏名", {}, {rect: [0, 90, 200, 48]})]);
  assert.equal((await app.page.evaluate(() => window.__events))[0], "none");
  await app.page.waitForFunction(() => getComputedStyle(document.querySelector('[data-key="a"]')).pointerEvents === "auto");
}));

test("disabled and read-only fields cannot be written in; errors and help are said", with_page({}, async (app) => {
  await app.show([text_field("a", "一", {}, {states: ["disabled"]}),
                  text_field("b", "二", {value: "固定"}, {states: ["readonly", "focusable"]}),
                  text_field("c", "三", {}, {states: ["invalid", "required", "focusable"], description: "入力してください"})]);
  assert.ok(await app.node("a").isDisabled());
  assert.ok(!(await app.node("b").isEditable()));
  const {nodes} = await (await app.devtools()).send("Accessibility.getFullAXTree");
  const third = nodes.find(({name}) => name?.value === "三");
  assert.equal(third.description.value, "入力してください");
  const said = Object.fromEntries(third.properties.map(({name, value}) => [name, value.value]));
  assert.equal(said.invalid, "true");
  assert.equal(said.required, true);
}));

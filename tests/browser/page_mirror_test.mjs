// SPDX-License-Identifier: Apache-2.0
// What assistive technology is told of the canvas, and what it can do: roles, names, states, order,
// focus, actions, announcements. axe-core finds nothing wrong.
import assert from "node:assert/strict";
import {test} from "node:test";

import {axe_source, browser_tests} from "./support/browser.mjs";
import {button, node, text_field} from "./support/nodes.mjs";

const {with_page} = browser_tests({installs: false});

/** A screen with one of each. */
function screen() {
  const list = (key, role, name, more) => node(key, role, name, {parent: "main", rect: [0, 100, 400, 400], ...more});
  return [
    node("nav", "navigation", "主なページ", {rect: [0, 0, 80, 600]}),
    node("nav/today", "link", "今日", {parent: "nav", states: ["focusable", "current"], rect: [0, 0, 80, 64]}),
    node("main", "main", "ケース", {rect: [80, 0, 720, 600]}),
    node("title", "heading", "田中 一郎", {parent: "main", level: 1, rect: [100, 10, 300, 40]}),
    node("words", "text", "夜間の訪問はしない", {parent: "main", rect: [100, 60, 300, 26]}),
    list("tabs", "tablist", "ケースの面", {rect: [100, 90, 300, 48]}),
    node("tabs/1", "tab", "概要", {parent: "tabs", states: ["focusable", "selected"], position: 1, setSize: 2}),
    node("tabs/2", "tab", "経過", {parent: "tabs", states: ["focusable"], position: 2, setSize: 2}),
    list("panel", "tabpanel", "概要"),
    node("list", "list", "連絡先", {parent: "panel", rect: [100, 150, 300, 96]}),
    node("list/1", "listitem", "母 03-1111-2222", {parent: "list", position: 1, setSize: 2}),
    node("list/2", "listitem", "", {parent: "list", position: 2, setSize: 2}),
    button("list/2/call", "電話する", {parent: "list/2", description: "主治医"}),
    node("check", "checkbox", "同意あり", {parent: "panel", states: ["focusable", "checked", "required"]}),
    node("switch", "switch", "通知", {parent: "panel", states: ["focusable"]}),
    node("group", "radiogroup", "方法", {parent: "panel"}),
    node("group/1", "radio", "訪問", {parent: "group", states: ["focusable", "checked"]}),
    node("group/2", "radio", "電話", {parent: "group", states: ["focusable", "disabled"]}),
    button("toggle", "絞り込み", {parent: "panel", states: ["focusable", "checkable", "pressed"]}),
    button("more", "詳しく", {parent: "panel", states: ["focusable", "collapsed"]}),
    node("choice", "combobox", "担当", {parent: "panel", value: "保健師 岡本", states: ["focusable", "collapsed"]}),
    node("slider", "slider", "文字の大きさ", {parent: "panel", progress: 0.25, value: "125 %", states: ["focusable"]}),
    node("bar", "progressbar", "同期中", {parent: "panel", progress: 0.62}),
    node("box", "listbox", "候補", {parent: "panel"}),
    node("box/1", "option", "佐藤", {parent: "box", states: ["focusable", "selected"]}),
    node("image", "image", "世帯図", {parent: "panel"}),
    node("live", "status", "保存済み 10:42", {parent: "panel", live: "polite"}),
    text_field("phone", "電話番号", {kind: "phone", value: "090-0000-0000"},
               {parent: "panel", description: "日中の番号", rect: [100, 400, 300, 48]}),
    text_field("search", "さがす", {kind: "search"}, {parent: "panel", rect: [100, 460, 300, 48]}),
  ];
}

test("everything is found by role, name and state", with_page({}, async (app) => {
  await app.show(screen());
  const {page} = app;
  const there = [
    page.getByRole("link", {name: "今日"}), page.getByRole("heading", {name: "田中 一郎", level: 1}),
    page.getByText("夜間の訪問はしない"), page.getByRole("tab", {name: "概要", selected: true}),
    page.getByRole("tab", {name: "経過", selected: false}), page.getByRole("tabpanel", {name: "概要"}),
    page.getByRole("listitem").filter({hasText: "母"}), page.getByRole("button", {name: "電話する"}),
    page.getByRole("checkbox", {name: "同意あり", checked: true}), page.getByRole("switch", {name: "通知", checked: false}),
    page.getByRole("radio", {name: "訪問", checked: true}), page.getByRole("radio", {name: "電話", disabled: true}),
    page.getByRole("button", {name: "絞り込み", pressed: true}), page.getByRole("button", {name: "詳しく", expanded: false}),
    page.getByRole("combobox", {name: "担当", expanded: false}), page.getByRole("slider", {name: "文字の大きさ"}),
    page.getByRole("progressbar", {name: "同期中"}), page.getByRole("option", {name: "佐藤", selected: true}),
    page.getByRole("img", {name: "世帯図"}), page.getByRole("status"), page.getByRole("textbox", {name: "電話番号"}),
    page.getByRole("searchbox", {name: "さがす"}), page.getByRole("navigation", {name: "主なページ"}),
  ];
  for (const locator of there) assert.equal(await locator.count(), 1, String(locator));
  assert.equal(await page.locator("canvas").getAttribute("aria-hidden"), "true");
  assert.equal(await page.locator("canvas *").count(), 0);
}));

test("the accessibility tree says values, places in sets and descriptions, in reading order", with_page({}, async (app) => {
  await app.show(screen());
  const {nodes} = await (await app.devtools()).send("Accessibility.getFullAXTree");
  const by_name = (name) => nodes.find((each) => each.name?.value === name && !each.ignored);
  assert.equal(await app.node("slider").evaluate((element) => element.ariaValueText), "125 %");
  assert.equal(by_name("文字の大きさ").value.value, 25);
  assert.equal(by_name("同期中").value.value, 62);
  assert.equal(by_name("担当").value?.value ?? by_name("担当").name.value, "保健師 岡本");
  assert.equal(by_name("電話する").description.value, "主治医");
  assert.equal(by_name("電話番号").description.value, "日中の番号");
  const order = nodes.filter(({ignored, role}) => !ignored && ["link", "heading", "tab", "checkbox", "textbox"].includes(role.value))
      .map(({name}) => name.value);
  assert.deepEqual(order, ["今日", "田中 一郎", "概要", "経過", "同意あり", "電話番号"]);
  const item = await app.node("list/2").evaluate((element) => [element.ariaPosInSet, element.ariaSetSize]);
  assert.deepEqual(item, ["2", "2"]);
}));

test("axe-core finds nothing", with_page({bypassCSP: true}, async (app) => {
  await app.show(screen());
  const run = async () => {
    const {violations} = await app.page.evaluate(() => window.axe.run(document, {
      // Nothing of the mirror is painted; the theme's tests measure what is.
      rules: {"color-contrast": {enabled: false}},
    }));
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(({html}) => html).join(" ")}`);
  };
  await app.page.addScriptTag({path: axe_source()});
  assert.deepEqual(await run(), []);
  await app.show([...screen(), node("d", "dialog", "消しますか", {layer: 1, states: ["modal"], rect: [300, 100, 300, 200]}),
                  button("yes", "消す", {parent: "d", layer: 1})]);
  assert.deepEqual(await run(), []);
  await app.script({say: {t: "failed", code: "storage_busy", text: "files"}});
  await app.page.getByRole("heading", {name: "保存場所を開けませんでした"}).waitFor();
  assert.deepEqual(await run(), []);
}));

test("rectangles are those of the canvas, also inside of others and after scrolling", with_page({}, async (app) => {
  const list = (y) => [node("list", "list", "一覧", {rect: [50, y, 200, 300]}),
                       node("row", "listitem", "行", {parent: "list", rect: [60, y + 40, 180, 48]})];
  await app.show(list(100));
  assert.deepEqual(await app.node("row").boundingBox(), {x: 60, y: 140, width: 180, height: 48});
  await app.show(list(70));
  assert.deepEqual(await app.node("row").boundingBox(), {x: 60, y: 110, width: 180, height: 48});
}));

test("clicks, Enter, Space and the focus of assistive technology are actions", with_page({}, async (app) => {
  await app.show(screen());
  const actions = async () => (await app.sent("action")).map(({key, action}) => `${key} ${action}`);
  await app.node("toggle").dispatchEvent("click");
  await app.node("more").focus();
  await app.page.keyboard.press("Enter");
  await app.page.keyboard.press("Space");
  await app.node("slider").focus();
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("ArrowDown");
  assert.deepEqual(await actions(), ["toggle activate", "more focus", "more activate", "more activate", "more blur",
                                     "slider focus", "slider increment", "slider decrement"]);
  await app.node("group/2").dispatchEvent("click");
  assert.ok(!(await actions()).includes("group/2 activate"));
}));

test("what the app asks of the focus is done and not told back", with_page({}, async (app) => {
  await app.show(screen());
  await app.say({t: "focus", key: "tabs/2"});
  assert.equal(await app.focused(), "tabs/2");
  assert.deepEqual(await app.sent("action"), []);
}));

test("Tab goes through everything in reading order and never into the canvas", with_page({}, async (app) => {
  await app.show(screen());
  const seen = [];
  await app.node("nav/today").focus();
  for (let count = 0; count < 16; ++count) {
    seen.push(await app.focused());
    await app.page.keyboard.press("Tab");
  }
  assert.deepEqual(seen, ["nav/today", "tabs/1", "tabs/2", "list/2/call", "check", "switch", "group/1", "group/2", "toggle",
                          "more", "choice", "slider", "box/1", "phone", "search", undefined].slice(0, 16));
}));

test("a live region says its name and its words, also beside a button", with_page({}, async (app) => {
  await app.show([
    node("full", "alert", "保存できません", {live: "assertive", value: "写真を消してください。"}),
    node("full/action", "button", "写真を整理", {parent: "full"}),
    node("sync", "status", "同期済 10:42", {live: "polite", value: "すべて庁内にあります。"}),
  ]);
  const words = (role) => app.page.getByRole(role).evaluate((element) => element.firstChild?.textContent);
  for (const text of ["写真を消してください。", "すべて庁内にあります。"]) await app.page.getByText(text).waitFor({state: "attached"});
  assert.equal(await words("alert"), "保存できません 写真を消してください。");
  assert.equal(await words("status"), "同期済 10:42 すべて庁内にあります。");
  assert.equal(await app.page.getByRole("alert").getByRole("button").count(), 1);
}));

test("a live region is there before its words", with_page({}, async (app) => {
  await app.page.evaluate(() => {
    window.__changes = [];
    new MutationObserver((records) => {
      for (const {target, addedNodes} of records) {
        for (const added of addedNodes) {
          if (added.nodeType === Node.TEXT_NODE && target.dataset?.key === "s") window.__changes.push(added.data);
          if (added.dataset?.key === "s") window.__changes.push(`element ${added.textContent}`);
        }
      }
    }).observe(document.getElementById("mirror"), {childList: true, subtree: true});
  });
  const status = (name) => [node("s", "status", name, {live: "polite"})];
  await app.show(status("保存しました"));
  await app.page.getByText("保存しました").waitFor({state: "attached"});
  assert.deepEqual(await app.page.evaluate(() => window.__changes), ["element ", "保存しました"]);
  await app.show(status("同期しました"));
  assert.equal(await app.node("s").textContent(), "同期しました");
}));

test("elements of nodes that stay are kept: only what changed is touched", with_page({}, async (app) => {
  const rows = (names) => [node("l", "list", "一覧", {rect: [0, 0, 300, 600]}),
                           ...names.map((name, index) => node(`row/${name}`, "listitem", name, {parent: "l", rect: [0, 48 * index, 300, 48]}))];
  await app.show(rows(["a", "b", "c", "d", "e"]));
  await app.page.evaluate(() => {
    window.__moves = 0;
    new MutationObserver((records) => (window.__moves += records.reduce((sum, {addedNodes}) => sum + addedNodes.length, 0)))
        .observe(document.querySelector('[data-key="l"]'), {childList: true});
  });
  await app.show(rows(["e", "a", "b", "c", "d"]));
  assert.equal(await app.page.evaluate(() => window.__moves), 1);
  const names = await app.page.getByRole("listitem").allTextContents();
  assert.deepEqual(names, ["e", "a", "b", "c", "d"]);
  assert.deepEqual(await app.page.evaluate(() => window.__banso.nodes().map(({key}) => key)),
                   ["l", "row/e", "row/a", "row/b", "row/c", "row/d"]);
}));

test("other keys go to the app, those of input methods and of the browser do not", with_page({}, async (app) => {
  await app.show(screen());
  await app.node("tabs/1").focus();
  await app.page.keyboard.press("ArrowRight");
  await app.page.keyboard.press("Control+Shift+K");
  await app.page.keyboard.press("Alt+ArrowLeft");
  const keys = (await app.sent("key")).filter(({down}) => down);
  assert.deepEqual(keys.map(({key, shift, command, alt}) => [key, shift, command, alt]),
                   [["ArrowRight", false, false, false], ["k", true, true, false]]);
  await app.forget();
  await app.node("search").focus();
  for (const key of ["Escape", "ArrowLeft", "Home", "Control+S", "Control+A", "x"]) await app.page.keyboard.press(key);
  assert.deepEqual((await app.sent("key")).filter(({down}) => down).map(({key}) => key), ["Escape", "s"]);
}));

// SPDX-License-Identifier: Apache-2.0
// Every screen as assistive technology has it: axe finds nothing, everything that can be used has a
// name, and a walk through the browser's accessibility tree meets things in the order of reading.
import assert from "node:assert/strict";
import {readFile} from "node:fs/promises";
import {test} from "node:test";

import {app_tests} from "./support/app_tests.mjs";
import {axe_source} from "./support/browser.mjs";

const {with_app} = app_tests();
const kUsable = new Set(["button", "checkbox", "combobox", "link", "listbox", "menuitem", "option", "radio", "searchbox",
                         "slider", "switch", "tab", "textbox"]);

async function violations(page) {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(await readFile(axe_source(), "utf8"));
  const found = await page.evaluate(async () => (await window.axe.run(document, {resultTypes: ["violations"]})).violations);
  return found.map(({id, nodes}) => `${id}: ${nodes.map(({html, failureSummary}) => html + failureSummary).join("; ")}`);
}

/** As a screen reader walks: depth first, what is ignored left out. @returns {Promise<{role: string, name: string}[]>} */
async function walk(app) {
  const {nodes} = await app.devtools.send("Accessibility.getFullAXTree");
  const by_id = new Map(nodes.map((node) => [node.nodeId, node]));
  const met = [];
  const visit = (node) => {
    if (!node.ignored && node.role) {
      met.push({role: node.role.value, name: node.name?.value ?? "", backend: node.backendDOMNodeId,
                properties: Object.fromEntries((node.properties ?? []).map(({name, value}) => [name, value.value]))});
    }
    for (const id of node.childIds ?? []) if (by_id.has(id)) visit(by_id.get(id));
  };
  visit(nodes[0]);
  return met;
}

/**
 * @param {string} screen for messages
 * @param {string[]} order names that are met, one after another
 */
async function check(app, screen, order) {
  await app.idle();
  assert.deepEqual(await violations(app.page), [], screen);
  const met = await walk(app);
  const usable = met.filter(({role}) => kUsable.has(role));
  assert.deepEqual(usable.filter(({name}) => name.trim() === ""), [], `${screen}: without a name`);
  assert.ok(usable.length > 0, `${screen}: nothing to use`);
  const names = met.map(({name}) => name);
  let at = -1;
  for (const name of order) {
    const next = names.findIndex((each, index) => index > at && each === name);
    assert.ok(next > at, `${screen}: ${name} is not where it is read: ${names.join(" | ")}`);
    at = next;
  }
}

test("every screen in words", with_app(async ({app, office}) => {
  const places = ["今日", "ケース", "確認", "同期", "設定"];
  await check(app, "enrol", ["この端末を登録", "登録コード", "端末の名前", "PIN", "PIN(もう一度)", "登録する"]);
  await app.press("button", "登録する");
  await check(app, "enrol with faults", ["登録コード", "端末の名前", "PIN", "PIN(もう一度)", "登録する"]);
  await app.enrol(await office.code(office.worker));
  await check(app, "today", [...places, "画面を隠す", "訪問を記録"]);
  await app.go("確認");
  await check(app, "nothing to confirm", places);
  await app.go("ケース");
  await check(app, "no cases", [...places, "画面を隠す", "新しいケース"]);
  await app.press("button", "新しいケース");
  await check(app, "a new case", ["新しいケース", "名前", "作成する"]);
  await app.page.keyboard.press("Escape");
  await app.idle();
  await app.new_case("やまだ", "山田 太郎");
  await app.begin_note();
  await check(app, "a note", [...places, "戻る", "画面を隠す", "記録", "結果", "確定"]);
  await app.write_note("ほうもん", "訪問。留守。");
  await check(app, "a case", [...places, "画面を隠す", "新しいケース", "山田 太郎", "訪問。留守。", "訪問を記録"]);
  await app.go("同期");
  await check(app, "sync", [...places, "今すぐ同期"]);
  await app.go("設定");
  await check(app, "settings", [...places, "ロックする", "この端末から削除"]);
  await app.press("button", "この端末から削除");
  await check(app, "before erasing", ["この端末から削除しますか"]);
  await app.page.keyboard.press("Escape");
  await app.press("button", "画面を隠す");
  await check(app, "hidden", ["戻る"]);
  // What is hidden is locked.
  await app.press("button", "戻る");
  await check(app, "locked", ["PINを入力してください", "PIN", "開く"]);
  await app.unlock("wrong guess");
  await check(app, "a wrong PIN", ["PIN", "開く"]);
}));

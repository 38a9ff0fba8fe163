// SPDX-License-Identifier: Apache-2.0
// One tab at a time, and the page's life: hidden, left, worker dead, canvas lost. The scripted worker
// holds a real file of the origin's private file system: two of them cannot run at once.
import assert from "node:assert/strict";
import {test} from "node:test";

import {browser_tests} from "./support/browser.mjs";
import {node, text_field} from "./support/nodes.mjs";
import {ScriptedPage} from "./support/scripted_page.mjs";
import {compose} from "./support/typing.mjs";

const {site, make_context, with_page} = browser_tests();
const other_tab = (app) => app.page.getByRole("heading", {name: "別のタブで使用中です"});

/** Runs with two tabs, the first of which has the app. */
const with_two_tabs = (act) => async () => {
  const context = await make_context({});
  try {
    const [first, second] = [await ScriptedPage.make(context), await ScriptedPage.make(context)];
    await first.open(site().url);
    await second.page.goto(site().url);
    await other_tab(second).waitFor();
    await act(first, second);
    assert.deepEqual([...first.complaints, ...second.complaints], []);
  } finally {
    await context.close();
  }
};

test("a second tab says so and starts nothing", with_two_tabs(async (first, second) => {
  assert.equal(await second.page.evaluate(() => window.__workers.length), 0);
  assert.ok(await second.page.getByRole("button", {name: "ここで開く"}).isVisible());
  assert.ok(!(await second.page.locator("#app").isVisible()));
}));

test("taking over: the first tab closes its files and says who has them; and back again", with_two_tabs(async (first, second) => {
  await first.show([text_field("a", "本文", {value: "書きかけ"})]);
  await first.node("a").focus();
  await first.page.keyboard.press("End");
  await compose(await first.devtools(), "の");
  await second.page.getByRole("button", {name: "ここで開く"}).click();
  await second.running();
  await other_tab(first).waitFor();
  assert.equal((await first.sent("close")).length, 1);
  // What was being written goes first; nothing can be written between saving and closing.
  const left = (await first.sent("field")).at(-1);
  assert.deepEqual([left.phase, left.value], ["blur", "書きかけの"]);
  const kinds = await first.page.evaluate(() => window.__sent.map(({t}) => t));
  assert.ok(kinds.indexOf("close") > kinds.lastIndexOf("field"));
  assert.equal(await first.page.getByRole("textbox").count(), 0);
  await first.page.getByRole("button", {name: "ここで開く"}).click();
  await first.running();
  await other_tab(second).waitFor();
  assert.equal((await first.sent("start")).length, 2);
}));

test("when the first tab is closed, the second opens at once", with_two_tabs(async (first, second) => {
  await first.page.close();
  await second.page.getByRole("button", {name: "ここで開く"}).click();
  await second.running();
}));

test("a tab that does not answer is not robbed: the person is asked to close it", async () => {
  const context = await make_context({});
  try {
    const [first, second] = [await ScriptedPage.make(context), await ScriptedPage.make(context)];
    await first.page.addInitScript(() => {
      BroadcastChannel.prototype.dispatchEvent = () => false;
      Object.defineProperty(BroadcastChannel.prototype, "onmessage", {set() {}});
    });
    await first.open(site().url);
    await second.page.clock.install();
    await second.page.goto(site().url);
    await second.page.getByRole("button", {name: "ここで開く"}).click();
    await second.page.clock.fastForward(10_000);
    await second.page.getByRole("heading", {name: "別のタブが応答しません"}).waitFor();
    assert.equal(await second.page.evaluate(() => window.__workers.length), 0);
    await first.page.close();
    await second.running();
  } finally {
    await context.close();
  }
});

test("the gallery stores nothing and may be open beside the app", async () => {
  const context = await make_context({});
  try {
    const [app, gallery] = [await ScriptedPage.make(context), await ScriptedPage.make(context)];
    await app.open(site().url);
    await gallery.page.goto(site().url + "?gallery");
    await gallery.sent_like({t: "start", gallery: true});
  } finally {
    await context.close();
  }
});

/** The page is told that it is hidden or seen, as by the browser. */
const set_visibility = (app, state) => app.page.evaluate((value) => {
  Object.defineProperty(document, "visibilityState", {get: () => value, configurable: true});
  document.dispatchEvent(new Event("visibilitychange"));
}, state);

test("hidden, frozen: everything is saved", with_page({}, async (app) => {
  await set_visibility(app, "hidden");
  await app.sent_like({t: "flush"});
  await app.forget();
  await app.page.evaluate(() => document.dispatchEvent(new Event("freeze")));
  await app.sent_like({t: "flush"});
}));

test("left: the files are closed before the page goes", with_page({}, async (app) => {
  await app.page.evaluate(() => window.dispatchEvent(new PageTransitionEvent("pagehide", {persisted: false})));
  await app.sent_like({t: "close"});
}));

test("twenty reloads in a row", with_page({}, async (app) => {
  for (let count = 0; count < 20; ++count) {
    await app.page.reload();
    await app.running();
  }
  assert.equal((await app.sent("start")).length, 1);
}));

test("a worker that dies is started again with a new canvas; nothing of its screen stays", with_page({}, async (app) => {
  await app.show([node("old", "heading", "前の画面", {level: 1})]);
  await app.script({die: true});
  await app.page.waitForFunction(() => window.__workers.length === 2);
  await app.running();
  assert.equal(await app.node("old").count(), 0);
  const starts = await app.sent("start");
  assert.deepEqual(starts.map(({canvas}) => canvas), ["OffscreenCanvas", "OffscreenCanvas"]);
  app.shown.clear();
  await app.show([node("new", "heading", "新しい画面", {level: 1})]);
  assert.equal(await app.page.getByRole("heading", {name: "新しい画面"}).count(), 1);
}));

test("a worker that has lost its storage is replaced; when that does not help, it is told in words", with_page({}, async (app) => {
  for (let count = 1; count <= 4; ++count) {
    await app.page.waitForFunction((wanted) => window.__workers.length === wanted, count);
    await app.script({say: {t: "failed", code: "storage_lost", text: "InvalidStateError"}});
  }
  await app.page.getByRole("heading", {name: "保存場所が使えなくなりました"}).waitFor();
  await app.page.getByRole("button", {name: "もう一度開く"}).click();
  await app.running();
}));

test("a worker that fails inside is replaced, but not for ever", with_page({}, async (app) => {
  for (let count = 1; count <= 4; ++count) {
    await app.page.waitForFunction((wanted) => window.__workers.length === wanted, count);
    await app.script({say: {t: "failed", code: "internal", text: "said so"}});
  }
  await app.page.getByRole("heading", {name: "Banso が止まりました"}).waitFor();
  await app.page.getByRole("button", {name: "もう一度開く"}).click();
  await app.running();
}));

test("a page that comes back asks whether the worker still answers, and replaces one that does not", async () => {
  const context = await make_context({});
  try {
    const app = await ScriptedPage.make(context);
    await app.page.clock.install();
    await app.open(site().url);
    await set_visibility(app, "hidden");
    await set_visibility(app, "visible");
    await app.page.evaluate(() => window.__banso.idle());
    assert.equal(await app.page.evaluate(() => window.__workers.length), 1);
    await app.script({silent: true});
    await set_visibility(app, "hidden");
    await set_visibility(app, "visible");
    await app.page.clock.fastForward(25_000);
    await app.page.waitForFunction(() => window.__workers.length === 2);
  } finally {
    await context.close();
  }
});

test("a lost canvas is replaced for the same worker", with_page({}, async (app) => {
  await app.say({t: "canvas"});
  await app.sent_like({t: "canvas", canvas: "OffscreenCanvas"});
  assert.equal(await app.page.evaluate(() => window.__workers.length), 1);
  assert.equal(await app.page.locator("canvas").count(), 1);
}));

test("lasting storage is asked for after a gesture; the answer is kept and told", with_page({}, async (app) => {
  assert.equal((await app.sent("start"))[0].persistent, false);
  await app.page.mouse.click(50, 50);
  const {value} = await app.sent_like({t: "persistent"});
  assert.equal(await app.page.evaluate(() => localStorage.getItem("banso.persistent")), value ? "granted" : "denied");
}));

test("files, clipboard and printing", with_page({permissions: ["clipboard-read", "clipboard-write"]}, async (app) => {
  const download = app.page.waitForEvent("download");
  await app.page.evaluate(() => window.__workers[0].postMessage(
      {t: "script", say: {t: "save_file", name: "訪問.csv", type: "text/csv", bytes: new TextEncoder().encode("a,b")}}));
  assert.equal((await download).suggestedFilename(), "訪問.csv");

  const chooser = app.page.waitForEvent("filechooser");
  await app.page.mouse.click(10, 10);
  await app.script({say: {t: "open_file", id: 7, type: "text/csv"}});
  await (await chooser).setFiles({name: "x.csv", mimeType: "text/csv", buffer: Buffer.from("あ")});
  const {bytes} = await app.sent_like({t: "file", id: 7});
  assert.deepEqual([...bytes], [...Buffer.from("あ")]);

  const opened = app.page.context().waitForEvent("page");
  await app.page.mouse.click(10, 10);
  await app.script({say: {t: "licences"}});
  const licences = await opened;
  await licences.waitForURL(/\/licences\.txt$/);
  await licences.close();

  await app.say({t: "clipboard", text: "写し"});
  await app.page.waitForFunction(async () => (await navigator.clipboard.readText()) === "写し");

  await app.page.evaluate(() => {
    window.print = () => (window.__printed = [document.title, document.getElementById("print").innerHTML]);
  });
  await app.say({t: "print", title: "訪問記録", html: '<h1 id="x">記録</h1><script>bad()</script><p>&lt;b&gt;</p><img src=x>'});
  assert.deepEqual(await app.page.evaluate(() => window.__printed), ["訪問記録", "<h1>記録</h1><p>&lt;b&gt;</p>"]);
}));

// SPDX-License-Identifier: Apache-2.0
// Starting without the office, and new versions: all of a build or nothing of it, changed only when
// the person agrees and after everything is saved. The office is a real one; offline means that it is
// stopped.
import assert from "node:assert/strict";
import {mkdtemp, readFile, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterEach, beforeEach, test} from "node:test";

import {browser_tests} from "./support/browser.mjs";
import {OfficeSite, kRoot} from "./support/office_site.mjs";
import {ScriptedPage} from "./support/scripted_page.mjs";

const {make_context} = browser_tests();
/** @type {OfficeSite} */
let office;
/** @type {string} */
let folder;
beforeEach(async () => {
  office = await OfficeSite.open();
  folder = await mkdtemp(join(tmpdir(), "banso-next-"));
});
afterEach(async () => {
  await office.close();
  await rm(folder, {recursive: true, force: true});
});

/** @returns {Promise<string[]>} arguments of a build that differs in its worker */
async function next_build(word) {
  const worker = join(folder, "worker.js");
  await writeFile(worker, `// ${word}\n` + (await readFile(join(kRoot, "tests/browser/fixtures/scripted_worker.js"))));
  return ["--file", `worker.js=${worker}`];
}

const with_app = (act) => async () => {
  const context = await make_context({});
  try {
    const app = await ScriptedPage.make(context);
    await app.open(office.url);
    await app.page.evaluate(() => navigator.serviceWorker.ready);
    await app.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await act(app, context);
  } finally {
    await context.close();
  }
};
const build = (app) => app.page.locator("html").getAttribute("data-build");
const caches_of = (app) => app.page.evaluate(async () => (await caches.keys()).sort());
const look = (app) => app.page.evaluate(async () => {
  const registration = await navigator.serviceWorker.ready;
  await registration.update().catch(() => {});
});

test("without the office the app starts, in a new tab as well", with_app(async (app, context) => {
  const before = await build(app);
  await office.stop();
  await app.page.reload();
  await app.running();
  assert.equal(await build(app), before);
  await app.page.close();
  const other = await ScriptedPage.make(context);
  await other.open(office.url + "#case/12");
  assert.equal((await other.sent("start"))[0].location, "#case/12");
  assert.deepEqual(other.complaints, []);
  const font = await other.page.evaluate(async () => (await document.fonts.load('16px "Banso"', "訪")).length);
  assert.equal(font, 1);
}));

test("a new version waits for the person, then everything is saved, closed and loaded anew", with_app(async (app) => {
  const before = await build(app);
  await office.publish(await next_build("two"));
  await look(app);
  const banner = app.page.getByRole("complementary", {name: "更新"});
  await banner.waitFor();
  // It takes its place from the canvas, and covers nothing.
  const {height} = await app.page.locator("#stage").boundingBox();
  assert.ok(height < 600);
  await app.page.getByRole("button", {name: "あとで"}).click();
  await banner.waitFor({state: "hidden"});
  await app.page.reload();
  await app.running();
  assert.equal(await build(app), before);
  await banner.waitFor();
  await app.page.evaluate(() => {
    const [worker] = window.__workers;
    const {postMessage} = worker;
    worker.postMessage = function (message, transfer) {
      // The browser's answer about lasting storage, asked for by this first press, comes when it likes.
      if (message.t !== "persistent") localStorage.setItem("last", message.t);
      postMessage.call(this, message, transfer);
    };
  });
  await app.page.getByRole("button", {name: "保存して更新"}).click();
  await app.page.waitForFunction((old) => document.documentElement.dataset.build !== old, before);
  await app.running();
  assert.equal(await app.page.evaluate(() => localStorage.getItem("last")), "close");
}));

test("the files of the old version go when nobody uses it, those that did not change are not loaded again", with_app(
    async (app) => {
      const asked = [];
      const before = await build(app);
      await office.publish(await next_build("two"));
      app.page.context().on("request", (request) => request.serviceWorker() && asked.push(new URL(request.url()).pathname));
      await look(app);
      await app.page.getByRole("button", {name: "保存して更新"}).click();
      await app.page.waitForFunction(async (old) => {
        const names = await caches.keys();
        const {build} = document.documentElement.dataset;
        return build !== old && names.length === 1 && names[0] === `banso-${build}`;
      }, before);
      assert.ok(asked.some((path) => path.startsWith("/worker.")), asked.join());
      assert.ok(!asked.some((path) => path.endsWith(".ttf")), asked.join());
    }));

test("the cache of the old version stays while a page of it is open", with_app(async (app, context) => {
  const old_cache = `banso-${await build(app)}`;
  const other = await ScriptedPage.make(context);
  await other.page.goto(office.url);
  await other.page.getByRole("heading", {name: "別のタブで使用中です"}).waitFor();
  await office.publish(await next_build("two"));
  await look(app);
  await app.page.getByRole("button", {name: "保存して更新"}).click();
  await app.page.waitForFunction((old) => `banso-${document.documentElement.dataset.build}` !== old, old_cache);
  await app.running();
  // The other tab still is of the old build; it can load what it has not loaded yet.
  const loaded = await other.page.evaluate(async () => {
    const style = document.querySelector("link[rel=stylesheet]").href;
    return (await fetch(style)).ok;
  });
  assert.ok(loaded);
  assert.ok((await caches_of(app)).includes(old_cache));
}));

test("a tab that waited while another one changed to the new version begins with that, not with its own", with_app(
    async (app, context) => {
      const before = await build(app);
      const other = await ScriptedPage.make(context);
      await other.page.goto(office.url);
      await other.page.getByRole("heading", {name: "別のタブで使用中です"}).waitFor();
      await office.publish(await next_build("two"));
      await look(app);
      await app.page.getByRole("button", {name: "保存して更新"}).click();
      await app.page.waitForFunction((old) => document.documentElement.dataset.build !== old, before);
      await app.running();
      assert.equal(await build(other), before);
      await other.page.getByRole("button", {name: "ここで開く"}).click();
      await other.page.waitForFunction((old) => document.documentElement.dataset.build !== old, before);
      await other.running();
      assert.equal(await build(other), await build(app));
    }));

test("a build that arrives broken is not installed at all", with_app(async (app) => {
  const before = await build(app);
  const names = await caches_of(app);
  await office.publish(await next_build("two"));
  // As a sign-in page of a hotel: 200, but not the file.
  const worker_file = (await readFile(join(office.static_files, "service_worker.js"), "utf8")).match(/\.\/(worker\.[0-9a-f]+\.js)/)[1];
  await office.stop();
  await writeFile(join(office.static_files, worker_file), "<!doctype html><p>Please sign in");
  await office.start();
  await app.page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const gone = new Promise((resolve) => registration.addEventListener("updatefound", () => {
      const {installing} = registration;
      installing.addEventListener("statechange", () => installing.state === "redundant" && resolve(true));
    }));
    await registration.update().catch(() => {});
    await gone;
  });
  assert.deepEqual(await caches_of(app), names);
  assert.ok(!(await app.page.locator("#update").isVisible()));
  await app.page.reload();
  await app.running();
  assert.equal(await build(app), before);
}));

test("a version that never says that it took over is loaded after two seconds", with_app(async (app) => {
  const before = await build(app);
  await office.publish(await next_build("two"));
  await look(app);
  await app.page.getByRole("button", {name: "保存して更新"}).waitFor();
  // Some versions of iOS: no controllerchange.
  await app.page.evaluate(() => window.addEventListener.call(navigator.serviceWorker, "controllerchange",
                                                             (event) => event.stopImmediatePropagation(), true));
  await app.page.getByRole("button", {name: "保存して更新"}).click();
  await app.page.waitForFunction((old) => document.documentElement.dataset.build !== old, before);
}));

test("what the office says itself is never taken from the cache", with_app(async (app) => {
  const status = await app.page.evaluate(async () => (await fetch("/api/v1/me")).status);
  assert.notEqual(status, 200);
  await office.stop();
  assert.equal(await app.page.evaluate(() => fetch("/api/v1/me").then(() => "answered", () => "offline")), "offline");
}));

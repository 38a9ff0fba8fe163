// SPDX-License-Identifier: Apache-2.0
// How the page starts: words before the first frame, what the worker is told, sizes, refusals.
import assert from "node:assert/strict";
import {test} from "node:test";

import {browser_tests} from "./support/browser.mjs";
import {ScriptedPage} from "./support/scripted_page.mjs";

const {site, make_context, with_page} = browser_tests();

test("the worker is told everything at once", with_page({locale: "ja-JP", deviceScaleFactor: 2, colorScheme: "dark"},
                                                        async (app) => {
  const [start] = await app.sent("start");
  assert.equal(start.canvas, "OffscreenCanvas");
  assert.equal(start.language, "ja");
  assert.equal(start.gallery, false);
  assert.equal(start.location, "");
  assert.equal(start.base, site().url);
  assert.deepEqual(start.preferences, {dark: true, contrast: false, still: false});
  const {width, height, ratio, pixels} = start.viewport;
  assert.deepEqual([width, height, ratio, pixels], [800, 600, 2, [1600, 1200]]);
}));

test("words are painted before the canvas is", with_page({}, async (app) => {
  const paint = await app.page.evaluate(() => performance.getEntriesByName("first-contentful-paint").length);
  assert.equal(paint, 1);
}));

test("sizes, settings and places are told when they change", with_page({}, async (app) => {
  await app.page.setViewportSize({width: 500, height: 700});
  await app.sent_like({t: "viewport", width: 500, height: 700});
  await app.page.emulateMedia({colorScheme: "dark", reducedMotion: "reduce", contrast: "more"});
  await app.sent_like({t: "preferences", dark: true, contrast: true, still: true});
  await app.say({t: "location", hash: "#case/1", replace: false}, {t: "location", hash: "#case/2", replace: false});
  assert.equal(new URL(app.page.url()).hash, "#case/2");
  await app.page.goBack();
  await app.sent_like({t: "location", hash: "#case/1"});
}));

test("the pixels of a canvas are counted exactly at an odd ratio", with_page(
    {deviceScaleFactor: 1.5, viewport: {width: 401, height: 301}}, async (app) => {
      const {viewport} = await app.sent_like({t: "start"});
      const now = (await app.sent("viewport")).at(-1)?.viewport ?? viewport;
      assert.ok(Math.abs(now.pixels[0] - 401 * 1.5) < 1, String(now.pixels));
      assert.ok(Number.isInteger(now.pixels[0]) && Number.isInteger(now.pixels[1]));
    }));

test("another ratio is told", with_page({}, async (app) => {
  const devtools = await app.devtools();
  await devtools.send("Emulation.setDeviceMetricsOverride", {width: 700, height: 600, deviceScaleFactor: 3, mobile: false});
  await app.sent_like({t: "viewport", width: 700, ratio: 3});
}));

test("English is spoken where the browser asks for it", with_page({locale: "en-GB"}, async (app) => {
  assert.equal((await app.sent("start"))[0].language, "en");
  assert.equal(await app.page.locator("html").getAttribute("lang"), "en");
}));

test("a browser without WebGL2 is told so in two languages, and no worker is started", async () => {
  const context = await make_context({});
  try {
    const app = await ScriptedPage.make(context);
    await app.page.addInitScript(() => {
      delete window.WebGL2RenderingContext;
    });
    await app.page.goto(site().url);
    await app.page.getByRole("heading", {name: "このブラウザーでは Banso を使えません"}).waitFor();
    await app.page.getByRole("heading", {name: "Banso cannot run in this browser"}).waitFor();
    await app.page.getByText("WebGL2", {exact: true}).waitFor();
    assert.equal(await app.page.evaluate(() => window.__workers.length), 0);
  } finally {
    await context.close();
  }
});

test("a context that the worker cannot have is told as a browser that cannot be used", with_page({}, async (app) => {
  await app.page.evaluate(() => window.__workers.at(-1).postMessage(
      {t: "script", say: {t: "failed", code: "no_webgl2", text: "there is no context"}}));
  await app.page.getByRole("heading", {name: "このブラウザーでは Banso を使えません"}).waitFor();
  await app.page.getByText("WebGL2 on OffscreenCanvas").waitFor();
}));

test("the worker is given the compiled code", with_page({}, async (app) => {
  await app.sent_like({t: "code"});
  assert.ok(await app.page.evaluate(() => window.__sent.find(({t}) => t === "code").code instanceof WebAssembly.Module));
}));

test("storage that the worker cannot have is told as a browser that cannot be used", with_page({}, async (app) => {
  await app.page.evaluate(() => window.__workers.at(-1).postMessage(
      {t: "script", say: {t: "failed", code: "no_storage", text: "createSyncAccessHandle"}}));
  await app.page.getByRole("heading", {name: "このブラウザーでは Banso を使えません"}).waitFor();
}));

test("without scripts the page says what it needs", async () => {
  const page = await (await fetch(site().url)).text();
  assert.match(page, /<noscript>[^]*JavaScript を有効にしてください[^]*<\/noscript>/);
  assert.doesNotMatch(page, /<script(?![^>]* src=)|<style| style=/);
});

test("nothing comes from elsewhere and the policy is kept", async () => {
  const context = await make_context({});
  try {
    const app = await ScriptedPage.make(context);
    const hosts = new Set();
    app.page.on("request", (request) => hosts.add(new URL(request.url()).host));
    await app.page.addInitScript(() => {
      window.__violations = [];
      document.addEventListener("securitypolicyviolation", (event) => window.__violations.push(event.blockedURI));
    });
    await app.open(site().url);
    assert.deepEqual([...hosts], [new URL(site().url).host]);
    assert.deepEqual(await app.page.evaluate(() => window.__violations), []);
    assert.deepEqual(app.complaints, []);
  } finally {
    await context.close();
  }
});

test("the app can be installed", with_page({}, async (app) => {
  const devtools = await app.devtools();
  const {errors, data} = await devtools.send("Page.getAppManifest");
  assert.deepEqual(errors, []);
  assert.equal(JSON.parse(data).short_name, "Banso");
  const {installabilityErrors} = await devtools.send("Page.getInstallabilityErrors");
  // A context of a test is a private window; that is the only thing that may be in the way.
  assert.deepEqual(installabilityErrors.filter(({errorId}) => errorId !== "in-incognito"), []);
}));

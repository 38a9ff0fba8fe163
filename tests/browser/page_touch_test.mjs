// SPDX-License-Identifier: Apache-2.0
// Fingers, mouse and wheel: what the app hears, and what stays the browser's.
import assert from "node:assert/strict";
import {test} from "node:test";

import {browser_tests} from "./support/browser.mjs";
import {button, node, text_field} from "./support/nodes.mjs";

const {with_page} = browser_tests({installs: false});
const kTablet = {hasTouch: true, isMobile: true, viewport: {width: 800, height: 600}};

/** @param {any} devtools @param {string} type @param {...[number, number]} points */
const touch = (devtools, type, ...points) => devtools.send("Input.dispatchTouchEvent", {
  type, touchPoints: points.map(([x, y], id) => ({x, y, id})),
});
const pointers = async (app) => (await app.sent("pointer")).map(({phase, kind, x, y}) => [phase, kind, Math.round(x), Math.round(y)]);
const phases = async (app) => (await app.sent("pointer")).map(({phase}) => phase);

test("a tap is down, up, and then nothing is hovered", with_page(kTablet, async (app) => {
  await app.page.touchscreen.tap(100, 200);
  await app.sent_like({t: "pointer", phase: "leave"});
  assert.deepEqual(await pointers(app), [["down", "touch", 100, 200], ["up", "touch", 100, 200], ["leave", "touch", 100, 200]]);
  const [down, up] = await app.sent("pointer");
  assert.ok(up.time >= down.time && down.time > 0);
  assert.equal(down.button, 0);
}));

test("a pan is the app's, the page does not move", with_page(kTablet, async (app) => {
  const devtools = await app.devtools();
  await touch(devtools, "touchStart", [300, 500]);
  for (let y = 480; y >= 300; y -= 20) await touch(devtools, "touchMove", [300, y]);
  await touch(devtools, "touchEnd");
  await app.sent_like({t: "pointer", phase: "up"});
  const seen = await phases(app);
  assert.equal(seen[0], "down");
  assert.ok(seen.filter((phase) => phase === "move").length >= 2, seen.join());
  assert.ok(!seen.includes("cancel"));
  assert.deepEqual(await app.page.evaluate(() => [scrollX, scrollY, visualViewport.offsetTop]), [0, 0, 0]);
}));

test("a pan that begins on a field without focus is the app's as well, and the field stays without", with_page(
    kTablet, async (app) => {
      await app.show([text_field("a", "氏名", {}, {rect: [100, 300, 400, 48]})]);
      const devtools = await app.devtools();
      await touch(devtools, "touchStart", [300, 320]);
      for (let y = 300; y >= 200; y -= 20) await touch(devtools, "touchMove", [300, y]);
      await touch(devtools, "touchEnd");
      await app.sent_like({t: "pointer", phase: "up"});
      assert.deepEqual([(await phases(app))[0], (await phases(app)).includes("move")], ["down", true]);
      assert.equal(await app.focused(), undefined);
    }));

test("a tap on a field focuses it within the person's own gesture", with_page(kTablet, async (app) => {
  await app.show([text_field("a", "氏名", {}, {rect: [100, 300, 400, 48]})]);
  await app.page.evaluate(() => {
    document.querySelector('[data-key="a"]').addEventListener("focus", () => {
      window.__activated = navigator.userActivation.isActive;
    });
  });
  await app.page.touchscreen.tap(300, 320);
  await app.sent_like({t: "field", key: "a", phase: "focus"});
  assert.equal(await app.page.evaluate(() => window.__activated), true);
  await app.forget();
  // From now on what happens in it is its own.
  await app.page.touchscreen.tap(150, 320);
  assert.deepEqual(await phases(app), []);
}));

test("a tap on a button leaves the field its focus, a tap on nothing puts the keyboard away, a pan does not", with_page(
    kTablet, async (app) => {
      await app.show([text_field("a", "本文", {}, {rect: [100, 100, 400, 48]}), button("chip", "面会", {rect: [100, 200, 100, 48]})]);
      const devtools = await app.devtools();
      await app.page.touchscreen.tap(300, 120);
      await app.sent_like({t: "field", key: "a", phase: "focus"});
      await app.page.touchscreen.tap(150, 220);
      await app.sent_like({t: "pointer", phase: "up"});
      assert.equal(await app.focused(), "a");
      await touch(devtools, "touchStart", [500, 500]);
      for (let y = 480; y >= 400; y -= 20) await touch(devtools, "touchMove", [500, y]);
      await touch(devtools, "touchEnd");
      assert.equal(await app.focused(), "a");
      await app.page.touchscreen.tap(600, 500);
      await app.sent_like({t: "field", key: "a", phase: "blur"});
    }));

test("two fingers: the app is told to let go, and the page can be enlarged", with_page(kTablet, async (app) => {
  const devtools = await app.devtools();
  await touch(devtools, "touchStart", [380, 300]);
  await touch(devtools, "touchStart", [380, 300], [420, 300]);
  for (let step = 1; step <= 12; ++step) await touch(devtools, "touchMove", [380 - step * 10, 300], [420 + step * 10, 300]);
  await touch(devtools, "touchEnd");
  await app.page.waitForFunction(() => visualViewport.scale > 1.5);
  await app.sent_like({t: "pointer", phase: "cancel"});
  const seen = await phases(app);
  const count = (phase) => seen.filter((each) => each === phase).length;
  assert.equal(count("down"), count("up") + count("cancel"), seen.join());
  // Enlarged, nothing is taken for the keyboard.
  const last = (await app.sent("viewport")).at(-1);
  assert.equal(last?.bottom ?? 0, 0);
}));

test("a canvas that takes two fingers gets both", with_page(kTablet, async (app) => {
  await app.show([node("map", "image", "世帯図", {states: ["pinch", "focusable"], rect: [0, 0, 800, 600]})]);
  const devtools = await app.devtools();
  await touch(devtools, "touchStart", [300, 300], [500, 300]);
  for (let step = 1; step <= 5; ++step) await touch(devtools, "touchMove", [300 - step * 20, 300], [500 + step * 20, 300]);
  await touch(devtools, "touchEnd");
  await app.page.waitForFunction(() => window.__sent.filter(({t, phase}) => t === "pointer" && phase === "up").length === 2);
  const seen = await app.sent("pointer");
  assert.equal(new Set(seen.map(({id}) => id)).size, 2);
  assert.ok(!seen.some(({phase}) => phase === "cancel"));
  assert.equal(await app.page.evaluate(() => visualViewport.scale), 1);
  assert.deepEqual(await app.sent("action"), []);
}));

test("the mouse: hover, buttons, dragging out of the window, leaving", with_page({}, async (app) => {
  const {mouse} = app.page;
  await mouse.move(100, 100);
  await mouse.click(100, 100, {button: "right"});
  await mouse.down();
  await mouse.move(900, 100);
  await mouse.up();
  const seen = (await app.sent("pointer")).map(({phase, button, x}) => [phase, button, x]);
  assert.deepEqual(seen[0], ["move", 0, 100]);
  assert.ok(seen.some(([phase, second]) => phase === "down" && second === 1));
  assert.ok(seen.some(([phase, , x]) => phase === "move" && x === 900), JSON.stringify(seen));
  assert.ok(seen.some(([phase, , x]) => phase === "up" && x === 900));
}));

test("with the mouse a field is the browser's: selecting in it is no drag", with_page({}, async (app) => {
  await app.show([text_field("a", "氏名", {value: "田中 一郎さんの訪問"}, {rect: [100, 100, 400, 48]})]);
  const {mouse} = app.page;
  await mouse.move(115, 124);
  await app.forget();
  await mouse.down();
  await mouse.move(180, 124, {steps: 3});
  await mouse.up();
  assert.ok((await phases(app)).every((phase) => phase === "move" || phase === "leave"));
  assert.ok(await app.node("a").evaluate((element) => element.selectionEnd > element.selectionStart));
}));

test("the wheel scrolls the app, with Ctrl it enlarges the page", with_page({}, async (app) => {
  await app.page.mouse.move(200, 200);
  await app.page.mouse.wheel(0, 120);
  const {x, y, dx, dy, command} = await app.sent_like({t: "wheel"});
  assert.deepEqual([x, y, dx, dy, command], [200, 200, 0, 120, false]);
  const prevented = await app.page.evaluate(() => {
    const event = new WheelEvent("wheel", {ctrlKey: true, deltaY: 10, bubbles: true, cancelable: true});
    document.getElementById("canvas").dispatchEvent(event);
    return event.defaultPrevented;
  });
  assert.equal(prevented, false);
}));

test("the wheel with Ctrl, and a pinch on a trackpad, enlarge a canvas that takes them, not the page", with_page({}, async (app) => {
  await app.show([node("map", "image", "世帯図", {states: ["pinch", "focusable"], rect: [0, 0, 400, 600]})]);
  const prevented = (x) => app.page.evaluate((left) => {
    const event = new WheelEvent("wheel", {ctrlKey: true, deltaY: -10, clientX: left, clientY: 100, bubbles: true, cancelable: true});
    document.elementFromPoint(left, 100).dispatchEvent(event);
    return event.defaultPrevented;
  }, x);
  assert.equal(await prevented(600), false);
  assert.equal(await prevented(200), true);
  const wheels = await app.sent("wheel");
  assert.deepEqual(wheels.map(({x, dy, command}) => [x, dy, command]), [[200, -10, true]]);
  await app.node("map").focus();
  for (const key of ["+", "-", "0"]) await app.page.keyboard.press(key);
  const keys = (await app.sent("key")).filter(({down}) => down).map(({key}) => key);
  assert.deepEqual(keys, ["+", "-", "0"]);
}));

test("swiping from the edge of the screen is not the way back where the browser lets a page say so", with_page(kTablet, async (app) => {
  const said = await app.page.evaluate(() => ["html", "body"].map(
      (name) => getComputedStyle(document.querySelector(name)).overscrollBehaviorX));
  assert.deepEqual(said, ["none", "none"]);
}));

test("a long press shows no menu on the canvas, and the field's own in a field", with_page({}, async (app) => {
  await app.show([text_field("a", "氏名", {}, {rect: [100, 100, 400, 48]})]);
  const prevented = (selector) => app.page.evaluate((where) => {
    const event = new MouseEvent("contextmenu", {bubbles: true, cancelable: true});
    document.querySelector(where).dispatchEvent(event);
    return event.defaultPrevented;
  }, selector);
  assert.equal(await prevented("#canvas"), true);
  assert.equal(await prevented('[data-key="a"]'), false);
}));

test("a window that goes to the back takes its fingers with it", with_page(kTablet, async (app) => {
  const devtools = await app.devtools();
  await touch(devtools, "touchStart", [300, 300]);
  await app.sent_like({t: "pointer", phase: "down"});
  await app.page.evaluate(() => window.dispatchEvent(new Event("blur")));
  await app.sent_like({t: "pointer", phase: "cancel"});
  await touch(devtools, "touchEnd");
  await app.page.touchscreen.tap(10, 10);
  await app.sent_like({t: "pointer", phase: "up"});
}));

test("the keyboard of a tablet is told as covered, and what is written is kept in sight", with_page(kTablet, async (app) => {
  await app.show([text_field("a", "氏名", {}, {rect: [100, 500, 400, 48]})]);
  await app.node("a").focus();
  await app.page.evaluate(() => {
    // What iOS and Android do: only the visual viewport shrinks.
    Object.defineProperty(VisualViewport.prototype, "height", {get: () => 320, configurable: true});
    visualViewport.dispatchEvent(new Event("resize"));
  });
  const {bottom, height} = await app.sent_like({t: "viewport", bottom: 280});
  assert.deepEqual([bottom, height], [280, 600]);
  await app.sent_like({t: "action", key: "a", action: "show"});
}));

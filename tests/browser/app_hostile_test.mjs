// SPDX-License-Identifier: Apache-2.0
// Something else answers instead of the office: the sign-in page of a hotel, half an answer, rubbish.
// Each is told in words; nothing is lost or counted as sent; when the office answers again, everything
// gets there, once.
import assert from "node:assert/strict";
import {test} from "node:test";
import {gzipSync} from "node:zlib";

import {app_tests} from "./support/app_tests.mjs";

const {with_app} = app_tests();
const kCbor = "application/cbor";
const kPortal = "<!doctype html><title>Wi-Fi</title><form>サインインしてください<input name=room></form>";

/** @param {number[]} head @param {...(Buffer|string)} parts text becomes CBOR text of up to 23 bytes */
const cbor = (head, ...parts) => Buffer.concat([Buffer.from(head), ...parts.map((part) => (
    typeof part === "string" ? Buffer.concat([Buffer.from([0x60 + part.length]), Buffer.from(part)]) : part))]);

// How each of them is told.
const kStranger = /返事をしたのは役所のサーバーではありません/;
const kRedirected = /役所ではない場所へ回されました/;
const kCutOff = /返事が途中で切れました/;
const kDamaged = /届いた返事が壊れていて読めませんでした/;

const answer = (status, headers, body) => (_, response) => response.writeHead(status, headers).end(body);
const portal = answer(200, {"Content-Type": "text/html; charset=utf-8"}, kPortal);
/** @type {Record<string, [RegExp, any]>} */
const kAnswers = {
  "the page of a captive portal": [kStranger, portal],
  // Chromium hands over what it could unpack as if it were whole.
  "truncated gzip": [kDamaged, answer(200, {"Content-Type": kCbor, "Content-Encoding": "gzip"},
                            gzipSync(Buffer.alloc(9000, "banso")).subarray(0, 40))],
  "a redirect": [kRedirected, answer(302, {Location: "http://localhost:9/signin"}, "")],
  "5 MB of zeros": [kDamaged, answer(200, {"Content-Type": kCbor}, Buffer.alloc(5_000_000))],
  "an error of somebody's own": [kStranger, answer(500, {"Content-Type": "text/plain"}, "Internal Server Error")],
  "a connection that ends in the middle": [kCutOff, (_, response) => {
    response.writeHead(200, {"Content-Type": kCbor, "Content-Length": "4000"});
    response.write(Buffer.alloc(1000, 0x82), () => response.destroy());
  }],
  "the wrong type": [kStranger, answer(200, {"Content-Type": "text/plain"}, cbor([0x82, 0x01, 0xa0]))],
  "an answer of the protocol's form that says nothing": [
    kDamaged, answer(200, {"Content-Type": kCbor}, cbor([0x82, 0x01, 0xa0]))],
  "an answer of the protocol's form that is rubbish": [kDamaged, answer(
      200, {"Content-Type": kCbor},
      cbor([0x82, 0x01, 0xa3], "time", "yesterday", "epoch", Buffer.concat([Buffer.from([0x50]), Buffer.alloc(16, 7)]),
           "pushed", "all of it"))],
};

test("whoever answers instead of the office: told, and nothing is lost", with_app(async ({app, office, proxy}) => {
  // Even before there is anything to lose: the code is not used up by somebody else's page.
  proxy.answer = portal;
  const code = await office.code(office.worker);
  await app.type("登録コード", code);
  await app.compose("端末の名前", "ほうもん", "訪問用");
  await app.type("PIN", "4711-hato");
  await app.type("PIN(もう一度)", "4711-hato");
  await app.press("button", "登録する");
  await app.shows_text(kStranger);
  proxy.answer = null;
  await app.press("button", "登録する");
  await app.shows_text(/^同期済/);
  const case_id = await app.new_case("すずき", "鈴木 実");
  await app.sync();

  proxy.answer = portal;
  await app.open_case("鈴木 実");
  await app.write_note("とどかない", "まだ届いていない記録。");
  for (const [what, [told, wrong]] of Object.entries(kAnswers)) {
    proxy.answer = wrong;
    const before = proxy.answered;
    await app.try_to_sync();
    assert.ok(proxy.answered > before, what);
    const words = await app.words();
    assert.match(words, /未同期 1件/, `${what}: ${words}`);
    assert.match(words, told, `${what}: ${words}`);
  }
  await app.open_case("鈴木 実");
  await app.shows_text("この端末に保存");

  proxy.answer = null;
  await app.sync();
  await app.open_case("鈴木 実");
  await app.shows_text("庁内に保存");
  const device = await office.device(office.worker);
  assert.deepEqual(await device.notes(case_id), ["まだ届いていない記録。"]);
  assert.deepEqual(await device.run("refused"), []);
}, {through_proxy: true}));

// SPDX-License-Identifier: Apache-2.0
// A new version comes while something is unsynced and something else is only begun. The person agrees;
// afterwards both are there, and what was unsynced is synced by the new version.
import assert from "node:assert/strict";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {test} from "node:test";

import {app_tests} from "./support/app_tests.mjs";
import {next_build} from "./support/next_build.mjs";
import {kApp} from "./support/real_office.mjs";

const {with_app} = app_tests();
const kDraft = "更新の前の書きかけ。";

test("an update loses neither a draft nor what was not sent", with_app(async ({app, office, proxy}) => {
  await app.enrol(await office.code(office.worker));
  const case_id = await app.new_case("やまだ", "山田 太郎");
  await app.sync();
  await app.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
  // The office's page can be reached, its protocol cannot.
  proxy.answer = (_, response) => response.writeHead(503).end();
  await app.open_case("山田 太郎");
  await app.write_note("みそうしん", "送っていない記録。");
  await app.draft("かきかけ", kDraft);

  const folder = await mkdtemp(join(tmpdir(), "banso-next-"));
  try {
    await office.publish_folder(await next_build(kApp, folder));
    const before = await app.page.locator("html").getAttribute("data-build");
    await app.page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await app.page.getByRole("button", {name: "保存して更新"}).click();
    await app.page.waitForFunction((old) => document.documentElement.dataset.build !== old, before);
    await app.running();
    assert.equal(await app.page.evaluate(() => window.__workers.length), 1);
    await app.unlocked();
    assert.equal(await app.note_text(), kDraft);
    await app.open_case("山田 太郎");
    await app.shows_text("送っていない記録。");
    assert.match(await app.words(), /未同期 1/);
    proxy.answer = null;
    await app.sync();
    const device = await office.device(office.worker);
    assert.deepEqual(await device.notes(case_id), ["送っていない記録。"]);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}, {through_proxy: true}));

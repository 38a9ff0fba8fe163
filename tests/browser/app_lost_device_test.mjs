// SPDX-License-Identifier: Apache-2.0
// A tablet is lost with a note that the office does not have. The administrator takes it back. When somebody
// opens it where there is a connection, it hands in the note, deletes everything and says so.
import assert from "node:assert/strict";
import {test} from "node:test";

import {people_tests} from "./support/people.mjs";

const {with_people} = people_tests();
const kDevice = "佐藤のタブレット";
const kRevoke = "登録を取り消す";
const kNotes = ["まだ送っていない記録。", "送ってある記録。"];

/** Runs in a page of the origin that is not the app. @returns how many bytes each file of records has */
async function sizes_of_files() {
  const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle("banso");
  const sizes = ["app.db", "app.db-wal", "app.db-journal", "vault"].map(async (name) => {
    const file = await (await folder.getFileHandle(name)).getFile();
    return [name, file.size];
  });
  return Object.fromEntries(await Promise.all(sizes));
}

async function revoke(administrator) {
  await administrator.go("庁内");
  await administrator.press("tab", "端末");
  await administrator.press("button", new RegExp(`^${kDevice} `));
  await administrator.press("button", kRevoke, administrator.find("dialog", kDevice));
  const question = administrator.find("dialog", `${kDevice}の登録を取り消しますか`);
  await administrator.shows_text("まだ送っていない記録を事務所に送り");
  await administrator.press("button", kRevoke, question);
  await administrator.shows_text(`${kDevice}の登録を取り消しました`);
  await administrator.shows("button", new RegExp(`^${kDevice} .*登録取り消し`));
}

test("a lost device is taken back: it hands in its work, and nothing stays on it", with_people(async ({office, join}) => {
  const tablet = await join();
  await tablet.enrol(await office.code(office.worker), kDevice);
  const case_id = await tablet.new_case("やまだ", "山田 太郎");
  await tablet.write_note("おくった", kNotes[1]);
  await tablet.sync();
  tablet.lose_way();
  await tablet.open_case("山田 太郎");
  await tablet.write_note("まだ", kNotes[0]);
  await tablet.put_away();

  const administrator = await join();
  await administrator.enrol(await office.code(await office.add_worker("管理 徹", "administrator")), "管理者のパソコン");
  await revoke(administrator);
  const before = await office.device(office.worker);
  assert.deepEqual(await before.notes(case_id), [kNotes[1]]);

  // Until it has spoken with the office it does not know.
  tablet.find_way();
  await tablet.unlock();
  await tablet.shows("heading", "この端末は失効しました");
  await tablet.shows_text("この端末の記録を消しました");
  await before.sync();
  assert.deepEqual(await before.notes(case_id), kNotes);
  await administrator.press("tab", "職員");
  await administrator.press("tab", "端末");
  await administrator.shows("button", new RegExp(`^${kDevice} .*削除済み`));

  await tablet.page.goto(new URL("icon.svg", tablet.page.url()).href);
  assert.deepEqual(await tablet.page.evaluate(sizes_of_files),
                   {"app.db": 0, "app.db-wal": 0, "app.db-journal": 0, "vault": 0});
  await tablet.open(tablet.way.url);
  await tablet.shows("heading", "この端末を登録");
}));

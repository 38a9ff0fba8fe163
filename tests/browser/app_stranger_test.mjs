// SPDX-License-Identifier: Apache-2.0
// Somebody starts Banso for the first time: an empty office with its administrator. In the app she sets up a
// section and two workers and makes a code for each; both enrol their devices by the code's address, and one
// writes a case, which gets to the office.
import assert from "node:assert/strict";
import {test} from "node:test";

import {NewOffice} from "./support/new_office.mjs";
import {people_tests} from "./support/people.mjs";

const {with_people} = people_tests(() => NewOffice.open());
const kSection = "障害福祉課";
const kWorkers = [["たにぐち", "谷口 みどり"], ["おかもと", "岡本 明"]];
const kNote = "玄関先で話す。また来てよいとのこと。";

async function add_section(administrator) {
  await administrator.press("tab", "組織");
  await administrator.press("button", "機関・課を追加");
  await administrator.compose("名称", "しょうがい", kSection);
  await administrator.pick("上位の機関", "朝日野市");
  await administrator.save();
  await administrator.shows("button", new RegExp(`^${kSection}`));
}

async function add_worker(administrator, sound, name) {
  await administrator.press("button", "職員を追加");
  await administrator.compose("氏名", sound, name);
  await administrator.pick("所属", kSection);
  await administrator.choose("権限", "支援者");
  await administrator.save();
  await administrator.shows("button", new RegExp(`^${name} ${kSection} ・ 支援者`));
}

/** @returns {Promise<string>} the address that the picture of the code holds */
async function make_code(administrator, name) {
  await administrator.press("button", new RegExp(`^${name} `));
  await administrator.press("button", "端末の登録コードを作る");
  await administrator.shows("img", /^登録コード \S+ のQRコード$/);
  await administrator.shows_text(`${name}の端末を1台登録できます`);
  const [address] = /http:\S+\/#\/enrol\/\S+/.exec(await administrator.words());
  await administrator.press("button", "閉じる", administrator.find("dialog", "登録コード"));
  return address;
}

/** Who opens the address has the code in its field already. */
async function enrol(person, device_name) {
  const code = await person.find("textbox", "登録コード").inputValue();
  await person.find("textbox", "登録コード").fill("");
  await person.enrol(code, device_name);
}

test("from an empty office to the first case", with_people(async ({office, join}) => {
  const administrator = await join(office.url);
  await administrator.enrol(office.first_code, "管理者のパソコン");
  await administrator.go("庁内");
  await add_section(administrator);
  await administrator.press("tab", "職員");
  for (const [sound, name] of kWorkers) await add_worker(administrator, sound, name);
  // Codes are made for workers whom the office knows.
  await administrator.sync();
  await administrator.go("庁内");
  const addresses = [];
  for (const [, name] of kWorkers) addresses.push(await make_code(administrator, name));
  await administrator.put_away();

  const second = await join(addresses[1]);
  await enrol(second, "岡本のタブレット");
  // Nobody gave her a case.
  await second.go("ケース");
  await second.shows("group", "ケースはまだありません");
  await second.put_away();
  const first = await join(addresses[0]);
  await enrol(first, "谷口のタブレット");
  const case_id = await first.new_case("やまだ", "山田 太郎");
  await first.write_note("げんかんさき", kNote);
  await first.sync();
  await first.open_case("山田 太郎");
  await first.shows_text("庁内に保存");

  const workers = await office.control("worker", "list");
  const other = await office.device(workers.find(({name}) => name === kWorkers[0][1]).id);
  assert.deepEqual(await other.notes(case_id), [kNote]);
  await administrator.take_up();
  await administrator.go("庁内");
  await administrator.press("tab", "端末");
  await administrator.shows("button", /^谷口のタブレット 谷口 みどり ・ 最後の通信/);
  await administrator.shows("button", /^岡本のタブレット 岡本 明 ・ 最後の通信/);
}));

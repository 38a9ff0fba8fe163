// SPDX-License-Identifier: Apache-2.0
// A note was written about the wrong person. Its author moves it: at the right person it stands whole, at
// the wrong one only that it was moved, by whom and when; on a colleague's device, too, which had it before.
import assert from "node:assert/strict";
import {test} from "node:test";

import {people_tests} from "./support/people.mjs";

const {with_people} = people_tests();
const kRight = "髙橋 﨑子";
const kWrong = "田中 一郎";
const kText = "猫が二十匹いる。";
const kStub = "誤記載のため移動";

/** What is left at the wrong person. @param {import("./support/people.mjs").Person} person */
async function check_stub(person) {
  await person.open_case(kWrong);
  await person.shows_text(kStub);
  await person.shows_text("佐藤 花子");
  await person.press("tab", "経過");
  await person.shows_text(kStub);
  assert.doesNotMatch(await person.words(), /猫/);
}

test("a note on the wrong person is moved: only a stub stays, on all devices", with_people(async ({office, join}) => {
  const author = await join();
  await author.enrol(await office.code(office.worker));
  const right = await author.new_case("たかはし", kRight);
  const wrong = await author.new_case("たなか", kWrong);
  await author.write_note("ねこ", kText);
  await author.sync();
  await author.put_away();
  for (const case_id of [right, wrong]) await office.assign_colleague(case_id);
  const colleague = await join();
  await colleague.enrol(await office.code(office.colleague));
  await colleague.open_case(kWrong);
  await colleague.shows_text(kText);
  await colleague.put_away();

  await author.take_up();
  await author.open_case(kWrong);
  await author.press("button", "記録を開く");
  await author.press("button", "別の人の記録だった");
  await author.search("正しい人をさがす", "たかはし", "高橋");
  await author.press("button", new RegExp(`^${kRight}`), author.find("list", "ほかのケース"));
  await author.shows_text("移すと元に戻せません");
  await author.press("button", "移す");
  await author.shows_text(`「${kRight}」の記録へ移しました`);
  await author.shows_text(kStub);
  assert.doesNotMatch(await author.words(), /猫/);
  await author.sync();
  await check_stub(author);
  await author.put_away();

  await colleague.take_up();
  await colleague.sync();
  await check_stub(colleague);
  await colleague.open_case(kRight);
  await colleague.shows_text(kText);
  await colleague.press("button", "記録を開く");
  await colleague.shows_text("誤記載のため、別の記録から移されました");
  await colleague.go("ケース");
  await colleague.search("名前・カナ・記録の言葉でさがす", "ねこ", "猫");
  await colleague.shows("button", new RegExp(`^${kRight} .*猫`));
  assert.equal(await colleague.find("button", new RegExp(`^${kWrong}`)).count(), 0);
}));

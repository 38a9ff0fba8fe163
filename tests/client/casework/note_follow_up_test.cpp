// SPDX-License-Identifier: Apache-2.0
// A note that was written about the wrong person.
#include "client/casework/note_follow_up.h"

#include "client/casework/addendum_draft.h"
#include "client/casework/note_draft.h"
#include "client/casework/note_list.h"
#include "client/casework/reading.h"
#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::TwoDevices;

namespace {

bool nothing_sent(std::int64_t) { return false; }

// Besides the case of 山下 花子, that of 小川 実, and a note for him that stands in hers.
struct Misfiled : TwoDevices {
  Misfiled() {
    const RecordId office = test_id<RecordId>(1, 0x0F);
    a.save("case", right, {{"lead_organisation", Value(office)}, {"phase", "intake"}},
           {Tier::casework, right});
    a.save("person", he, {{"case", Value(right)}, {"name", "小川 実"}}, {Tier::casework, right});
    b.take_from(a);
    NoteDraft draft = NoteDraft::begin(*a.store, a.env, a.worker, id);
    draft.content.segments = {{"S", "本人", "「猫が逃げた」"}, {"O", "", "疲れた様子。"}};
    draft.content.note_template = "soap";
    draft.content.next_date = "2026-11-24";
    draft.content.restricted.text = "隣家から電話。";
    REQUIRE(draft.finish(*a.store, a.env, "次回の訪問"));
    note = draft.record();
    started_ms = draft.content.started_ms;
    AddendumDraft more = AddendumDraft::begin(*a.store, a.worker, id, note, "addendum");
    more.text = "猫は戻った。";
    REQUIRE(more.finish(*a.store, a.env));
  }
  std::vector<NoteRow> notes(test::CaseDevice& device, const RecordId& of_case) {
    return read_notes(*device.store, of_case, 10, nothing_sent).notes;
  }

  const RecordId right = test_id<RecordId>(1, 0xE0);
  const RecordId he = test_id<RecordId>(1, 0xE1);
  RecordId note;
  std::int64_t started_ms = 0;
};

std::vector<std::string> statuses(DeviceStore& store, const RecordId& of_case) {
  ListQuery query;
  query.kind = "task";
  query.filters = {{"case", ListFilter::Is::equal, Value(of_case)}};
  std::vector<std::string> found;
  const auto rows = store.list(query);
  REQUIRE(rows.has_value());
  for (const ListRow& row : *rows) {
    found.push_back(text_in(*read_record(store, "task", row.id), "status"));
  }
  return found;
}

}  // namespace

TEST_CASE("a misfiled note moves to the right person; a stub says who, when and why") {
  Misfiled world;
  const auto moved = move_misfiled(*world.a.store, world.a.env, world.a.worker, world.note,
                                   {world.right, std::nullopt}, "続けて開いていた");
  REQUIRE(moved.has_value());
  world.exchange();
  for (test::CaseDevice* const device : {&world.a, &world.b}) {
    DeviceStore& store = *device->store;
    const auto wrong = world.notes(*device, world.id);
    REQUIRE(wrong.size() == 1);
    const NoteRow& stub = wrong.front();
    CHECK(stub.misfiled);
    CHECK(stub.segments.empty());
    CHECK(stub.next_date.empty());
    CHECK(stub.author == "岡本");
    CHECK(stub.started_ms == world.started_ms);
    REQUIRE(stub.follow_ups.size() == 1);
    CHECK(stub.follow_ups.front().reason == "続けて開いていた");
    CHECK(stub.follow_ups.front().moved_to == *moved);
    CHECK(is_hidden_hit(store, "contact", world.note));
    CHECK_FALSE(last_contact_ms(store, world.id).has_value());
    CHECK(notes_of_day(store, world.id, world.started_ms).empty());
    const auto shown = read_whole_note(store, world.note, nothing_sent);
    REQUIRE(shown.has_value());
    CHECK(shown->content.segments.empty());
    CHECK(shown->restricted.empty());
    CHECK(statuses(store, world.id) == std::vector<std::string>{"cancelled"});

    const auto whole = read_whole_note(store, *moved, nothing_sent);
    REQUIRE(whole.has_value());
    CHECK(whole->moved_here);
    CHECK_FALSE(whole->row.misfiled);
    CHECK(whole->row.of_case == world.right);
    CHECK(whole->content.segments.size() == 2);
    CHECK(whole->content.subjects == std::vector<RecordId>{world.he});
    CHECK(whole->row.author == "岡本");
    CHECK(whole->content.started_ms == world.started_ms);
    REQUIRE(whole->row.follow_ups.size() == 1);
    CHECK(whole->row.follow_ups.front().text == "猫は戻った。");
    REQUIRE(whole->restricted.size() == 1);
    CHECK(whole->restricted.front().text == "隣家から電話。");
    CHECK(last_contact_ms(store, world.right) == world.started_ms);
    CHECK_FALSE(is_hidden_hit(store, "contact", *moved));
    CHECK(statuses(store, world.right) == std::vector<std::string>{"open"});
  }
  const auto twice = move_misfiled(*world.a.store, world.a.env, world.a.worker, world.note,
                                   {world.right, std::nullopt}, "もう一度");
  CHECK(twice.error().code == ErrorCode::conflict);
}

TEST_CASE("the right person may be another one of the same case") {
  Misfiled world;
  const RecordId mother = test_id<RecordId>(1, 0xE2);
  world.a.save("person", mother, {{"case", Value(world.id)}, {"name", "山下 光"}}, world.scope);
  const auto moved = move_misfiled(*world.a.store, world.a.env, world.a.worker, world.note,
                                   {world.id, mother}, "母の話だった");
  REQUIRE(moved.has_value());
  const auto notes = world.notes(world.a, world.id);
  REQUIRE(notes.size() == 2);
  CHECK(notes[0].misfiled != notes[1].misfiled);
  CHECK(read_whole_note(*world.a.store, *moved, nothing_sent)->content.subjects ==
        std::vector<RecordId>{mother});
}

TEST_CASE("what is not here cannot be moved") {
  Misfiled world;
  const auto moved = move_misfiled(*world.a.store, world.a.env, world.a.worker,
                                   test_id<RecordId>(5, 5), {world.right, std::nullopt}, "x");
  CHECK(moved.error().code == ErrorCode::not_found);
}

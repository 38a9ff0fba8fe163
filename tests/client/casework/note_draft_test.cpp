// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_draft.h"

#include <algorithm>

#include "client/casework/addendum_draft.h"
#include "client/casework/note_list.h"
#include "client/casework/open_drafts.h"
#include "client/casework/reading.h"
#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::TwoDevices;

namespace {

bool nothing_sent(std::int64_t) { return false; }

std::string heading(const NoteSegment& segment) {
  return "[" + segment.tag + segment.speaker + "]";
}

NoteDraft begun(TwoDevices& world, const std::string& text) {
  NoteDraft note = NoteDraft::begin(*world.a.store, world.a.env, world.a.worker, world.id);
  note.content.segments.front().text = text;
  return note;
}

std::vector<StoredRecord> all_of(DeviceStore& store, const char* kind) {
  ListQuery query;
  query.kind = kind;
  std::vector<StoredRecord> found;
  const auto rows = store.list(query);
  REQUIRE(rows.has_value());
  for (const ListRow& row : *rows) found.push_back(*read_record(store, kind, row.id));
  return found;
}

NoteContent everything(TwoDevices& world) {
  NoteContent note;
  note.started_ms = 1'700'000'000'000;
  note.ended_ms = note.started_ms + 45 * 60'000;
  note.method = "phone";
  note.result = "family_only";
  note.place = "玄関先";
  note.subjects = {world.person};
  note.consulters = {{world.person, {}, "self"}, {std::nullopt, "隣の人", "neighbor"}};
  note.participants = {{world.b.worker, std::nullopt, {}, "joint"},
                       {std::nullopt, std::nullopt, "訪問看護の林さん", "other"}};
  note.topic = "other";
  note.note_template = "soap";
  note.segments = {{"S", "本人", "「眠れている」"}, {"O", "", "片付いている。"}};
  note.small_change = "猫の話をした。";
  note.agreed_next = "火曜に電話";
  note.next_date = "2026-11-24";
  note.minutes = 45;
  note.safety_event = true;
  note.same_visit = test_id<RecordId>(9, 9);
  note.restricted = {"abuse", "限られた話", "民生委員"};
  return note;
}

}  // namespace

TEST_CASE("a draft keeps everything that a note says") {
  TwoDevices world;
  const NoteContent note = everything(world);
  CHECK(note_from(draft_values(note)) == note);
  // What is empty of it, too: boxes, and a person whose name is still to come.
  NoteContent empty;
  empty.segments = {{"F", "", ""}, {"S", "", ""}};
  empty.participants = {{std::nullopt, std::nullopt, {}, "joint"}};
  CHECK(note_from(draft_values(empty)) == empty);
  CHECK_FALSE(says_something(empty));
}

TEST_CASE("a record keeps it, without the part for few") {
  TwoDevices world;
  const NoteContent note = everything(world);
  NoteContent open = note;
  open.restricted = {};
  CHECK(note_from(record_values(note)) == open);
}

TEST_CASE("another way of writing keeps every word") {
  NoteContent note;
  note.segments = {{"free", "", "朝から話す。"}};
  change_template(note, "soap", heading);
  CHECK(note.segments.size() == 4);
  CHECK(note.segments[0] == NoteSegment{"S", "", "朝から話す。"});
  change_template(note, "free", heading);
  CHECK(note.segments == std::vector<NoteSegment>{{"free", "", "朝から話す。"}});
  change_template(note, "f_soaip", heading);
  CHECK(note.segments.front() == NoteSegment{"F", "", "朝から話す。"});
  note.segments[1] = {"S", "母", "「心配」"};
  note.segments[4].text = "同行を提案。";
  change_template(note, "soap", heading);
  std::vector<std::string> tags;
  for (const NoteSegment& segment : note.segments) tags.push_back(segment.tag);
  CHECK(tags == std::vector<std::string>{"S", "O", "A", "P", "F", "I"});
  change_template(note, "free", heading);
  CHECK(note.segments.size() == 1);
  CHECK(note.segments.front().text == "[S母]\n「心配」\n\n[F]\n朝から話す。\n\n[I]\n同行を提案。");
}

TEST_CASE("several drafts in parallel, each found again; what says nothing is none") {
  TwoDevices world;
  DeviceStore& store = *world.a.store;
  NoteDraft first = begun(world, "一つ目。");
  NoteDraft second = begun(world, "二つ目。\n続き");
  NoteDraft third = begun(world, " 　\n");
  CHECK(first.content.subjects == std::vector<RecordId>{world.person});
  CHECK(first.stored_ms() == 0);
  REQUIRE(first.store_now(store, world.a.env));
  world.a.env.advance_ms(1000);
  REQUIRE(second.store_now(store, world.a.env));
  REQUIRE(third.store_now(store, world.a.env));
  CHECK_FALSE(first.is_changed());
  const auto open = read_open_drafts(store, world.id);
  REQUIRE(open.size() == 2);
  CHECK(open[0].words == "二つ目。");
  CHECK(open[1].opens == first.record());
  const auto again = NoteDraft::open(store, first.record());
  REQUIRE((again && *again));
  CHECK((*again)->content == first.content);
  CHECK((*again)->of_case() == world.id);
  REQUIRE(first.discard(store, world.a.env));
  CHECK(read_open_drafts(store).size() == 1);
  CHECK_FALSE(NoteDraft::open(store, first.record())->has_value());
  REQUIRE(store.drafts().undo_discard(first.record()));
  CHECK(NoteDraft::open(store, first.record())->has_value());
  // Emptied again, it goes.
  second.content.segments.front().text.clear();
  REQUIRE(second.store_now(store, world.a.env));
  CHECK(read_open_drafts(store).size() == 1);
}

TEST_CASE("made final: the record, a task for what was agreed, the part for few, no draft") {
  TwoDevices world;
  DeviceStore& store = *world.a.store;
  NoteDraft note = begun(world, "会えた。");
  CHECK(note.finish(store, world.a.env, "次回の訪問").has_value());
  CHECK(all_of(store, "task").empty());

  note = begun(world, "玄関先で話す。");
  note.content.agreed_next = " 火曜に電話\n午後";
  note.content.next_date = "2026-11-24";
  note.content.restricted.informant = "隣の人";
  note.content.note_template = "f_soaip";
  note.content.segments.push_back({"A", "", "  "});
  REQUIRE(note.store_now(store, world.a.env));
  world.a.env.advance_ms(60'000);
  REQUIRE(note.finish(store, world.a.env, "次回の訪問"));
  CHECK(read_open_drafts(store).empty());
  const auto whole = read_whole_note(store, note.record(), nothing_sent);
  REQUIRE(whole.has_value());
  CHECK(whole->content.segments == std::vector<NoteSegment>{{"free", "", "玄関先で話す。"}});
  CHECK(whole->row.author == "岡本");
  CHECK(whole->finalised_ms == world.a.env.now_ms());
  CHECK(whole->content.started_ms < whole->finalised_ms);
  REQUIRE(whole->restricted.size() == 1);
  CHECK(whole->restricted.front().informant == "隣の人");
  const auto restricted = all_of(store, "restricted_note");
  REQUIRE(restricted.size() == 1);
  CHECK(store.scope_of(restricted.front())->value() == world.restricted);
  const auto tasks = all_of(store, "task");
  REQUIRE(tasks.size() == 1);
  CHECK(text_in(tasks.front(), "title") == "火曜に電話");
  CHECK(text_in(tasks.front(), "kind") == "visit");
  CHECK(text_in(tasks.front(), "due") == "2026-11-24");
  CHECK(reference_in(tasks.front(), "assignee") == world.a.worker);
  CHECK(reference_in(tasks.front(), "contact") == note.record());
}

TEST_CASE("nobody at home needs no words; a note that says nothing is not made final") {
  TwoDevices world;
  DeviceStore& store = *world.a.store;
  NoteDraft note = begun(world, "");
  CHECK(note.finish(store, world.a.env, "").error().code == ErrorCode::invalid);
  note.content.result = "absent";
  REQUIRE(note.finish(store, world.a.env, ""));
  CHECK(read_notes(store, world.id, 10, nothing_sent).notes.front().result == "absent");
}

TEST_CASE("notes on the same visit stay two and are linked, seen from both") {
  TwoDevices world;
  NoteDraft mine = begun(world, "保健師の記録。");
  REQUIRE(mine.finish(*world.a.store, world.a.env, ""));
  world.exchange();
  CHECK(notes_of_day(*world.b.store, world.id, mine.content.started_ms + kDayMs).empty());
  const auto same_day = notes_of_day(*world.b.store, world.id, mine.content.started_ms);
  REQUIRE(same_day.size() == 1);
  NoteDraft theirs = NoteDraft::begin(*world.b.store, world.b.env, world.b.worker, world.id);
  theirs.content.started_ms = mine.content.started_ms;
  theirs.content.segments.front().text = "PSWの記録。";
  theirs.content.same_visit = same_day.front().id;
  REQUIRE(theirs.finish(*world.b.store, world.b.env, ""));
  world.exchange();
  for (const RecordId& id : {mine.record(), theirs.record()}) {
    const auto whole = read_whole_note(*world.a.store, id, nothing_sent);
    REQUIRE(whole.has_value());
    REQUIRE(whole->same_visit.size() == 1);
    CHECK(whole->same_visit.front().id != id);
  }
}

TEST_CASE("an addendum is a draft first; a correction says why") {
  TwoDevices world;
  DeviceStore& store = *world.a.store;
  NoteDraft note = begun(world, "薬は2錠。");
  REQUIRE(note.finish(store, world.a.env, ""));
  AddendumDraft draft =
      AddendumDraft::begin(store, world.a.worker, world.id, note.record(), "correction");
  draft.text = "4錠だった。";
  CHECK_FALSE(draft.can_finish());
  CHECK(draft.finish(store, world.a.env).error().code == ErrorCode::invalid);
  REQUIRE(draft.store_now(store, world.a.env));
  const auto open = read_open_drafts(store, world.id);
  REQUIRE(open.size() == 1);
  CHECK(open.front().what == OpenDraft::What::correction);
  CHECK(open.front().opens == note.record());
  auto found = AddendumDraft::find(store, note.record());
  REQUIRE((found && *found));
  CHECK((*found)->text == "4錠だった。");
  (*found)->reason = "数え直した";
  REQUIRE((*found)->finish(store, world.a.env));
  CHECK(read_open_drafts(store).empty());
  const auto whole = read_whole_note(store, note.record(), nothing_sent);
  REQUIRE(whole->row.follow_ups.size() == 1);
  CHECK(whole->row.follow_ups.front().kind == "correction");
  CHECK(whole->row.follow_ups.front().text == "4錠だった。");
  CHECK(whole->row.follow_ups.front().author == "岡本");
  CHECK(whole->content.segments.front().text == "薬は2錠。");
}

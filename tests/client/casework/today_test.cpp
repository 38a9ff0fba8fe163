// SPDX-License-Identifier: Apache-2.0
// What one worker has before her today.
#include "client/casework/task_done.h"
#include "client/casework/today_list.h"
#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::TwoDevices;

namespace {

constexpr CivilDate kToday = {2026, 11, 20};

struct Day : TwoDevices {
  Day() {
    a.save("case", id, {{"subjects/" + person.hex(), Value(person)}}, scope);
    a.save("assignment", test_id<RecordId>(9, 0xE0),
           {{"case", Value(id)},
            {"worker", Value(a.worker)},
            {"role", "main"},
            {"from", "2026-04-01"}},
           scope);
  }
  RecordId task(std::uint8_t number, const char* kind, const char* due, const char* title,
                const RecordId& assignee) {
    const RecordId record = test_id<RecordId>(number, 0xE1);
    a.save("task", record,
           {{"case", Value(id)},
            {"title", title},
            {"kind", kind},
            {"assignee", Value(assignee)},
            {"due", due},
            {"status", "open"}},
           scope);
    return record;
  }
  RecordId note(std::uint8_t number, const CivilDate& day, const char* next,
                const RecordId& author) {
    const RecordId record = test_id<RecordId>(number, 0xE2);
    std::vector<FieldEdit> fields = {
        {"case", Value(id)},
        {"author", Value(author)},
        {"started_at", Value(unix_ms_in_japan(day))},
        {"method", "home_visit"},
        {"segments", ValueList{ValueMap{{"tag", "free"}, {"text", "訪問。"}}}}};
    if (next != nullptr) fields.push_back({"next_date", next});
    a.save("contact", record, fields, scope);
    return record;
  }
  TodayList list() { return read_today(*a.store, a.worker, kToday); }
};

}  // namespace

TEST_CASE("visits and tasks of today and of before, the oldest first, and nobody else's") {
  Day day;
  day.task(1, "visit", "2026-11-20", "定期訪問", day.a.worker);
  day.task(2, "joint_visit", "2026-11-18", "保健所と", day.a.worker);
  day.task(3, "call", "2026-11-20", "主治医に電話", day.a.worker);
  day.task(4, "paperwork", "2026-11-21", "明日", day.a.worker);
  day.task(5, "visit", "2026-11-20", "谷口の", day.b.worker);
  const TodayList list = day.list();
  REQUIRE(list.visits.size() == 2);
  CHECK(list.visits[0].title == "保健所と");
  CHECK(list.visits[0].overdue);
  CHECK(list.visits[0].case_name == "山下 花子");
  CHECK(list.visits[1].title == "定期訪問");
  CHECK_FALSE(list.visits[1].overdue);
  REQUIRE(list.tasks.size() == 1);
  CHECK(list.tasks[0].title == "主治医に電話");
}

TEST_CASE("a date of which only the month is known is due in it, overdue after it") {
  Day day;
  day.task(1, "other", "2026-11", "今月中", day.a.worker);
  day.task(2, "other", "2026-10", "先月中", day.a.worker);
  const TodayList list = day.list();
  REQUIRE(list.tasks.size() == 2);
  CHECK(list.tasks[0].overdue);
  CHECK_FALSE(list.tasks[1].overdue);
}

TEST_CASE("done with one tap, and open again when that is taken back") {
  Day day;
  const RecordId task = day.task(1, "call", "2026-11-20", "電話", day.a.worker);
  const auto undo = finish_task(*day.a.store, day.a.worker, day.id, task, 1'795'000'000'000);
  REQUIRE(undo.has_value());
  CHECK(day.list().tasks.empty());
  day.a.save_all(*undo);
  CHECK(day.list().tasks.size() == 1);
  CHECK(
      finish_task(*day.a.store, day.a.worker, day.id, test_id<RecordId>(7, 0xE1), 0).error().code ==
      ErrorCode::not_found);
}

TEST_CASE(
    "what was agreed in the last note is a visit, unless a task says so or a note came since") {
  Day day;
  const RecordId first = day.note(1, {2026, 11, 6}, "2026-11-19", day.a.worker);
  REQUIRE(day.list().visits.size() == 1);
  CHECK(day.list().visits[0].overdue);
  CHECK_FALSE(day.list().visits[0].task.has_value());
  SUBCASE("a note since") {
    day.note(2, {2026, 11, 19}, nullptr, day.b.worker);
    CHECK(day.list().visits.empty());
  }
  SUBCASE("a task was made of it, and it is done") {
    day.a.save(
        "task", test_id<RecordId>(1, 0xE1),
        {{"case", Value(day.id)}, {"title", "訪問"}, {"status", "done"}, {"contact", Value(first)}},
        day.scope);
    CHECK(day.list().visits.empty());
  }
}

TEST_CASE("notes being written begin with their words; cases that one was with") {
  Day day;
  Draft draft;
  draft.record = test_id<RecordId>(1, 0xE3);
  draft.kind = "contact";
  draft.scope = day.scope;
  draft.author = day.a.worker;
  draft.started_ms = draft.changed_ms = 1'795'000'000'000;
  std::string text;
  for (int i = 0; i < 100; ++i) text += "長い記録";
  draft.fields = {{"segments", ValueList{ValueMap{{"tag", "free"}, {"text", text}}}}};
  REQUIRE(day.a.store->drafts().put(draft).has_value());
  draft.record = test_id<RecordId>(2, 0xE3);
  draft.author = day.b.worker;
  REQUIRE(day.a.store->drafts().put(draft).has_value());
  day.note(1, {2026, 11, 6}, nullptr, day.a.worker);
  day.note(2, {2026, 11, 9}, nullptr, day.b.worker);
  const TodayList list = day.list();
  REQUIRE(list.notes.size() == 1);
  CHECK(list.notes[0].case_name == "山下 花子");
  CHECK(list.notes[0].words == text.substr(0, 240));
  REQUIRE(list.recent.size() == 1);
  CHECK(date_in_japan(list.recent[0].last_ms) == CivilDate{2026, 11, 6});
}

// SPDX-License-Identifier: Apache-2.0
// The shared book as the office's screens show it, and handing over districts.
#include "client/casework/office_list.h"

#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::TwoDevices;

namespace {

constexpr CivilDate kDay = {2026, 11, 20};
const Scope kBook = {Tier::book, {}};

RecordId numbered(std::uint8_t number, std::uint8_t kind) {
  return test_id<RecordId>(number, kind);
}

struct Book : TwoDevices {
  RecordId organisation(std::uint8_t number, const char* name, const RecordId* parent) {
    const RecordId record = numbered(number, 0xF1);
    std::vector<FieldEdit> fields = {{"name", name}};
    if (parent != nullptr) fields.push_back({"parent", Value(*parent)});
    a.save("organisation", record, fields, kBook);
    return record;
  }
  RecordId district(std::uint8_t number, const char* name) {
    const RecordId record = numbered(number, 0xF2);
    a.save("district", record, {{"name", name}}, kBook);
    return record;
  }
  void assign(std::uint8_t number, const RecordId& to, const RecordId& who, const char* from) {
    a.save("district_assignment", numbered(number, 0xF3),
           {{"district", Value(to)}, {"worker", Value(who)}, {"role", "main"}, {"from", from}},
           kBook);
  }
  std::vector<OfficeDistrict> districts(const CivilDate& day = kDay) {
    return read_districts(*a.store, day);
  }
};

}  // namespace

TEST_CASE("what has ended, what holds and what has not begun") {
  CHECK(standing_of("", "", kDay) == Standing::in_force);
  CHECK(standing_of("2026-11-20", "2026-11-20", kDay) == Standing::in_force);
  CHECK(standing_of("2026-11-21", "", kDay) == Standing::to_come);
  CHECK(standing_of("", "2026-11-19", kDay) == Standing::over);
  CHECK(standing_of("2026-04", "2026", kDay) == Standing::in_force);
}

TEST_CASE("workers with their posts; who has left stands at the end") {
  Book book;
  const RecordId section = book.organisation(1, "地域保健課", nullptr);
  book.a.save("worker", numbered(1, 0xF4),
              {{"name", "安藤"},
               {"name_kana", "アンドウ"},
               {"organisation", Value(section)},
               {"role", "supervisor"},
               {"until", "2026-03-31"}},
              kBook);
  book.a.save(
      "worker", numbered(2, 0xF4),
      {{"name", "渡辺"},
       {"name_kana", "ワタナベ"},
       {"organisation", Value(section)},
       {"role", "caseworker"},
       {"additional_posts/" + numbered(1, 0xF5).hex(),
        ValueMap{
            {"organisation", Value(section)}, {"role", "administrator"}, {"from", "2026-10-01"}}}},
      kBook);
  const auto workers = read_workers(*book.a.store, kDay);
  REQUIRE(workers.size() == 4);
  CHECK(workers.front().name == "渡辺");
  REQUIRE(workers.front().posts.size() == 2);
  CHECK(workers.front().posts[1].organisation == "地域保健課");
  CHECK(workers.front().posts[1].role == "administrator");
  CHECK(workers.back().name == "安藤");
  CHECK_FALSE(workers.back().active());
  CHECK(office_rights(*book.a.store, numbered(2, 0xF4), kDay).administrator);
  CHECK_FALSE(office_rights(*book.a.store, numbered(2, 0xF4), {2026, 9, 30}).any());
  CHECK_FALSE(office_rights(*book.a.store, numbered(1, 0xF4), kDay).any());
  CHECK(office_rights(*book.a.store, numbered(1, 0xF4), {2026, 3, 31}).supervisor);
  CHECK_FALSE(office_rights(*book.a.store, numbered(9, 0xF4), kDay).any());
}

TEST_CASE("sections stand below what they are part of, also where they are in a ring") {
  Book book;
  const RecordId city = book.organisation(1, "市", nullptr);
  book.organisation(2, "課", &city);
  book.organisation(3, "団体", nullptr);
  const RecordId ring = numbered(5, 0xF1);
  const RecordId other = book.organisation(4, "環の一", &ring);
  book.organisation(5, "環の二", &other);
  const auto organisations = read_organisations(*book.a.store, kDay);
  REQUIRE(organisations.size() == 5);
  for (std::size_t i = 0; i < organisations.size(); ++i) {
    if (organisations[i].name != "課") continue;
    CHECK(organisations[i].depth == 1);
    CHECK(organisations[i - 1].name == "市");
  }
}

TEST_CASE("districts are handed over from a day on, all at once, and back") {
  Book book;
  const RecordId north = book.district(1, "北部");
  const RecordId south = book.district(2, "南部");
  book.assign(1, north, book.a.worker, "2025-04-01");
  book.assign(2, south, book.a.worker, "2025-04-01");
  auto before = book.districts();
  REQUIRE(before.size() == 2);
  HandOver what = {{}, book.b.worker, {2027, 4, 1}};
  for (const OfficeDistrict& district : before) {
    REQUIRE(district.assignments.size() == 1);
    CHECK(district.assignments[0].name == "岡本");
    what.assignments.push_back(district.assignments[0]);
  }
  const auto undo = hand_over(*book.a.store, book.a.worker, what);
  REQUIRE(undo.has_value());
  for (const OfficeDistrict& district : book.districts()) {
    REQUIRE(district.assignments.size() == 2);
    CHECK(district.assignments[0].standing == Standing::in_force);
    CHECK(district.assignments[0].until == "2027-03-31");
    CHECK(district.assignments[1].standing == Standing::to_come);
    CHECK(district.assignments[1].name == "谷口");
    CHECK(district.assignments[1].role == "main");
  }
  for (const OfficeDistrict& district : book.districts({2027, 4, 1})) {
    CHECK(district.assignments[0].name == "谷口");
    CHECK(district.assignments[1].standing == Standing::over);
  }
  book.a.save_all(*undo);
  for (const OfficeDistrict& district : book.districts({2027, 4, 1})) {
    REQUIRE(district.assignments.size() == 1);
    CHECK(district.assignments[0].name == "岡本");
    CHECK(district.assignments[0].until.empty());
  }
}

TEST_CASE("nothing is handed over from before it began, nor nothing at all") {
  Book book;
  const RecordId north = book.district(1, "北部");
  book.assign(1, north, book.a.worker, "2026-11-01");
  HandOver what = {book.districts()[0].assignments, book.b.worker, {2026, 11, 1}};
  const auto early = hand_over(*book.a.store, book.a.worker, what);
  REQUIRE_FALSE(early.has_value());
  CHECK(early.error().code == ErrorCode::invalid);
  CHECK_FALSE(hand_over(*book.a.store, book.a.worker, {{}, book.b.worker, kDay}).has_value());
  CHECK(book.districts()[0].assignments.size() == 1);
}

TEST_CASE("a district gets its first worker, and undo takes it back") {
  Book book;
  const RecordId north = book.district(1, "北部");
  const auto undo = assign_district(*book.a.store, book.a.worker, north, book.b.worker, kDay);
  REQUIRE(undo.has_value());
  REQUIRE(book.districts()[0].assignments.size() == 1);
  CHECK(book.districts()[0].assignments[0].from == "2026-11-20");
  book.a.save_all(*undo);
  CHECK(book.districts()[0].assignments.empty());
}

TEST_CASE("tasks that are late, whoever has them") {
  Book book;
  const auto task = [&](std::uint8_t number, const char* due, const char* title, const char* status,
                        const RecordId& who) {
    book.a.save("task", numbered(number, 0xE1),
                {{"case", Value(book.id)},
                 {"title", title},
                 {"kind", "call"},
                 {"assignee", Value(who)},
                 {"due", due},
                 {"status", status}},
                book.scope);
  };
  task(1, "2026-11-19", "昨日まで", "open", book.b.worker);
  task(2, "2026-11-20", "今日まで", "open", book.a.worker);
  task(3, "2026-11-01", "済んだ", "done", book.a.worker);
  task(4, "2026-10-01", "もっと前", "open", book.a.worker);
  const auto late = read_late_tasks(*book.a.store, kDay);
  REQUIRE(late.size() == 2);
  CHECK(late[0].title == "もっと前");
  CHECK(late[1].title == "昨日まで");
  CHECK(late[1].assignee == "谷口");
}

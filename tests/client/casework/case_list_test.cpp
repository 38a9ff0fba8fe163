// SPDX-License-Identifier: Apache-2.0
// The list of cases: read in steps, kept up to date, narrowed, ordered; who may be the same person.
#include "client/casework/case_list.h"

#include "client/casework/case_filter.h"
#include "client/casework/case_parts.h"
#include "client/casework/new_case.h"
#include "shared/store/search/indexer.h"
#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::CaseDevice;
using banso::test::TwoDevices;

namespace {

RecordId open_case(CaseDevice& device, const std::string& name, const std::string& kana = {}) {
  const auto made = save_new_case(*device.store, device.env, device.worker, {name, kana});
  REQUIRE(made.has_value());
  return *made;
}

void write_note(CaseDevice& device, const RecordId& of_case, std::int64_t at_ms,
                const std::string& text) {
  const Value segments = ValueList{ValueMap{{"tag", "free"}, {"text", text}}};
  device.save("contact", device.store->new_record(),
              {{"case", Value(of_case)},
               {"author", Value(device.worker)},
               {"started_at", at_ms},
               {"method", "home_visit"},
               {"segments", segments}},
              {Tier::casework, of_case});
}

void read_all(CaseList& list, CaseDevice& device, std::size_t most = 100) {
  for (int steps = 0; list.step(*device.store, most); ++steps) REQUIRE(steps < 1000);
}

std::vector<std::string> names_of(const CaseList& list) {
  std::vector<std::string> names;
  for (const CaseEntry& entry : list.entries()) names.push_back(entry.name);
  return names;
}

}  // namespace

TEST_CASE("cases stand by their reading, whatever the size of the steps") {
  TwoDevices two;
  for (const auto& [name, kana] : {std::pair("佐藤", "サトウ"), std::pair("阿部", "アベ"),
                                   std::pair("", ""), std::pair("田中", "タナカ")}) {
    open_case(two.a, name, kana);
  }
  for (const std::size_t most : {std::size_t{1}, std::size_t{2}, std::size_t{100}}) {
    CaseList list;
    read_all(list, two.a, most);
    CHECK(list.complete());
    CHECK(names_of(list) == std::vector<std::string>{"阿部", "佐藤", "田中", "山下 花子", ""});
  }
}

TEST_CASE("one case that changed is read again, the others are not") {
  TwoDevices two;
  for (int i = 0; i < 20; ++i) open_case(two.a, "山田 " + std::to_string(i));
  CaseList list;
  read_all(list, two.a);
  const std::uint64_t version = list.version();
  two.a.save("case", two.id, {{"phase", "active"}}, two.scope);
  CHECK_FALSE(list.step(*two.a.store, 1));  // one step of one case was enough
  CHECK(list.version() > version);
  REQUIRE(list.find(two.id) != nullptr);
  CHECK(list.find(two.id)->phase == "active");
  CHECK(list.entries().size() == 21);
  write_note(two.a, two.id, 1'000, "話した。");
  CHECK_FALSE(list.step(*two.a.store, 1));
  CHECK(list.find(two.id)->last_contact_ms == 1'000);
  const RecordId fresh = open_case(two.a, "石井", "イシイ");
  CHECK_FALSE(list.step(*two.a.store, 1));
  CHECK(list.find(fresh) != nullptr);
  CHECK_FALSE(list.step(*two.a.store, 1));
}

TEST_CASE("a case that was deleted leaves the list") {
  TwoDevices two;
  const RecordId other = open_case(two.a, "佐藤");
  CaseList list;
  read_all(list, two.a);
  CHECK(list.entries().size() == 2);
  two.a.save("case", other, {{"deleted", true}}, {Tier::casework, other});
  read_all(list, two.a);
  CHECK(list.find(other) == nullptr);
  CHECK(list.entries().size() == 1);
}

TEST_CASE("found by name first, then by words of a note, with the place where they stand") {
  TwoDevices two;
  const RecordId cat = open_case(two.a, "猫田", "ネコタ");
  write_note(two.a, two.id, 1'000, "玄関に猫がいた。元気そう。");
  auto indexer = Indexer::open(*two.a.store);
  REQUIRE(indexer.has_value());
  while (*(*indexer)->step()) {
  }
  CaseList list;
  read_all(list, two.a);
  const auto found = list.matches(*two.a.store, **indexer, "猫");
  REQUIRE(found.size() == 2);
  CHECK(found[0].of_case == cat);
  CHECK(found[0].kind.empty());
  CHECK(found[1].of_case == two.id);
  CHECK(found[1].kind == "contact");
  CHECK(list.search(*two.a.store, **indexer, "猫").size() == 2);
  CHECK(list.matches(*two.a.store, **indexer, " ").empty());
}

TEST_CASE("what says why something was found is the sentence with the words") {
  CHECK(snippet_of("朝は晴れ。玄関に猫がいた。元気そう。", "猫") == "玄関に猫がいた。");
  CHECK(snippet_of("一行目\nネコがいる\n三行目", "ねこ") == "ネコがいる");
  CHECK(snippet_of("何もない。", "猫").empty());
  CHECK(snippet_of("", "猫").empty());
  CHECK(snippet_of("猫", "").empty());
  const std::string longer = snippet_of("猫" + std::string(300, 'a'), "猫");
  CHECK(longer.ends_with("…"));
  CHECK(longer.size() < 60);
}

TEST_CASE("narrowed to what is mine, warned, in a phase, unseen for long; in three orders") {
  TwoDevices two;
  const RecordId mine = open_case(two.a, "安藤", "アンドウ");
  two.a.save("case", mine, {{"phase", "assess"}}, {Tier::casework, mine});
  const CivilDate today = {2026, 11, 20};
  const std::int64_t now_ms = unix_ms_in_japan(today);
  write_note(two.a, mine, now_ms - 40 * kDayMs, "会えた。");
  two.a.save("safety_note", two.a.store->new_record(),
             {{"case", Value(two.id)}, {"cautions/two_persons", "two_persons"}, {"in_force", true}},
             two.restricted);
  CaseList list;
  read_all(list, two.a);
  const CaseViewer viewer = viewer_of(*two.a.store, two.a.worker, today);
  const auto names = [&](const CaseFilter& filter) {
    std::vector<std::string> found;
    for (const std::size_t place : filtered(list.entries(), filter, viewer)) {
      found.push_back(list.entries()[place].name);
    }
    return found;
  };
  using Names = std::vector<std::string>;
  CHECK(names({}) == Names{"安藤", "山下 花子"});
  CHECK(names({.mine = true}) == Names{"安藤"});
  CHECK(names({.warned = true}) == Names{"山下 花子"});
  CHECK(names({.phases = {"assess"}}) == Names{"安藤"});
  CHECK(names({.unseen_days = 30}) == Names{"安藤", "山下 花子"});
  CHECK(names({.unseen_days = 60}) == Names{"山下 花子"});
  CHECK(names({.order = CaseOrder::last_contact}) == Names{"山下 花子", "安藤"});
  CHECK(names({.order = CaseOrder::phase}) == Names{"安藤", "山下 花子"});
  CHECK(names({.district = two.person}).empty());
}

TEST_CASE("a district that the worker has makes its cases hers") {
  TwoDevices two;
  const RecordId district = two.a.store->new_record();
  two.a.save("district", district, {{"name", "北部"}}, {Tier::book, {}});
  two.a.save("case", two.id, {{"district", Value(district)}}, two.scope);
  const auto assign = [&](const char* until) {
    std::vector<FieldEdit> fields = {{"district", Value(district)},
                                     {"worker", Value(two.a.worker)},
                                     {"role", "main"},
                                     {"from", "2026-04-01"}};
    if (*until != '\0') fields.push_back({"until", until});
    two.a.save("district_assignment", two.a.store->new_record(), fields, {Tier::book, {}});
  };
  CaseList list;
  read_all(list, two.a);
  const auto count = [&] {
    const CaseViewer viewer = viewer_of(*two.a.store, two.a.worker, {2026, 11, 20});
    return filtered(list.entries(), {.mine = true}, viewer).size();
  };
  CHECK(count() == 0);
  assign("2026-10-31");
  CHECK(count() == 0);
  assign("");
  CHECK(count() == 1);
}

TEST_CASE("who may be the same person: by folded name, reading, telephone or birthday") {
  TwoDevices two;
  const auto made = save_new_case(*two.a.store, two.a.env, two.a.worker,
                                  {.name = "髙橋 﨑子",
                                   .kana = "タカハシ サキコ",
                                   .birth = "1948-04-01",
                                   .phone = "090-1234-5678",
                                   .address = "北町2-14",
                                   .problem = "眠れない",
                                   .channel = "family"});
  REQUIRE(made.has_value());
  CaseList list;
  read_all(list, two.a);
  const auto same = [&](const PersonSketch& person) {
    const auto found = possible_duplicates(list.entries(), person);
    REQUIRE(found.size() <= 1);
    return found.empty() ? PossibleDuplicate() : found.front();
  };
  CHECK(same({.name = "高橋崎子"}).same_name);
  CHECK(same({.name = "高橋崎子"}).of_case == *made);
  CHECK(same({.kana = "たかはしさきこ"}).same_kana);
  CHECK(same({.phone = "０９０１２３４５６７８"}).same_phone);
  CHECK(same({.birth = "1948-04-01"}).same_birth);
  CHECK_FALSE(same({.birth = "1948"}).same_birth);
  CHECK_FALSE(same({.phone = "090"}).same_phone);
  CHECK_FALSE(same({.name = "高橋"}).same_name);
  CHECK_FALSE(same({}).same_name);
  const CaseParts parts = read_case_parts(*two.a.store, *made);
  REQUIRE(parts.people.size() == 1);
  CHECK(parts.people[0].is_subject);
  CHECK(parts.people[0].phones == std::vector<std::string>{"090-1234-5678"});
  REQUIRE(parts.assignments.size() == 1);
  CHECK(parts.assignments[0].role == "main");
}

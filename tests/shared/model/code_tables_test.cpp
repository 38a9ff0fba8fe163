// SPDX-License-Identifier: Apache-2.0
#include "shared/model/code_tables.h"

#include <algorithm>

#include "tests/support/doctest.h"

using namespace banso;

namespace {

RecordId record(std::uint8_t number) {
  RecordId id;
  id.raw[0] = number;
  return id;
}

Value item(const char* ja, bool retired = false) {
  return ValueMap{{"ja", ja}, {"en", ""}, {"retired", retired}};
}

CodeOverride read(std::uint8_t number, const ValueMap& values) {
  const std::optional<CodeOverride> by = code_override_from(record(number), values);
  REQUIRE(by.has_value());
  return *by;
}

std::string ids_of(const CodeTable* table) {
  std::string ids;
  if (table == nullptr) return "no table";
  for (const CodeItem& each : table->items) ids += (ids.empty() ? "" : " ") + each.id;
  return ids;
}

}  // namespace

TEST_CASE("the topics of the yearly return change between years") {
  const CodeTable* before = code_table_of("topic_primary", 2019);
  const CodeTable* now = code_table_of("topic_primary", 2026);
  REQUIRE(before != nullptr);
  REQUIRE(now != nullptr);
  CHECK(before->items.size() == 11);
  CHECK(now->items.size() == 12);
  CHECK(before->find("depression") == nullptr);
  REQUIRE(now->find("depression") != nullptr);
  CHECK(now->find("depression")->ja == "うつ・うつ状態");
  CHECK(code_table_of("topic_primary", 2020)->items.size() == 11);
  CHECK(code_table_of("topic_primary", 2021)->items.size() == 12);
}

TEST_CASE("an item is known to every year, in its own year's words first") {
  CHECK(banso_codes().has_code("topic_primary", "depression"));
  CHECK(banso_codes().item("topic_primary", "depression", 2019)->ja == "うつ・うつ状態");
  CHECK(banso_codes().item("topic_primary", "nothing", 2019) == nullptr);
  CHECK(banso_codes().item("no_table", "x", 2019) == nullptr);
  CHECK_FALSE(banso_codes().knows("no_table"));
  CHECK_FALSE(banso_codes().has_code("no_table", "x"));
}

TEST_CASE("the situations are those of the seed, in its order") {
  const CodeTable* situations = code_table_of("situation", 2026);
  REQUIRE(situations != nullptr);
  REQUIRE(situations->items.size() == 14);
  CHECK(situations->items.front().ja == "生活困窮");
  CHECK(situations->items[1].ja == "ごみ屋敷");
  CHECK(situations->items.back().ja == "長期入院者");
}

TEST_CASE("items are unique and have words in both languages") {
  for (const CodeTable& table : banso_code_tables()) {
    CAPTURE(table.id);
    CHECK_FALSE(table.ja.empty());
    CHECK_FALSE(table.en.empty());
    CHECK_FALSE(table.items.empty());
    for (const CodeItem& each : table.items) {
      CAPTURE(each.id);
      CHECK(table.find(each.id) == &each);
      CHECK_FALSE(each.ja.empty());
      CHECK_FALSE(each.en.empty());
    }
  }
}

TEST_CASE("an office lays its own items over a table from a fiscal year on") {
  const CodeOverride by = read(1, {{"table", "contact_result"},
                                   {"from_fiscal_year", 2026},
                                   {"items/met", item("面接")},
                                   {"items/asleep", item("就寝中")},
                                   {"items/postponed", item("延期", true)}});
  const CodeTables codes(banso_code_tables(), {by});
  CHECK(ids_of(codes.find("contact_result", 2025)) ==
        "met door family_only absent refused postponed");
  const CodeTable* now = codes.find("contact_result", 2026);
  CHECK(ids_of(now) == "met door family_only absent refused postponed asleep");
  CHECK(now->find("met")->ja == "面接");
  CHECK(now->find("postponed")->retired);
  CHECK(codes.item("contact_result", "met", 2025)->ja == "面会");
  CHECK(codes.has_code("contact_result", "asleep"));
  CHECK_FALSE(banso_codes().has_code("contact_result", "asleep"));
}

TEST_CASE("what an office laid over a table stays when the program brings a newer version") {
  const CodeOverride by = read(
      1, {{"table", "topic_primary"}, {"from_fiscal_year", 2015}, {"items/grief", item("悲嘆")}});
  const CodeTables codes(banso_code_tables(), {by});
  CHECK(codes.find("topic_primary", 2014)->items.size() == 11);
  CHECK(codes.find("topic_primary", 2020)->items.size() == 12);
  CHECK(codes.find("topic_primary", 2021)->items.size() == 13);
}

TEST_CASE("an office may replace a table, order it, and add one of its own") {
  const CodeOverride whole = read(1, {{"table", "repeat"},
                                      {"from_fiscal_year", 2026},
                                      {"replaces_all", true},
                                      {"items/b", item("乙")},
                                      {"items/a", item("甲")}});
  const CodeOverride first = read(2, {{"table", "repeat"},
                                      {"from_fiscal_year", 2027},
                                      {"items/c", ValueMap{{"ja", "丙"}, {"order", 0}}},
                                      {"items/b", ValueMap{{"ja", "乙"}, {"order", 99}}}});
  const CodeOverride own =
      read(3, {{"table", "local_events"}, {"from_fiscal_year", 2026}, {"items/x", item("夏祭り")}});
  std::vector<CodeOverride> overrides = {whole, first, own};
  do {  // in any order of arrival
    const CodeTables codes(banso_code_tables(), overrides);
    CHECK(ids_of(codes.find("repeat", 2026)) == "a b");
    CHECK(ids_of(codes.find("repeat", 2027)) == "c a b");
    CHECK(codes.has_code("repeat", "weekly"));  // of earlier years
    CHECK(codes.find("local_events", 2025) == nullptr);
    CHECK(codes.find("local_events", 2030)->id == "local_events");
    CHECK(ids_of(codes.find("local_events", 2030)) == "x");
  } while (std::next_permutation(
      overrides.begin(), overrides.end(),
      [](const CodeOverride& a, const CodeOverride& b) { return a.record < b.record; }));
}

TEST_CASE("a record that does not say which table, or from when, changes nothing") {
  CHECK_FALSE(code_override_from(record(1), {}).has_value());
  CHECK_FALSE(code_override_from(record(1), {{"table", "repeat"}}).has_value());
  CHECK_FALSE(code_override_from(record(1), {{"from_fiscal_year", 2026}}).has_value());
  CHECK_FALSE(code_override_from(record(1), {{"table", 3}, {"from_fiscal_year", "x"}}).has_value());
  CHECK_FALSE(
      code_override_from(record(1), {{"table", "repeat"}, {"from_fiscal_year", -1}}).has_value());
}

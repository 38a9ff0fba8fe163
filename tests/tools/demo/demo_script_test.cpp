// SPDX-License-Identifier: Apache-2.0
// Scripts become change sets by the schema alone: dates, references, sets, scopes and parents; and
// every mistake in them is told with its place.
#include <algorithm>
#include <string>

#include "tests/support/doctest.h"
#include "tools/demo/play.h"

namespace banso::demo {
namespace {

constexpr const char* kTown = R"({"steps": [
  {"at": "D-100 09:00", "by": "@a", "write": [
    {"new": "organisation", "as": "o", "set": {"name": "課"}},
    {"new": "worker", "as": "a", "set": {"name": "あ", "organisation": "@o", "role": "caseworker"}},
    {"new": "worker", "as": "b", "set": {"name": "い", "organisation": "@o", "role": "caseworker"}}
  ]}]})";
// The first step of a case; what follows is put behind it.
constexpr const char* kCase = R"({"at": "D-50 10:00", "by": "@a", "write": [
    {"new": "case", "as": "case", "set": {"lead_organisation": "@o", "phase": "intake"}},
    {"new": "person", "as": "p", "set": {"name": "𠮷"}},
    {"new": "household", "as": "h", "set": {"concealed_address": "ひみつ", "label": "世帯"}}]})";

Result<std::vector<AuthoredChange>> play(const std::string& more_steps) {
  const Calendar calendar(kDemoDay);
  Play play(banso_schema(), banso_codes(), calendar, 1);
  Script town = TRY(parse_script("", Json::parse(kTown), calendar));
  TRY_VOID(play.add(std::move(town)));
  const std::string text = R"({"defaults": {"contact": {"method": "phone"}}, "steps": [)" +
                           (kCase + (more_steps.empty() ? "" : "," + more_steps)) + "]}";
  Script script = TRY(parse_script("one", Json::parse(text), calendar));
  TRY_VOID(play.add(std::move(script)));
  return play.run();
}

std::string step(const std::string& write, const std::string& extra = "") {
  return R"({"at": "D-40 10:00", "by": "@b", )" + extra + R"("write": [)" + write + "]}";
}

std::vector<AuthoredChange> played(const std::string& more_steps) {
  auto changes = play(more_steps);
  REQUIRE_MESSAGE(changes.has_value(), changes.error().detail);
  return *std::move(changes);
}

const FieldWrite* find(const AuthoredChange& change, std::string_view path) {
  for (const OpDraft& op : change.draft.ops) {
    for (const FieldWrite& write : op.writes) {
      if (write.path == path) return &write;
    }
  }
  return nullptr;
}

void check_mistake(const std::string& more_steps, const std::string& said) {
  const auto changes = play(more_steps);
  REQUIRE_FALSE(changes.has_value());
  CHECK(changes.error().code == ErrorCode::invalid);
  CHECK_MESSAGE(changes.error().detail.find(said) != std::string::npos, changes.error().detail);
}

}  // namespace

TEST_CASE("days count from the last Friday") {
  const Calendar calendar(kDemoDay);
  CHECK(calendar.date("D-14").value() == "2026-11-06");
  CHECK(calendar.date("D+7").value() == "2026-11-27");
  CHECK(calendar.date("198X").value() == "198X");
  CHECK(calendar.expand("次は{D-14}、{D-14w}、{D+1w}").value() ==
        "次は11月6日、11月6日（金）、11月21日（土）");
  CHECK(calendar.time("D-0 09:30").value() ==
        unix_ms_in_japan(kDemoDay) + (9 * 60 + 30) * 60'000LL);
  CHECK(Calendar(CivilDate{2026, 12, 3}).day_zero() == CivilDate{2026, 11, 27});
  CHECK(Calendar(CivilDate{2026, 11, 19}).day_zero() == CivilDate{2026, 11, 13});
  for (const char* bad : {"D-", "D-x", "D--1", "D-99999999", "2026-02-30", "tomorrow"}) {
    CHECK_FALSE_MESSAGE(calendar.date(bad).has_value(), std::string(bad));
  }
  for (const char* bad : {"D-1", "D-1 24:00", "D-1 9:30", "D-1 09:60", "2026-11-20 09:30"}) {
    CHECK_FALSE_MESSAGE(calendar.time(bad).has_value(), std::string(bad));
  }
  CHECK_FALSE(calendar.expand("{D-1").has_value());
}

TEST_CASE("need-to-know fields go into a change of their own") {
  const auto changes = played("");
  REQUIRE(changes.size() == 3);
  CHECK(changes[0].draft.scope == Scope{});
  CHECK(changes[1].draft.scope.tier == Tier::casework);
  CHECK(changes[2].draft.scope.tier == Tier::restricted);
  CHECK(changes[1].draft.scope.id == changes[2].draft.scope.id);
  CHECK(find(changes[1], "label") != nullptr);
  CHECK(find(changes[1], "concealed_address") == nullptr);
  REQUIRE(changes[2].draft.ops.size() == 1);
  CHECK(changes[2].draft.ops[0].writes.size() == 1);
}

TEST_CASE("a note is stamped by its step") {
  const auto changes = played(step(
      R"({"new": "contact", "set": {"minutes_spent": 30, "segments": [["S", "母", "{D-1}に"]]}})"));
  const AuthoredChange& note = changes.back();
  const std::int64_t started = unix_ms_in_japan({2026, 10, 11}) + 10 * 3'600'000LL;
  CHECK(find(note, "started_at")->value == Value(started));
  CHECK(find(note, "ended_at")->value == Value(started + std::int64_t{30 * 60'000}));
  CHECK(find(note, "finalised_at")->value == Value(note.draft.wall_ms));
  CHECK(find(note, "author")->value == Value(note.draft.author));
  CHECK(find(note, "method")->value == Value("phone"));
  CHECK(find(note, "case")->value == Value(note.draft.scope.id));
  const Value& segment = find(note, "segments")->value.list()->front();
  CHECK(*segment.find("speaker") == Value("母"));
  CHECK(*segment.find("text") == Value("11月19日に"));
}

TEST_CASE("parents are what the author had seen") {
  const std::string first =
      R"({"at": "D-45 10:00", "by": "@a", "write": [{"edit": "@p", "set": {"note": "1"}}]})";
  const auto informed = played(first + "," + step(R"({"edit": "@p", "set": {"note": "2"}})"));
  CHECK(find(informed.back(), "note")->parents ==
        std::vector<ChangeId>{informed[informed.size() - 2].id});
  CHECK(informed.back().draft.lamport > informed[informed.size() - 2].draft.lamport);
  const auto offline =
      played(first + "," +
             step(R"({"edit": "@p", "set": {"note": "2"}})", R"("seen_until": "D-46 00:00", )"));
  CHECK(find(offline.back(), "note")->parents.empty());
  const auto deleted = played(first + "," + step(R"({"edit": "@p", "delete": true})"));
  CHECK(find(deleted.back(), "deleted")->parents.size() == 2);  // the creation and the edit
}

TEST_CASE("elements of sets are added and taken out by the same key") {
  const auto changes =
      played(step(R"({"edit": "@case", "set": {"themes": ["child"], "subjects": ["@p"]}},
              {"edit": "@h", "set": {"members": {"x": ["@p", null, "head"]}}})") +
             "," +
             R"({"at": "D-39 10:00", "by": "@b", "write": [
           {"edit": "@case", "remove": {"themes": ["child"], "subjects": ["@p"]}},
           {"edit": "@h", "remove": {"members": ["x"]}}]})");
  const AuthoredChange& added = changes[changes.size() - 2];
  for (const OpDraft& op : added.draft.ops) {
    for (const FieldWrite& write : op.writes) {
      const FieldWrite* removed = find(changes.back(), write.path);
      REQUIRE(removed != nullptr);
      CHECK(removed->value.is_null());
      CHECK(removed->parents == std::vector<ChangeId>{added.id});
    }
  }
}

TEST_CASE("mistakes are told with their place") {
  check_mistake(step(R"({"edit": "@p", "set": {"nmae": "x"}})"),
                "one, step 2: person has no field");
  check_mistake(step(R"({"new": "peron", "set": {}})"), "unknown kind peron");
  check_mistake(step(R"({"edit": "@q", "set": {"note": "x"}})"), "nothing is called q");
  check_mistake(step(R"({"edit": "@case", "set": {"household": "@p"}})"), "is no household");
  check_mistake(step(R"({"edit": "@case", "set": {"phase": "done"}})"), "not a code of the table");
  check_mistake(step(R"({"edit": "@p", "set": {"birth": "soon"}})"), "one, step 2");
  check_mistake(step(R"({"edit": "@p", "set": {"name": 3}})"), "a value of its type");
  check_mistake(step(R"({"edit": "@p"})"), "changes nothing");
  check_mistake(step(R"({"new": "contact", "set": {}})"), "segments");
  check_mistake(step(R"({"new": "contact", "set": {"segments": [{"tga": "S"}]}})"), "no part tga");
  check_mistake(step(R"({"new": "person", "as": "p", "set": {}})"), "the name one/p twice");
  check_mistake(step(R"({"edit": "@p", "sett": {}})"), "unknown key sett");
  check_mistake(step(R"({"edit": "@p", "set": {"note": "x"}})", R"("whne": 1, )"),
                "unknown key whne");
  check_mistake(R"({"at": "D-1 10:00", "by": "@p", "write": [{"edit": "@p", "delete": true}]})",
                "is no worker");
  check_mistake(R"({"at": "D-1 10:00", "by": "@a", "write": []})", "writes nothing");
  check_mistake(R"({"at": "yesterday", "by": "@a", "write": [{"edit": "@p"}]})", "not a time");
}

}  // namespace banso::demo

// SPDX-License-Identifier: Apache-2.0
// What belongs to a case besides its notes, in the order in which it matters.
#include "client/casework/case_parts.h"

#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::TwoDevices;

TEST_CASE("cautions in force come first, then the gravest risks") {
  TwoDevices two;
  const auto risk = [&](const char* kind, const char* level) {
    two.a.save("risk", two.a.store->new_record(),
               {{"case", Value(two.id)}, {"kind", kind}, {"level", level}}, two.restricted);
  };
  risk("isolation", "low");
  risk("suicide", "imminent");
  for (const bool in_force : {false, true}) {
    two.a.save("safety_note", two.a.store->new_record(),
               {{"case", Value(two.id)}, {"text", "犬がいる"}, {"in_force", in_force}},
               two.restricted);
  }
  const CaseParts parts = read_case_parts(*two.a.store, two.id);
  REQUIRE(parts.risks.size() == 2);
  CHECK(parts.risks[0].kind == "suicide");
  CHECK(parts.risks[0].is_grave());
  CHECK_FALSE(parts.risks[1].is_grave());
  REQUIRE(parts.safety.size() == 2);
  CHECK(parts.safety[0].in_force);
  CHECK_FALSE(parts.safety[1].in_force);
}

TEST_CASE("open tasks come first, by their dates; those without a date behind them") {
  TwoDevices two;
  const auto task = [&](const char* title, const char* due, const char* status) {
    std::vector<FieldEdit> fields = {{"case", Value(two.id)},
                                     {"title", title},
                                     {"status", status},
                                     {"assignee", Value(two.a.worker)}};
    if (*due != '\0') fields.push_back({"due", due});
    two.a.save("task", two.a.store->new_record(), fields, two.scope);
  };
  task("いつか", "", "open");
  task("済み", "2026-11-01", "done");
  task("あとで", "2026-12-01", "open");
  task("すぐ", "2026-11-21", "open");
  const CaseParts parts = read_case_parts(*two.a.store, two.id);
  std::vector<std::string> titles;
  for (const TaskEntry& one : parts.tasks) titles.push_back(one.title);
  CHECK(titles == std::vector<std::string>{"すぐ", "あとで", "いつか", "済み"});
  CHECK(parts.tasks.front().assignee == "岡本");
}

TEST_CASE("a household: who of it is known as a person, who only by a name") {
  TwoDevices two;
  const RecordId mother = two.a.store->new_record();
  two.a.save("person", mother, {{"case", Value(two.id)}, {"name", "山下 ハル"}}, two.scope);
  two.a.save("person", two.person, {{"key_person", "山下 ハル（母）"}}, two.scope);
  two.a.save("case", two.id, {{"subjects/" + two.person.hex(), Value(two.person)}}, two.scope);
  two.a.save("household", two.a.store->new_record(),
             {{"case", Value(two.id)},
              {"label", "山下家"},
              {"address_concealed", true},
              {"members/m1", ValueMap{{"person", Value(mother)}, {"relation", "parent"}}},
              {"members/m2", ValueMap{{"name", "弟"}, {"relation", "sibling"}}}},
             two.scope);
  const CaseParts parts = read_case_parts(*two.a.store, two.id);
  REQUIRE(parts.people.size() == 2);
  CHECK(parts.people[0].id == two.person);
  CHECK(parts.people[0].is_subject);
  CHECK_FALSE(parts.people[1].is_subject);
  CHECK(parts.people[1].relation == "parent");
  CHECK(parts.people[1].is_key);
  REQUIRE(parts.households.size() == 1);
  CHECK(parts.households[0].concealed);
  REQUIRE(parts.households[0].others.size() == 1);
  CHECK(parts.households[0].others[0].name == "弟");
}

TEST_CASE("consents: the newest first; treatment and who is in charge by name") {
  TwoDevices two;
  for (const char* date : {"2026-01-01", "2026-06-01"}) {
    two.a.save("consent", two.a.store->new_record(),
               {{"case", Value(two.id)},
                {"giver", "self"},
                {"type", "sharing"},
                {"date", date},
                {"status", "granted"}},
               two.scope);
  }
  two.a.save("treatment", two.a.store->new_record(),
             {{"case", Value(two.id)}, {"subject", Value(two.person)}, {"clinic_name", "北病院"}},
             two.scope);
  for (const char* until : {"2026-03-31", ""}) {
    std::vector<FieldEdit> fields = {{"case", Value(two.id)},
                                     {"worker", Value(two.a.worker)},
                                     {"role", "main"},
                                     {"from", "2025-04-01"}};
    if (*until != '\0') fields.push_back({"until", until});
    two.a.save("assignment", two.a.store->new_record(), fields, two.scope);
  }
  const CaseParts parts = read_case_parts(*two.a.store, two.id);
  REQUIRE(parts.consents.size() == 2);
  CHECK(parts.consents[0].date == "2026-06-01");
  REQUIRE(parts.treatments.size() == 1);
  CHECK(parts.treatments[0].subject == "山下 花子");
  CHECK(parts.treatments[0].clinic == "北病院");
  REQUIRE(parts.assignments.size() == 2);
  CHECK(parts.assignments[0].until.empty());
  CHECK(parts.assignments[0].worker == "岡本");
}

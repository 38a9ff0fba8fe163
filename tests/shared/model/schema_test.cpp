// SPDX-License-Identifier: Apache-2.0
#include "shared/model/schema.h"

#include <set>
#include <string>

#include "shared/model/code_tables.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

// Calls visit(kind, field) for every field and part.
template <class Visit>
void for_each_field(const Schema& schema, Visit visit) {
  for (const Kind& kind : schema.kinds()) {
    for (const Field& field : kind.fields) {
      visit(kind, field);
      for (const Field& part : field.parts) visit(kind, part);
    }
  }
}

const Field& field_of(const char* kind, const char* field) {
  const Field* found = banso_schema().find(kind)->find(field);
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("the registry has the kinds of the main job") {
  for (const char* kind :
       {"person", "household", "case", "contact", "addendum", "assignment", "consent", "risk",
        "safety_note", "task", "treatment", "organisation", "worker", "district", "area",
        "code_table", "district_assignment", "restricted_note", "district_note"}) {
    CAPTURE(kind);
    REQUIRE(banso_schema().find(kind) != nullptr);
    CHECK(std::string(banso_schema().find(kind)->id) == kind);
  }
  CHECK(banso_schema().find("") == nullptr);
  CHECK(banso_schema().find("cases") == nullptr);
}

TEST_CASE("every field is found by its id, and nothing else is") {
  for (const Kind& kind : banso_schema().kinds()) {
    for (const Field& field : kind.fields) {
      CAPTURE(field.id);
      CHECK(kind.find(field.id) == &field);
      CHECK(kind.find(std::string(field.id) + "_") == nullptr);
    }
    CHECK(kind.find("") == nullptr);
    CHECK(kind.find("deleted") == nullptr);
    CHECK(kind.find("no_such_field") == nullptr);
  }
}

TEST_CASE("the parts of a group are found by their ids, and nothing else is") {
  const Field& addresses = field_of("person", "addresses");
  for (const Field& part : addresses.parts) CHECK(find_part(addresses, part.id) == &part);
  CHECK(find_part(addresses, "") == nullptr);
  CHECK(find_part(addresses, "addresses") == nullptr);
  CHECK(find_part(field_of("person", "name"), "name") == nullptr);
}

TEST_CASE("every label has both languages") {
  for (const Kind& kind : banso_schema().kinds()) {
    CHECK(*kind.label.ja != '\0');
    CHECK(*kind.label.en != '\0');
  }
  for_each_field(banso_schema(), [](const Kind& kind, const Field& field) {
    CAPTURE(kind.id);
    CAPTURE(field.id);
    CHECK(*field.label.ja != '\0');
    CHECK(*field.label.en != '\0');
  });
}

TEST_CASE("every reference leads to a kind and every code to a table") {
  for_each_field(banso_schema(), [](const Kind& kind, const Field& field) {
    CAPTURE(kind.id);
    CAPTURE(field.id);
    if (field.type == FieldType::reference) CHECK(banso_schema().find(field.refers_to) != nullptr);
    if (field.type == FieldType::code) CHECK(banso_codes().knows(field.code_table));
  });
}

TEST_CASE("a safe field orders every code of its table") {
  for_each_field(banso_schema(), [](const Kind&, const Field& field) {
    if (field.merge != Merge::safe || field.type != FieldType::code) return;
    CAPTURE(field.id);
    const CodeTable* table = code_table_of(field.code_table, 2026);
    REQUIRE(table != nullptr);
    std::set<std::string> ordered(field.safest_first.begin(), field.safest_first.end());
    CHECK(ordered.size() == field.safest_first.size());
    CHECK(ordered.size() == table->items.size());
    for (const CodeItem& item : table->items) CHECK(ordered.count(item.id) == 1);
  });
}

TEST_CASE("errs to caution: consent, risk, concealment, contact ban, done") {
  CHECK(std::string(field_of("consent", "status").safest_first.front()) == "withdrawn");
  CHECK(std::string(field_of("consent", "status").safest_first.back()) == "granted");
  CHECK(std::string(field_of("risk", "level").safest_first.front()) == "imminent");
  CHECK(std::string(field_of("task", "status").safest_first.front()) == "done");
  CHECK(field_of("person", "address_concealed").merge == Merge::safe);
  CHECK(field_of("person", "contact_ban").merge == Merge::safe);
  CHECK(field_of("safety_note", "in_force").merge == Merge::safe);
}

TEST_CASE("need-to-know fields of a case live in its restricted scope") {
  const Kind& person = *banso_schema().find("person");
  CHECK(tier_of(person, *person.find("name")) == Tier::casework);
  CHECK(tier_of(person, *person.find("concealed_addresses")) == Tier::restricted);
  const Kind& risk = *banso_schema().find("risk");
  CHECK(tier_of(risk, *risk.find("level")) == Tier::restricted);
  const Kind& worker = *banso_schema().find("worker");
  CHECK(tier_of(worker, *worker.find("name")) == Tier::book);
  // Otherwise nobody without need-to-know could make such a record.
  for_each_field(banso_schema(), [](const Kind& kind, const Field& field) {
    if (kind.tier != Tier::casework || field.sensitivity != Sensitivity::s3) return;
    CAPTURE(field.id);
    CHECK_FALSE(field.required);
  });
}

TEST_CASE("a finalised note can only be reviewed and hidden") {
  for (const Field& field : banso_schema().find("contact")->fields) {
    const std::string id = field.id;
    CAPTURE(id);
    const bool may_change = id == "visibility" || id.rfind("review", 0) == 0;
    CHECK((field.merge == Merge::final) == !may_change);
  }
}

TEST_CASE("what belongs to a case says so in an indexed field") {
  for (const Kind& kind : banso_schema().kinds()) {
    if (kind.tier == Tier::book || std::string(kind.id) == "case") continue;
    CAPTURE(kind.id);
    const Field* reference = kind.find("case");
    REQUIRE(reference != nullptr);
    CHECK(reference->indexed);
    CHECK(reference->required);
  }
}

TEST_CASE("a kind and a field more are lines in the registry") {
  std::vector<Kind> kinds = banso_kinds();
  for (Kind& kind : kinds) {
    if (std::string(kind.id) == "person") {
      kind.fields.push_back(
          {.id = "blood_type", .label = {"血液型", "Blood type"}, .type = FieldType::text});
      CHECK(kind.find("blood_type") != nullptr);
    }
  }
  kinds.push_back({.id = "life_event",
                   .label = {"出来事", "Life event"},
                   .tier = Tier::casework,
                   .fields = {{.id = "text", .label = {"内容", "Text"}}}});
  const Schema schema(std::move(kinds));
  CHECK(schema.find("life_event")->find("text") != nullptr);
  CHECK(schema.find("person")->find("blood_type") != nullptr);
  CHECK(schema.find("person")->find("name") != nullptr);

  // A schema that moves keeps its index; a kind that is changed later is still searched rightly.
  Kind copy = *schema.find("person");
  copy.fields.push_back({.id = "later", .label = {"後", "Later"}});
  CHECK(copy.find("later") == &copy.fields.back());
}

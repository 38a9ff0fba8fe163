// SPDX-License-Identifier: Apache-2.0
// One record in a form: what may be edited, what is saved, what is kept until then.
#include "client/casework/record_form.h"

#include "client/casework/field_words.h"
#include "client/casework/reading.h"
#include "client/casework/record_form_layout.h"
#include "tests/client/casework/two_devices.h"

using namespace banso;
using namespace banso::client;
using banso::test::TwoDevices;

namespace {

RecordForm must_open(test::CaseDevice& device, const FormTarget& target) {
  auto form = RecordForm::open(*device.store, device.worker, target);
  REQUIRE(form.has_value());
  return *std::move(form);
}

std::string stored_text(test::CaseDevice& device, const char* kind, const RecordId& record,
                        const char* field) {
  const auto stored = read_record(*device.store, kind, record);
  REQUIRE(stored.has_value());
  return text_in(*stored, field);
}

const Field& field_of(const RecordForm& form, const char* id) {
  const Field* const field = form.kind().find(id);
  REQUIRE(field != nullptr);
  return *field;
}

}  // namespace

TEST_CASE("only what was changed is saved, and undo brings back what was there") {
  TwoDevices two;
  RecordForm form = must_open(two.a, {"person", two.person, two.id});
  CHECK_FALSE(form.is_new());
  CHECK_FALSE(form.is_changed());
  CHECK(form.value("name") == Value("山下 花子"));
  form.set("called", "はなさん");
  form.set("name", "山下 華子");
  form.set("name", "山下 花子");  // as it was: no change
  CHECK(form.is_changed("called"));
  CHECK_FALSE(form.is_changed("name"));
  const auto saved = form.save(*two.a.store, two.a.env);
  REQUIRE(saved.has_value());
  CHECK(stored_text(two.a, "person", two.person, "called") == "はなさん");
  const auto history = two.a.store->history("person", two.person);
  REQUIRE(history.has_value());
  CHECK(history->size() == 3);  // case and name when it was made, and this
  REQUIRE(two.a.store->save_all(saved->undo).has_value());
  CHECK(stored_text(two.a, "person", two.person, "called").empty());
}

TEST_CASE("what came while the form was open stays, and is asked about") {
  TwoDevices two;
  RecordForm form = must_open(two.a, {"person", two.person, two.id});
  two.b.save("person", two.person, {{"occupation", "大工"}}, two.scope);
  two.a.take_from(two.b);
  form.set("occupation", "左官");
  REQUIRE(form.save(*two.a.store, two.a.env).has_value());
  const auto stored = read_record(*two.a.store, "person", two.person);
  REQUIRE(stored.has_value());
  CHECK(stored->find("occupation")->heads.size() == 2);
  CHECK(stored->find("occupation")->conflict);
  const RecordForm again = must_open(two.a, {"person", two.person, two.id});
  CHECK(again.is_conflict("occupation"));
  CHECK_FALSE(again.is_conflict("name"));
}

TEST_CASE("what is typed outlives the form, with what was seen when it was begun") {
  TwoDevices two;
  RecordForm form = must_open(two.a, {"person", two.person, two.id});
  form.set("name", "山下 ハナ");
  CHECK(form.is_unkept());
  REQUIRE(form.keep(*two.a.store, two.a.env).has_value());
  CHECK_FALSE(form.is_unkept());
  two.b.save("person", two.person, {{"name", "山下 花"}}, two.scope);
  two.a.take_from(two.b);
  RecordForm again = must_open(two.a, {"person", two.person, two.id});
  CHECK(again.kept_ms() > 0);
  CHECK(again.value("name") == Value("山下 ハナ"));
  REQUIRE(again.save(*two.a.store, two.a.env).has_value());
  // It replaced what was seen, not what came later.
  CHECK(read_record(*two.a.store, "person", two.person)->find("name")->heads.size() == 2);
  CHECK(two.a.store->drafts().list()->empty());
  CHECK(must_open(two.a, {"person", two.person, two.id}).kept_ms() == 0);
}

TEST_CASE("a draft without a change is none, and one that is discarded is not offered") {
  TwoDevices two;
  RecordForm form = must_open(two.a, {"person", two.person, two.id});
  REQUIRE(form.keep(*two.a.store, two.a.env).has_value());
  CHECK(two.a.store->drafts().list()->empty());
  form.set("name", "山下");
  REQUIRE(form.keep(*two.a.store, two.a.env).has_value());
  CHECK(two.a.store->drafts().list()->size() == 1);
  REQUIRE(form.discard(*two.a.store, two.a.env).has_value());
  CHECK(must_open(two.a, {"person", two.person, two.id}).kept_ms() == 0);
}

TEST_CASE("a new record: presets alone are no draft, what is missing is said, undo takes it away") {
  TwoDevices two;
  const FormTarget target = {"task", {}, two.id, {{"case", Value(two.id)}, {"status", "open"}}};
  RecordForm form = must_open(two.a, target);
  CHECK(form.is_new());
  CHECK_FALSE(form.is_unkept());
  const auto codes = two.a.store->codes();
  REQUIRE(codes.has_value());
  CHECK(form.fault(field_of(form, "title"), **codes) == FieldFault::required);
  CHECK(form.has_faults(**codes));
  CHECK_FALSE(form.save(*two.a.store, two.a.env).has_value());
  form.set("title", "受診に同行");
  form.set("kind", "no such code");
  CHECK(form.fault(field_of(form, "kind"), **codes) == FieldFault::invalid);
  form.set("kind", Value());
  CHECK_FALSE(form.has_faults(**codes));
  REQUIRE(form.keep(*two.a.store, two.a.env).has_value());
  RecordForm again = must_open(two.a, target);
  CHECK(again.record() == form.record());
  CHECK(again.value("title") == Value("受診に同行"));
  const auto saved = again.save(*two.a.store, two.a.env);
  REQUIRE(saved.has_value());
  CHECK(stored_text(two.a, "task", saved->record, "status") == "open");
  REQUIRE(two.a.store->save_all(saved->undo).has_value());
  CHECK_FALSE(read_record(*two.a.store, "task", saved->record).has_value());
}

TEST_CASE("what is written once cannot be edited later; the rest can") {
  TwoDevices two;
  const RecordId consent = two.a.store->new_record();
  two.a.save("consent", consent,
             {{"case", Value(two.id)},
              {"giver", "self"},
              {"type", "sharing"},
              {"date", "2026-11-20"},
              {"status", "granted"}},
             two.scope);
  RecordForm form = must_open(two.a, {"consent", consent, two.id});
  CHECK_FALSE(form.may_edit(field_of(form, "type")));
  CHECK(form.may_edit(field_of(form, "status")));
  CHECK_FALSE(form.may_delete());
  form.set("status", "withdrawn");
  REQUIRE(form.save(*two.a.store, two.a.env).has_value());
  CHECK(stored_text(two.a, "consent", consent, "status") == "withdrawn");
}

TEST_CASE("the office's records are read-only for those who are no administrators") {
  TwoDevices two;
  const RecordForm form = must_open(two.a, {"worker", two.b.worker, {}});
  CHECK_FALSE(form.may_write());
  CHECK_FALSE(form.may_edit(field_of(form, "name")));
  two.a.save("worker", two.a.worker, {{"role", "administrator"}}, {Tier::book, {}});
  CHECK(must_open(two.a, {"worker", two.b.worker, {}}).may_write());
}

TEST_CASE(
    "elements of a set are added, changed and taken out; one that says nothing is not saved") {
  TwoDevices two;
  RecordForm form = must_open(two.a, {"person", two.person, two.id});
  const std::string first = RecordForm::new_element(*two.a.store);
  const std::string empty = RecordForm::new_element(*two.a.store);
  form.set("phones/" + first, ValueMap{{"number", "090-1111-2222"}});
  form.set("phones/" + empty, ValueMap{});
  CHECK(form.elements("phones").size() == 2);
  REQUIRE(form.save(*two.a.store, two.a.env).has_value());
  RecordForm again = must_open(two.a, {"person", two.person, two.id});
  REQUIRE(again.elements("phones") == std::vector<std::string>{first});
  again.set("phones/" + first, Value());
  CHECK(again.elements("phones").empty());
  REQUIRE(again.save(*two.a.store, two.a.env).has_value());
  CHECK(read_record(*two.a.store, "person", two.person)->elements("phones").empty());
}

TEST_CASE("fields for few eyes go into the restricted part of the case, in the same act") {
  TwoDevices two;
  RecordForm form = must_open(two.a, {"person", two.person, two.id});
  form.set("address_concealed", true);
  form.set("concealed_addresses/" + RecordForm::new_element(*two.a.store),
           ValueMap{{"address", "南町1-2-3"}});
  const auto saved = form.save(*two.a.store, two.a.env);
  REQUIRE(saved.has_value());
  CHECK(saved->undo.size() == 2);
  CHECK(read_record(*two.a.store, "person", two.person)->elements("concealed_addresses").size() ==
        1);
}

TEST_CASE("a person is deleted and comes back; a household is the one that its case names") {
  TwoDevices two;
  RecordForm form = must_open(two.a, {"person", two.person, two.id});
  CHECK(form.may_delete());
  const auto removed = form.remove(*two.a.store, two.a.env);
  REQUIRE(removed.has_value());
  CHECK_FALSE(read_record(*two.a.store, "person", two.person).has_value());
  REQUIRE(two.a.store->save_all(removed->undo).has_value());
  CHECK(read_record(*two.a.store, "person", two.person).has_value());

  RecordForm household = must_open(two.a, {"household", {}, two.id, {{"case", Value(two.id)}}});
  household.set("label", "山下家");
  const auto saved = household.save(*two.a.store, two.a.env);
  REQUIRE(saved.has_value());
  const auto of_case = read_record(*two.a.store, "case", two.id);
  CHECK(reference_in(*of_case, "household") == saved->record);
}

TEST_CASE("what is not here, and kinds that do not exist, are errors") {
  TwoDevices two;
  const auto gone =
      RecordForm::open(*two.a.store, two.a.worker, {"person", two.a.store->new_record(), two.id});
  REQUIRE_FALSE(gone.has_value());
  CHECK(gone.error().code == ErrorCode::not_found);
  const auto odd = RecordForm::open(*two.a.store, two.a.worker, {"nothing", {}, two.id});
  REQUIRE_FALSE(odd.has_value());
  CHECK(odd.error().code == ErrorCode::invalid);
}

TEST_CASE("every field of every kind stands in its form once, but what the program sets itself") {
  for (const Kind& kind : banso_schema().kinds()) {
    CAPTURE(std::string(kind.id));
    std::size_t placed = 0;
    for (const FormSection& section : form_sections(kind)) {
      CHECK_FALSE(section.fields.empty());
      placed += section.fields.size();
    }
    std::size_t own = 0;
    for (const Field& field : kind.fields) {
      const std::string_view id = field.id;
      const std::string_view of = kind.id;
      const bool set = id == "case" || id == "author" || id == "boundary" ||
                       (of == "task" && id == "contact") || (of == "case" && id == "household") ||
                       (of == "household" && id == "earlier_household") ||
                       (of == "person" && id == "birth_as_typed");
      own += set ? 1U : 0U;
    }
    CHECK(placed + own == kind.fields.size());
  }
}

TEST_CASE("how a field became what it is: who, from what, to what, the newest first") {
  TwoDevices two;
  two.a.save("case", two.id, {{"phase", "assess"}}, two.scope);
  two.b.take_from(two.a);
  two.b.save("case", two.id, {{"phase", "active"}, {"themes/isolation", "isolation"}}, two.scope);
  two.a.take_from(two.b);
  const Kind* const kind = banso_schema().find("case");
  const auto lines = field_history(*two.a.store, "case", two.id, *kind->find("phase"), true);
  REQUIRE(lines.size() == 3);
  CHECK(lines[0].author == "谷口");
  CHECK(lines[0].before == "アセスメント");
  CHECK(lines[0].after == "支援中");
  CHECK(lines[1].author == "岡本");
  CHECK(lines[2].before.empty());
  const auto themes = field_history(*two.a.store, "case", two.id, *kind->find("themes"), true);
  REQUIRE(themes.size() == 1);
  CHECK(themes[0].of_element);
  CHECK(themes[0].after == "孤独孤立");
  const auto record = read_record(*two.a.store, "case", two.id);
  CHECK(whole_field_words(*two.a.store, *record, *kind->find("themes"), true) == "孤独孤立");
  CHECK(whole_field_words(*two.a.store, *record, *kind->find("summary"), true).empty());
}

TEST_CASE("what can be chosen for a reference: the people of this case, workers by name") {
  TwoDevices two;
  const auto people = record_choices(*two.a.store, "person", two.id, true);
  REQUIRE(people.size() == 1);
  CHECK(people[0].name == "山下 花子");
  CHECK(record_choices(*two.a.store, "person", two.a.store->new_record(), true).empty());
  CHECK(record_choices(*two.a.store, "worker", {}, true).size() == 2);
  two.a.save("worker", two.b.worker, {{"revoked", true}}, {Tier::book, {}});
  CHECK(record_choices(*two.a.store, "worker", {}, true).size() == 1);
  CHECK(record_name(*two.a.store, "case", two.id, true) == "山下 花子");
}

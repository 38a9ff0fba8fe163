// SPDX-License-Identifier: Apache-2.0
#include "client/casework/new_case.h"

#include "client/casework/reading.h"
#include "shared/model/dates.h"
#include "shared/sync/client/office_clock.h"

namespace banso::client {
namespace {

void add_text(RecordEdit& record, const char* field, const std::string& text) {
  if (!text.empty()) record.fields.push_back({field, text});
}

}  // namespace

Result<RecordId> save_new_case(DeviceStore& store, Env& env, const RecordId& author,
                               const NewCase& content) {
  const auto worker = read_record(store, "worker", author);
  const auto organisation = worker ? reference_in(*worker, "organisation") : std::nullopt;
  if (!organisation) return fail(ErrorCode::stale, "the worker's own record is not here yet");
  const std::string today = date_text(TRY(day_to_begin(store.settings(), env)));
  const RecordId id = store.new_record();
  const RecordId person = store.new_record();
  const bool has_person = !content.name.empty() || !content.kana.empty() ||
                          !content.birth.empty() || !content.phone.empty() ||
                          !content.address.empty();

  RecordEdit opened = {
      "case",
      id,
      {{"lead_organisation", Value(*organisation)}, {"phase", "intake"}, {"opened_on", today}}};
  add_text(opened, "presenting_problem", content.problem);
  add_text(opened, "channel", content.channel);
  add_text(opened, "presenting_problem_of", content.problem_of);
  if (has_person) opened.fields.push_back({"subjects/" + person.hex(), Value(person)});
  Edit edit;
  edit.author = author;
  edit.scope = {Tier::casework, id};
  edit.records.push_back(std::move(opened));
  if (has_person) {
    RecordEdit subject = {"person", person, {{"case", Value(id)}}};
    add_text(subject, "name", content.name);
    add_text(subject, "name_kana", content.kana);
    add_text(subject, "birth", content.birth);
    if (!content.phone.empty()) {
      subject.fields.push_back(
          {"phones/" + store.new_record().hex(), ValueMap{{"number", content.phone}}});
    }
    if (!content.address.empty()) {
      subject.fields.push_back(
          {"addresses/" + store.new_record().hex(), ValueMap{{"address", content.address}}});
    }
    edit.records.push_back(std::move(subject));
  }
  edit.records.push_back(
      {"assignment",
       store.new_record(),
       {{"case", Value(id)}, {"worker", Value(author)}, {"role", "main"}, {"from", today}}});
  TRY_VOID(store.save(edit));
  return id;
}

}  // namespace banso::client

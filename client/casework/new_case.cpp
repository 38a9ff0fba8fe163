// SPDX-License-Identifier: Apache-2.0
#include "client/casework/new_case.h"

#include "client/casework/reading.h"
#include "shared/model/dates.h"
#include "shared/sync/client/office_clock.h"

namespace banso::client {

Result<RecordId> save_new_case(DeviceStore& store, Env& env, const RecordId& author,
                               const NewCase& content) {
  const auto worker = read_record(store, "worker", author);
  const auto organisation = worker ? reference_in(*worker, "organisation") : std::nullopt;
  if (!organisation) return fail(ErrorCode::stale, "the worker's own record is not here yet");
  const std::string today = date_text(TRY(day_to_begin(store.settings(), env)));
  const RecordId id = store.new_record();
  const RecordId person = store.new_record();
  const bool named = !content.name.empty() || !content.kana.empty();

  RecordEdit opened = {
      "case",
      id,
      {{"lead_organisation", Value(*organisation)}, {"phase", "intake"}, {"opened_on", today}}};
  if (named) opened.fields.push_back({"subjects/" + person.hex(), Value(person)});
  Edit edit;
  edit.author = author;
  edit.scope = {Tier::casework, id};
  edit.records.push_back(std::move(opened));
  if (named) {
    RecordEdit subject = {"person", person, {{"case", Value(id)}}};
    if (!content.name.empty()) subject.fields.push_back({"name", content.name});
    if (!content.kana.empty()) subject.fields.push_back({"name_kana", content.kana});
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

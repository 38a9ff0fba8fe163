// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_draft.h"

#include <algorithm>

#include "client/casework/case_view.h"
#include "client/casework/reading.h"
#include "shared/model/dates.h"

namespace banso::client {
namespace {

constexpr std::size_t kRolesMax = 100;
constexpr std::size_t kTitleBytesMax = 240;

// The restricted note's id follows from the note's: what was saved before the power went is
// not saved twice.
RecordId restricted_id(const RecordId& note) {
  RecordId id = note;
  id.raw.back() ^= 0x01U;
  return id;
}

// The first line, which a list can show.
std::string title_of(const std::string& agreed, const std::string& otherwise) {
  if (is_blank(agreed)) return otherwise;
  std::string title = agreed.substr(agreed.find_first_not_of(" \t\r\n"));
  title = title.substr(0, title.find_first_of("\r\n\t"));
  std::size_t end = std::min(title.size(), kTitleBytesMax);
  while (end < title.size() && (static_cast<unsigned char>(title[end]) & 0xC0U) == 0x80U) --end;
  return title.substr(0, end);
}

// In what capacity the author is assigned to the case; empty: not at all.
std::string role_in_case(DeviceStore& store, const RecordId& of_case, const RecordId& author) {
  ListQuery query;
  query.kind = "assignment";
  query.filters = {{"case", ListFilter::Is::equal, Value(of_case)}};
  query.limit = kRolesMax;
  const auto rows = store.list(query);
  if (!rows) return {};
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, "assignment", row.id);
    if (!record || reference_in(*record, "worker") != author) continue;
    if (text_in(*record, "until").empty()) return text_in(*record, "role");
  }
  return {};
}

// What the record says of its author and place besides.
void add_circumstances(DeviceStore& store, const RecordId& author, const RecordId& of_case,
                       std::vector<FieldEdit>& fields) {
  if (const auto worker = read_record(store, "worker", author)) {
    if (const auto organisation = reference_in(*worker, "organisation")) {
      fields.push_back({"organisation", Value(*organisation)});
    }
  }
  if (const auto record = read_record(store, "case", of_case)) {
    if (const auto district = reference_in(*record, "district")) {
      fields.push_back({"district", Value(*district)});
    }
  }
  const std::string role = role_in_case(store, of_case, author);
  if (!role.empty()) fields.push_back({"acted_as", role});
}

}  // namespace

NoteDraft NoteDraft::begin(DeviceStore& store, Env& env, const RecordId& author,
                           const RecordId& of_case) {
  NoteDraft note;
  note.record_ = store.new_record();
  note.case_ = of_case;
  note.author_ = author;
  note.content.started_ms = env.now_ms();
  note.content.segments = {{"free", {}, {}}};
  if (const auto view = read_case(store, of_case)) {
    for (const CasePerson& person : view->subjects) note.content.subjects.push_back(person.id);
  }
  note.stored_ = note.content;
  return note;
}

Result<std::optional<NoteDraft>> NoteDraft::open(DeviceStore& store, const RecordId& record) {
  const std::optional<Draft> draft = TRY(store.drafts().get(record));
  if (!draft || draft->kind != "contact") return std::optional<NoteDraft>();
  NoteDraft note;
  note.record_ = draft->record;
  note.case_ = draft->scope.id;
  note.author_ = draft->author;
  note.stored_ms_ = draft->changed_ms;
  note.content = note_from(draft->fields);
  if (note.content.started_ms == 0) note.content.started_ms = draft->started_ms;
  if (note.content.segments.empty()) note.content.segments = {{"free", {}, {}}};
  note.stored_ = note.content;
  return std::optional(std::move(note));
}

Status NoteDraft::store_now(DeviceStore& store, Env& env) {
  const std::int64_t now_ms = env.now_ms();
  if (!says_something(content)) {
    if (stored_ms_ > 0) TRY_VOID(store.drafts().discard(record_, now_ms));
    stored_ms_ = 0;
  } else {
    Draft draft;
    draft.record = record_;
    draft.kind = "contact";
    draft.scope = {Tier::casework, case_};
    draft.author = author_;
    draft.started_ms = content.started_ms;
    draft.changed_ms = now_ms;
    draft.fields = draft_values(content);
    TRY_VOID(store.drafts().put(draft));
    stored_ms_ = now_ms;
  }
  stored_ = content;
  return {};
}

Status NoteDraft::discard(DeviceStore& store, Env& env) {
  if (says_something(content) && is_changed()) TRY_VOID(store_now(store, env));
  if (stored_ms_ > 0) TRY_VOID(store.drafts().discard(record_, env.now_ms()));
  return {};
}

Status NoteDraft::save_restricted(DeviceStore& store, std::int64_t now_ms) {
  const RestrictedPart& part = content.restricted;
  if (is_blank(part.text) && is_blank(part.informant)) return {};
  const RecordId id = restricted_id(record_);
  if (TRY(store.record("restricted_note", id))) return {};
  RecordEdit note = {"restricted_note",
                     id,
                     {{"case", Value(case_)},
                      {"contact", Value(record_)},
                      {"kind", part.kind},
                      {"date", date_text(date_in_japan(content.started_ms))},
                      {"author", Value(author_)},
                      {"written_at", now_ms}}};
  if (!is_blank(part.text)) note.fields.push_back({"text", part.text});
  if (!is_blank(part.informant)) note.fields.push_back({"informant", part.informant});
  Edit edit;
  edit.author = author_;
  edit.scope = {Tier::restricted, case_};
  edit.records.push_back(std::move(note));
  TRY_VOID(store.save(edit));
  return {};
}

Status NoteDraft::finish(DeviceStore& store, Env& env, const std::string& task_title) {
  if (!says_something(content)) return fail(ErrorCode::invalid, "a note says something");
  TRY_VOID(store_now(store, env));
  const std::int64_t now_ms = env.now_ms();
  RecordEdit contact = {"contact",
                        record_,
                        {{"case", Value(case_)},
                         {"author", Value(author_)},
                         {"recorded_at", now_ms},
                         {"finalised_at", now_ms}}};
  for (auto& [path, value] : record_values(content)) {
    contact.fields.push_back({path, std::move(value)});
  }
  add_circumstances(store, author_, case_, contact.fields);
  Edit edit;
  edit.author = author_;
  edit.scope = {Tier::casework, case_};
  edit.records.push_back(std::move(contact));
  if (!content.next_date.empty() || !is_blank(content.agreed_next)) {
    RecordEdit task = {"task",
                       store.new_record(),
                       {{"case", Value(case_)},
                        {"title", title_of(content.agreed_next, task_title)},
                        {"kind", content.next_date.empty() ? "other" : "visit"},
                        {"assignee", Value(author_)},
                        {"status", "open"},
                        {"contact", Value(record_)}}};
    if (!content.next_date.empty()) task.fields.push_back({"due", content.next_date});
    edit.records.push_back(std::move(task));
  }
  TRY_VOID(save_restricted(store, now_ms));
  TRY_VOID(store.finish_draft(record_, edit));
  return {};
}

}  // namespace banso::client

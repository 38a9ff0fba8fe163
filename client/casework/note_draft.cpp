// SPDX-License-Identifier: Apache-2.0
#include "client/casework/note_draft.h"

namespace banso::client {
namespace {

Value free_text(const std::string& text) {
  return ValueList{ValueMap{{"tag", "free"}, {"text", text}}};
}

std::string text_of(const Draft& draft) {
  for (const auto& [path, value] : draft.fields) {
    const ValueList* const segments = path == "segments" ? value.list() : nullptr;
    if (segments == nullptr || segments->empty()) continue;
    const Value* const text = segments->front().find("text");
    if (text != nullptr && text->text() != nullptr) return *text->text();
  }
  return {};
}

std::string method_of(const Draft& draft) {
  for (const auto& [path, value] : draft.fields) {
    if (path == "method" && value.text() != nullptr) return *value.text();
  }
  return "home_visit";
}

bool says_something(const std::string& text) {
  return text.find_first_not_of(" \t\r\n") != std::string::npos;
}

}  // namespace

Result<NoteDraft> NoteDraft::open(DeviceStore& store, Env& env, const RecordId& author,
                                  const RecordId& of_case) {
  NoteDraft note;
  note.case_ = of_case;
  note.author_ = author;
  note.started_ms_ = env.now_ms();
  note.record_ = store.new_record();
  for (const Draft& draft : TRY(store.drafts().list())) {
    if (draft.kind != "contact" || draft.scope.id != of_case) continue;
    note.record_ = draft.record;
    note.started_ms_ = draft.started_ms;
    note.stored_ms_ = draft.changed_ms;
    note.text = note.stored_text_ = text_of(draft);
    note.method = note.stored_method_ = method_of(draft);
    break;
  }
  return note;
}

void NoteDraft::begin_anew(DeviceStore& store) {
  record_ = store.new_record();
  started_ms_ = stored_ms_ = 0;
  text.clear();
  stored_text_.clear();
  stored_method_ = method;
}

Status NoteDraft::store_now(DeviceStore& store, Env& env) {
  const std::int64_t now_ms = env.now_ms();
  if (!says_something(text)) {
    if (stored_ms_ > 0) TRY_VOID(store.drafts().discard(record_, now_ms));
    stored_ms_ = 0;
  } else {
    if (started_ms_ == 0) started_ms_ = now_ms;
    Draft draft;
    draft.record = record_;
    draft.kind = "contact";
    draft.scope = {Tier::casework, case_};
    draft.author = author_;
    draft.started_ms = started_ms_;
    draft.changed_ms = now_ms;
    draft.fields = {{"method", method}, {"segments", free_text(text)}};
    TRY_VOID(store.drafts().put(draft));
    stored_ms_ = now_ms;
  }
  stored_text_ = text;
  stored_method_ = method;
  return {};
}

Status NoteDraft::finish(DeviceStore& store, Env& env) {
  if (!says_something(text)) return fail(ErrorCode::invalid, "a note has words");
  TRY_VOID(store_now(store, env));
  const std::int64_t now_ms = env.now_ms();
  Edit edit;
  edit.author = author_;
  edit.scope = {Tier::casework, case_};
  edit.records.push_back({"contact",
                          record_,
                          {{"case", Value(case_)},
                           {"author", Value(author_)},
                           {"started_at", started_ms_},
                           {"recorded_at", now_ms},
                           {"finalised_at", now_ms},
                           {"method", method},
                           {"note_template", "free"},
                           {"segments", free_text(text)}}});
  TRY_VOID(store.finish_draft(record_, edit));
  begin_anew(store);
  return {};
}

}  // namespace banso::client

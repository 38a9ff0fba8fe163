// SPDX-License-Identifier: Apache-2.0
#include "client/casework/addendum_draft.h"
#include "client/casework/reading.h"

#include <algorithm>

#include "client/casework/note_content.h"

namespace banso::client {
namespace {}  // namespace

AddendumDraft AddendumDraft::begin(DeviceStore& store, const RecordId& author,
                                   const RecordId& of_case, const RecordId& note,
                                   const std::string& kind) {
  AddendumDraft draft;
  draft.record_ = store.new_record();
  draft.case_ = of_case;
  draft.author_ = author;
  draft.note_ = note;
  draft.kind_ = kind;
  return draft;
}

Result<std::optional<AddendumDraft>> AddendumDraft::find(DeviceStore& store, const RecordId& note) {
  for (const Draft& stored : TRY(store.drafts().list())) {
    const Value* const target = stored.kind == "addendum" ? value_in(stored, "target") : nullptr;
    if (target == nullptr || target->reference() != note) continue;
    AddendumDraft draft;
    draft.record_ = stored.record;
    draft.case_ = stored.scope.id;
    draft.author_ = stored.author;
    draft.note_ = note;
    draft.kind_ = text_of(value_in(stored, "kind"));
    draft.stored_ms_ = stored.changed_ms;
    draft.reason = draft.stored_reason_ = text_of(value_in(stored, "reason"));
    draft.text = draft.stored_text_ = text_of(value_in(stored, "text"));
    return std::optional(std::move(draft));
  }
  return std::optional<AddendumDraft>();
}

bool AddendumDraft::can_finish() const {
  return !is_blank(text) && (kind_ != "correction" || !is_blank(reason));
}

Status AddendumDraft::store_now(DeviceStore& store, Env& env) {
  const std::int64_t now_ms = env.now_ms();
  if (is_blank(text) && is_blank(reason)) {
    if (stored_ms_ > 0) TRY_VOID(store.drafts().discard(record_, now_ms));
    stored_ms_ = 0;
  } else {
    Draft draft;
    draft.record = record_;
    draft.kind = "addendum";
    draft.scope = {Tier::casework, case_};
    draft.author = author_;
    draft.started_ms = now_ms;
    draft.changed_ms = now_ms;
    draft.fields = {{"target", Value(note_)}, {"kind", kind_}, {"reason", reason}, {"text", text}};
    TRY_VOID(store.drafts().put(draft));
    stored_ms_ = now_ms;
  }
  stored_reason_ = reason;
  stored_text_ = text;
  return {};
}

Status AddendumDraft::discard(DeviceStore& store, Env& env) {
  if (is_changed()) TRY_VOID(store_now(store, env));
  if (stored_ms_ > 0) TRY_VOID(store.drafts().discard(record_, env.now_ms()));
  return {};
}

Status AddendumDraft::finish(DeviceStore& store, Env& env) {
  if (!can_finish()) return fail(ErrorCode::invalid, "words are missing");
  TRY_VOID(store_now(store, env));
  RecordEdit addendum = {"addendum",
                         record_,
                         {{"case", Value(case_)},
                          {"target", Value(note_)},
                          {"kind", kind_},
                          {"text", text},
                          {"author", Value(author_)},
                          {"written_at", env.now_ms()}}};
  if (!is_blank(reason)) addendum.fields.push_back({"reason", reason});
  Edit edit;
  edit.author = author_;
  edit.scope = {Tier::casework, case_};
  edit.records.push_back(std::move(addendum));
  TRY_VOID(store.finish_draft(record_, edit));
  return {};
}

}  // namespace banso::client

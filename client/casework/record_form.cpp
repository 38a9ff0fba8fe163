// SPDX-License-Identifier: Apache-2.0
#include "client/casework/record_form.h"

#include <algorithm>
#include <set>

#include "client/casework/reading.h"
#include "shared/codec/value_codec.h"
#include "shared/model/check_value.h"
#include "shared/store/device/split_edit.h"

namespace banso::client {
namespace {

bool says_nothing(const Value& value) {
  return value.is_null() || (value.text() != nullptr && value.text()->empty());
}

bool is_administrator(DeviceStore& store, const RecordId& worker) {
  const auto record = read_record(store, "worker", worker);
  if (!record) return false;
  if (text_in(*record, "role") == "administrator") return true;
  for (const std::string& key : record->elements("additional_posts")) {
    const Value post = value_in(*record, "additional_posts/" + key);
    const Value* const role = post.find("role");
    if (role != nullptr && role->text() != nullptr && *role->text() == "administrator") return true;
  }
  return false;
}

// Entries of a list that were added and never filled in say nothing.
Value without_empty(Value value) {
  if (value.list() == nullptr) return value;
  ValueList list = *value.list();
  std::erase_if(list, [](const Value& one) { return one.map() != nullptr && one.map()->empty(); });
  return list.empty() ? Value() : Value(std::move(list));
}

bool is_written_once(const Field& field) {
  return field.merge == Merge::final || field.merge == Merge::event;
}

}  // namespace

Result<RecordForm> RecordForm::open(DeviceStore& store, const RecordId& author,
                                    const FormTarget& target) {
  RecordForm form;
  form.schema_ = &store.schema();
  form.kind_ = store.schema().find(target.kind);
  if (form.kind_ == nullptr) return fail(ErrorCode::invalid, "no such kind of record");
  form.author_ = author;
  form.home_ = target.home;
  form.is_new_ = target.record.is_nil();
  form.record_ = form.is_new_ ? store.new_record() : target.record;
  form.may_write_ = !form.kind_->office_only || is_administrator(store, author);
  if (!form.is_new_) {
    const auto record = read_record(store, target.kind, target.record);
    if (!record) return fail(ErrorCode::not_found, "the record is not here");
    form.read(*record);
  }
  for (const Draft& draft : TRY(store.drafts().list())) {
    const bool same_place = draft.kind == target.kind && draft.scope.id == form.scope().id;
    const bool fits = form.is_new_ ? !TRY(store.record(draft.kind, draft.record)).has_value()
                                   : draft.record == target.record;
    if (!same_place || !fits) continue;
    form.record_ = draft.record;
    form.take_up(draft);
    break;
  }
  if (form.is_new_ && form.kept_ms_ == 0) {
    for (const auto& [path, value] : target.preset) form.edited_[path] = value;
    form.kept_ = form.preset_ = form.edited_;
  }
  return form;
}

void RecordForm::read(const StoredRecord& record) {
  for (const auto& [path, state] : record.paths) {
    Stored& stored = stored_[path];
    stored.value = decode_value(state.value()).value_or(Value());
    stored.conflict = state.conflict;
    for (const StoredHead& head : state.heads) stored.heads.push_back(head.change);
  }
}

void RecordForm::take_up(const Draft& draft) {
  kept_ms_ = draft.changed_ms;
  for (const auto& [path, value] : draft.fields) {
    if (path != kSeenKey) {
      edited_[path] = value;
      continue;
    }
    // What was seen when it was begun is what will be replaced.
    for (const auto& [seen_path, heads] : value.map() ? *value.map() : ValueMap{}) {
      if (heads.list() == nullptr) continue;
      std::vector<ChangeId> ids;
      for (const Value& head : *heads.list()) {
        ChangeId id;
        if (head.bytes() == nullptr || head.bytes()->size() != id.raw.size()) continue;
        std::copy(head.bytes()->begin(), head.bytes()->end(), id.raw.begin());
        ids.push_back(id);
      }
      stored_[seen_path].heads = std::move(ids);
    }
  }
  kept_ = edited_;
}

Scope RecordForm::scope() const {
  return {kind_->tier, kind_->tier == Tier::book ? RecordId{} : home_};
}

bool RecordForm::may_edit(const Field& field) const {
  return may_write_ && (is_new_ || !is_written_once(field));
}

bool RecordForm::may_delete() const {
  constexpr std::string_view kKinds[] = {"person", "household", "task", "treatment"};
  return may_write_ && !is_new_ &&
         std::find(std::begin(kKinds), std::end(kKinds), kind_->id) != std::end(kKinds);
}

Value RecordForm::value(std::string_view path) const {
  if (const auto found = edited_.find(path); found != edited_.end()) return found->second;
  const auto found = stored_.find(path);
  return found == stored_.end() ? Value() : found->second.value;
}

std::vector<std::string> RecordForm::elements(std::string_view field) const {
  std::vector<std::string> keys;
  const auto add = [&](const std::string& path) {
    const std::string key(path_element(path));
    if (path_field(path) != field || key.empty() || value(path).is_null()) return;
    if (std::find(keys.begin(), keys.end(), key) == keys.end()) keys.push_back(key);
  };
  for (const auto& [path, stored] : stored_) add(path);
  for (const auto& [path, edited] : edited_) add(path);
  return keys;
}

void RecordForm::set(const std::string& path, Value value) {
  if (value.text() != nullptr && value.text()->empty()) value = {};
  const auto stored = stored_.find(path);
  const Value before = stored == stored_.end() ? Value() : stored->second.value;
  if (value == before) {
    edited_.erase(path);
  } else {
    edited_[path] = std::move(value);
  }
}

bool RecordForm::was_written(std::string_view field) const {
  return std::any_of(stored_.begin(), stored_.end(),
                     [&](const auto& stored) { return path_field(stored.first) == field; });
}

bool RecordForm::is_conflict(std::string_view field) const {
  return std::any_of(stored_.begin(), stored_.end(), [&](const auto& stored) {
    return stored.second.conflict && path_field(stored.first) == field;
  });
}

FieldFault RecordForm::fault(const Field& field, const CodeTables& codes) const {
  if (!may_edit(field)) return FieldFault::none;
  const auto wrong = [&](const Value& value) {
    const Status checked = check_value(field, value, codes);
    if (checked) return FieldFault::none;
    return checked.error().code == ErrorCode::too_large ? FieldFault::too_large
                                                        : FieldFault::invalid;
  };
  if (field.merge == Merge::set) {
    for (const std::string& key : elements(field.id)) {
      const FieldFault found = wrong(value(std::string(field.id) + "/" + key));
      if (found != FieldFault::none) return found;
    }
    return FieldFault::none;
  }
  const Value now = value(field.id);
  const bool empty = says_nothing(now) || (now.list() != nullptr && now.list()->empty());
  if (empty) return field.required ? FieldFault::required : FieldFault::none;
  return wrong(now);
}

bool RecordForm::has_faults(const CodeTables& codes) const {
  return std::any_of(kind_->fields.begin(), kind_->fields.end(),
                     [&](const Field& field) { return fault(field, codes) != FieldFault::none; });
}

Value RecordForm::seen_as_value() const {
  ValueMap seen;
  for (const auto& [path, value] : edited_) {
    const auto stored = stored_.find(path);
    if (stored == stored_.end()) continue;
    ValueList heads;
    for (const ChangeId& head : stored->second.heads) {
      heads.push_back(Value(Bytes(head.raw.begin(), head.raw.end())));
    }
    seen.emplace_back(path, Value(std::move(heads)));
  }
  return seen;
}

Status RecordForm::keep(DeviceStore& store, Env& env) {
  if (edited_ == preset_) return discard(store, env);
  Draft draft;
  draft.record = record_;
  draft.kind = kind_->id;
  draft.scope = scope();
  draft.author = author_;
  draft.started_ms = draft.changed_ms = env.now_ms();
  for (const auto& [path, value] : edited_) draft.fields.emplace_back(path, value);
  draft.fields.emplace_back(std::string(kSeenKey), seen_as_value());
  TRY_VOID(store.drafts().put(draft));
  kept_ = edited_;
  return {};
}

Status RecordForm::discard(DeviceStore& store, Env& env) {
  if (TRY(store.drafts().get(record_))) {
    TRY_VOID(store.drafts().discard(record_, env.now_ms()));
  }
  kept_ = edited_;
  return {};
}

Result<std::vector<Edit>> RecordForm::edits_of(std::vector<FieldEdit> fields) const {
  return split_edit(*schema_, author_, home_, {kind_->id, record_, std::move(fields)});
}

Result<SavedForm> RecordForm::save(DeviceStore& store, Env& env) {
  const CodeTables* const codes = TRY(store.codes());
  if (!is_changed() || has_faults(*codes)) return fail(ErrorCode::invalid, "the form has faults");
  std::vector<FieldEdit> fields;
  std::vector<FieldEdit> before;
  for (const auto& [path, value] : edited_) {
    const auto stored = stored_.find(path);
    const bool empty = value.is_null() || (value.map() != nullptr && value.map()->empty());
    if (empty && (is_new_ || stored == stored_.end())) continue;
    FieldEdit edit = {path, without_empty(value)};
    if (!is_new_) {
      edit.seen = stored == stored_.end() ? std::vector<ChangeId>() : stored->second.heads;
      const Field* const field = kind_->find(path_field(path));
      if (field == nullptr || !is_written_once(*field)) {
        before.push_back({path, stored == stored_.end() ? Value() : stored->second.value});
      }
    }
    fields.push_back(std::move(edit));
  }
  if (is_new_) before.push_back({std::string(kDeletedPath), true});
  if (fields.empty()) return fail(ErrorCode::invalid, "nothing is written");
  std::vector<Edit> edits = TRY(edits_of(std::move(fields)));
  SavedForm saved = {record_, {}};
  if (!before.empty()) saved.undo = TRY(edits_of(std::move(before)));
  if (is_new_ && kind_->id == std::string_view("household")) {
    // The household of a case is the one that the case names.
    const auto of_case = read_record(store, "case", home_);
    if (of_case && !reference_in(*of_case, "household")) {
      edits.push_back({author_, scope(), {{"case", home_, {{"household", Value(record_)}}}}});
      saved.undo.push_back({author_, scope(), {{"case", home_, {{"household", Value()}}}}});
    }
  }
  TRY_VOID(store.save_all(edits));
  // It is saved: a draft that cannot be put away now is offered once more, and harms nobody.
  static_cast<void>(discard(store, env));
  return saved;
}

Result<SavedForm> RecordForm::remove(DeviceStore& store, Env& env) {
  TRY_VOID(store.save_all(TRY(edits_of({{std::string(kDeletedPath), true}}))));
  static_cast<void>(discard(store, env));
  return SavedForm{record_, TRY(edits_of({{std::string(kDeletedPath), false}}))};
}

Result<SavedForm> save_fields(DeviceStore& store, const RecordId& author, const FormTarget& target,
                              std::vector<FieldEdit> fields) {
  const auto record = read_record(store, target.kind, target.record);
  if (!record) return fail(ErrorCode::not_found, "the record is not here");
  std::vector<FieldEdit> before;
  for (const FieldEdit& field : fields)
    before.push_back({field.path, value_in(*record, field.path)});
  TRY_VOID(store.save_all(TRY(split_edit(store.schema(), author, target.home,
                                         {target.kind, target.record, std::move(fields)}))));
  return SavedForm{target.record, TRY(split_edit(store.schema(), author, target.home,
                                                 {target.kind, target.record, std::move(before)}))};
}

}  // namespace banso::client

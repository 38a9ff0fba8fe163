// SPDX-License-Identifier: Apache-2.0
// Saving: from what a person wrote to a change set that is durable.
#include <algorithm>
#include <set>

#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/store/device/device_store.h"
#include "shared/store/device/save_check.h"
#include "shared/store/record/older_parents.h"

namespace banso {

namespace {

std::vector<ChangeId> heads_of_path(const StoredRecord& record, std::string_view path) {
  std::vector<ChangeId> parents;
  const StoredPath* const found = record.find(path);
  if (found == nullptr) return parents;
  for (const StoredHead& head : found->heads) parents.push_back(head.change);
  return parents;
}

// A deletion says of the whole record what its author saw.
std::vector<ChangeId> heads_of_all(const StoredRecord& record) {
  std::set<ChangeId> parents;
  for (const auto& [path, state] : record.paths) {
    for (const StoredHead& head : state.heads) parents.insert(head.change);
  }
  return {parents.begin(), parents.end()};
}

}  // namespace

Result<ChangeId> DeviceStore::save(const Edit& edit) {
  Act act = TRY(begin());
  const ChangeId id = TRY(save_within(act, edit));
  TRY_VOID(act.commit());
  return id;
}

Result<std::vector<ChangeId>> DeviceStore::save_all(std::span<const Edit> edits) {
  Act act = TRY(begin());
  std::vector<ChangeId> ids;
  for (const Edit& edit : edits) ids.push_back(TRY(save_within(act, edit)));
  TRY_VOID(act.commit());
  return ids;
}

Result<ChangeId> DeviceStore::finish_draft(const RecordId& draft, const Edit& edit) {
  Act act = TRY(begin());
  const ChangeId id = TRY(save_within(act, edit));
  TRY_VOID(drafts_.erase(draft));
  TRY_VOID(act.commit());
  return id;
}

Result<ChangeId> DeviceStore::save_within(Act& act, const Edit& edit) {
  ChangeDraft draft;
  draft.replica = act.life.replica;
  draft.seq = act.life.seq + 1;
  draft.prev = act.life.prev;
  draft.lamport = act.life.lamport + 1;
  draft.wall_ms = env_.now_ms();
  draft.author = edit.author;
  draft.scope = edit.scope;
  draft.app = app_;
  for (const RecordEdit& one : edit.records) draft.ops.push_back(TRY(draft_op(edit.scope, one)));
  Bytes bytes = TRY(encode_change(draft));
  const Change change = TRY(decode_change(std::move(bytes)));
  const std::int64_t scope_no = TRY(scopes_.number(edit.scope, ScopeState::local));
  const std::int64_t no =
      TRY(log_.append(change.id, change.bytes, scope_no, ChangeState::unsent, {}));
  TRY_VOID(records_->apply(change, no, scope_no));
  act.life.seq = change.seq;
  act.life.prev = change.id;
  act.life.lamport = change.lamport;
  return change.id;
}

Result<OpDraft> DeviceStore::draft_op(const Scope& scope, const RecordEdit& edit) {
  const auto record = TRY(records_->read(edit.kind, edit.record));
  std::optional<Scope> home;
  if (record) home = TRY(scope_of(*record));
  const CodeTables* const codes = TRY(this->codes());
  TRY_VOID(check_record_edit(schema_, *codes, scope, edit, record, home));
  OpDraft op;
  op.kind = edit.kind;
  op.record = edit.record;
  for (const FieldEdit& field : edit.fields) {
    FieldWrite write;
    write.path = field.path;
    write.value = field.value;
    if (field.seen) {
      write.parents = *field.seen;
    } else if (record) {
      write.parents =
          field.path == kDeletedPath ? heads_of_all(*record) : heads_of_path(*record, field.path);
    }
    if (field.path != kDeletedPath) {
      TRY_VOID(
          add_older_parents(log_, *records_, edit.kind, edit.record, field.path, write.parents));
    }
    op.writes.push_back(std::move(write));
  }
  return op;
}

// Built in, with what the office's records lay over them; made again after one of those changed.
Result<const CodeTables*> DeviceStore::codes() {
  constexpr const char* kKind = "code_table";
  const std::uint64_t generation = records_->generation(kKind);
  if (codes_in_force_ != nullptr && codes_generation_ == generation) return codes_in_force_;
  std::vector<CodeOverride> overrides;
  ListQuery query;
  query.kind = kKind;
  query.limit = kCodeTableRecordsMax;
  std::vector<ListRow> rows;
  if (schema_.find(kKind) != nullptr) rows = TRY(records_->list(query));
  for (const ListRow& row : rows) {
    const auto record = TRY(records_->read(kKind, row.id));
    if (!record) continue;
    ValueMap values;
    for (const auto& [path, state] : record->paths) {
      values.emplace_back(path, TRY(decode_value(state.value())));
    }
    auto override = code_override_from(row.id, values);
    if (override) overrides.push_back(std::move(*override));
  }
  if (overrides.empty()) {
    codes_in_force_ = &banso_codes();
  } else {
    codes_in_force_ = &office_codes_.emplace(banso_code_tables(), std::move(overrides));
  }
  codes_generation_ = generation;
  return codes_in_force_;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/store/record/record_tables.h"

#include <algorithm>

#include "shared/codec/change_codec.h"

namespace banso {

namespace {

bool holds(const std::vector<ChangeId>& ids, const ChangeId& id) {
  return std::find(ids.begin(), ids.end(), id) != ids.end();
}

bool is_head_of(const std::vector<StoredHead>& heads, const ChangeId& id) {
  return std::any_of(heads.begin(), heads.end(),
                     [&](const StoredHead& head) { return head.change == id; });
}

const Write* find_write(const Op& op, std::string_view path) {
  for (const Write& write : op.writes) {
    if (write.path == path) return &write;
  }
  return nullptr;
}

bool replaces_something(const Op& op) {
  return std::any_of(op.writes.begin(), op.writes.end(),
                     [](const Write& write) { return !write.parents.empty(); });
}

StoredHead head_of(const Change& change, const Write& write, std::int64_t change_no) {
  return {change.id, change_no, change.lamport, Bytes(write.value.begin(), write.value.end())};
}

}  // namespace

KindTable* RecordTables::table_of(std::string_view kind) const {
  const auto found = by_kind_.find(kind);
  return found == by_kind_.end() ? nullptr : found->second;
}

std::uint64_t RecordTables::generation(std::string_view kind) const {
  const KindTable* const table = table_of(kind);
  return table == nullptr ? 0 : table->generation();
}

Status RecordTables::apply(const Change& change, std::int64_t change_no, std::int64_t scope_no) {
  for (const Op& op : change.ops) TRY_VOID(apply_op(change, op, change_no, scope_no));
  return {};
}

Status RecordTables::apply_op(const Change& change, const Op& op, std::int64_t change_no,
                              std::int64_t scope_no) {
  KindTable* const table = table_of(op.kind);
  if (table == nullptr) {
    if (!keep_foreign_ || schema_.find(op.kind) != nullptr) return {};
    return database_.run(
        "INSERT OR IGNORE INTO record_foreign(kind,record,change_no,scope) VALUES(?,?,?,?)",
        op.kind, op.record, change_no, scope_no);
  }
  table->touch();
  // What replaces something is mostly an edit, everything else mostly a new record.
  if (replaces_something(op)) {
    const auto row = TRY(table->find(op.record));
    if (row) return apply_edit(*table, change, op, change_no, *row);
  }
  if (!TRY(table->insert(op, {change_no, scope_no, KindTable::Deletion::untouched}))) {
    const auto row = TRY(table->find(op.record));
    if (!row) return fail(ErrorCode::corrupt, "a record's row cannot be read");
    return apply_edit(*table, change, op, change_no, *row);
  }
  for (const Write& write : op.writes) {
    if (!write.parents.empty()) TRY_VOID(note_parents(*table, change, op, write, change_no, {}));
  }
  if (find_write(op, kDeletedPath) != nullptr) TRY_VOID(settle_deletion(*table, op.record));
  return {};
}

Status RecordTables::apply_edit(KindTable& table, const Change& change, const Op& op,
                                std::int64_t change_no, const KindTable::Row& row) {
  Base base;
  base.no = row.base;
  for (const Write& write : op.writes) {
    TRY_VOID(apply_write(table, change, op, write, change_no, base));
  }
  if (row.deletion != KindTable::Deletion::untouched || find_write(op, kDeletedPath) != nullptr) {
    TRY_VOID(settle_deletion(table, op.record));
  }
  return {};
}

Result<Change> RecordTables::change_at(std::int64_t no) {
  return decode_change(TRY(source_.change_bytes(no)));
}

Status RecordTables::load(Base& base, std::string_view kind, const RecordId& record) {
  if (base.change) return {};
  base.change = TRY(change_at(base.no));
  for (const Op& op : base.change->ops) {
    if (op.kind == kind && op.record == record) base.op = &op;
  }
  return {};
}

Status RecordTables::apply_write(KindTable& table, const Change& change, const Op& op,
                                 const Write& write, std::int64_t change_no, Base& base) {
  StoredPath before;
  before.heads = TRY(heads_.heads(table.no(), op.record, write.path));
  const bool has_rows = !before.heads.empty();
  if (!has_rows) {
    TRY_VOID(load(base, op.kind, op.record));
    const Write* first = base.op == nullptr ? nullptr : find_write(*base.op, write.path);
    if (first != nullptr) before.heads.push_back(head_of(*base.change, *first, base.no));
  }
  TRY_VOID(note_parents(table, change, op, write, change_no, before.heads));

  StoredPath after;
  for (const StoredHead& head : before.heads) {
    const bool replaced = head.lamport < change.lamport && holds(write.parents, head.change);
    if (!replaced) {
      after.heads.push_back(head);
      if (!has_rows) TRY_VOID(heads_.add(table.no(), op.record, write.path, head));
    } else if (has_rows) {
      TRY_VOID(heads_.remove(table.no(), op.record, write.path, head.change));
    }
  }
  const std::uint64_t child =
      TRY(heads_.take_replaced(table.no(), op.record, write.path, change.id));
  if (child <= change.lamport || after.heads.empty()) {
    after.heads.push_back(head_of(change, write, change_no));
    TRY_VOID(heads_.add(table.no(), op.record, write.path, after.heads.back()));
  }

  const Field* const field = table.kind().find(path_field(write.path));
  settle_path(field, write.path, before);
  settle_path(field, write.path, after);
  if (after.conflict != before.conflict && write.path != kDeletedPath) {
    TRY_VOID(heads_.set_conflict(table.no(), op.record, write.path, after.conflict));
  }
  if (before.heads.empty() || !equal(before.value(), after.value())) {
    TRY_VOID(table.set_field(op.record, write.path, after.value()));
  }
  return {};
}

Status RecordTables::note_parents(const KindTable& table, const Change& change, const Op& op,
                                  const Write& write, std::int64_t change_no,
                                  const std::vector<StoredHead>& but) {
  for (const ChangeId& parent : write.parents) {
    if (is_head_of(but, parent)) continue;
    // One with a higher number is there, but not applied yet: records are rebuilt in the order of
    // numbers.
    const auto known = TRY(source_.find_change(parent));
    if (known && *known < change_no) continue;
    TRY_VOID(heads_.note_replaced(table.no(), op.record, write.path, parent, change.lamport));
  }
  return {};
}

Status RecordTables::settle_deletion(KindTable& table, const RecordId& id) {
  const auto record = TRY(read(table.kind().id, id));
  if (!record) return fail(ErrorCode::corrupt, "a record's row cannot be read");
  TRY_VOID(table.set_deletion(
      id, record->deleted ? KindTable::Deletion::deleted : KindTable::Deletion::alive));
  const StoredPath* const deleted = record->find(kDeletedPath);
  const bool conflict = deleted != nullptr && deleted->conflict;
  return heads_.set_conflict(table.no(), id, kDeletedPath, conflict);
}

Status RecordTables::forget(std::string_view kind, const RecordId& record) {
  KindTable* const table = table_of(kind);
  if (table == nullptr) {
    return database_.run("DELETE FROM record_foreign WHERE kind=? AND record=?", kind, record);
  }
  table->touch();
  TRY_VOID(table->erase(record));
  return heads_.forget(table->no(), record);
}

}  // namespace banso

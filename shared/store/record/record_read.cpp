// SPDX-License-Identifier: Apache-2.0
// Reading single records, conflicts and writes of unknown kinds.
#include <algorithm>

#include "shared/model/value_bytes.h"
#include "shared/store/record/record_tables.h"

namespace banso {

Result<std::optional<StoredRecord>> RecordTables::read(std::string_view kind, const RecordId& id) {
  KindTable* const table = table_of(kind);
  if (table == nullptr) return std::optional<StoredRecord>();
  const auto row = TRY(table->find(id));
  if (!row) return std::optional<StoredRecord>();
  StoredRecord record;
  record.kind = kind;
  record.id = id;
  record.scope_no = row->scope_no;
  record.paths = TRY(heads_.all_heads(table->no(), id));
  Base base;
  base.no = row->base;
  TRY_VOID(load(base, kind, id));
  if (base.op == nullptr) return fail(ErrorCode::corrupt, "a record's base is another change");
  for (const Write& write : base.op->writes) {
    const auto [at, has_no_rows] = record.paths.try_emplace(std::string(write.path));
    if (!has_no_rows) continue;
    at->second.heads.push_back({base.change->id, base.no, base.change->lamport,
                                Bytes(write.value.begin(), write.value.end())});
  }
  for (auto& [path, state] : record.paths) {
    settle_path(table->kind().find(path_field(path)), path, state);
  }
  TRY_VOID(fold_deletion(record));
  return record;
}

Status RecordTables::fold_deletion(StoredRecord& record) {
  const auto found = record.paths.find(kDeletedPath);
  if (found == record.paths.end()) return {};
  StoredPath& deleted = found->second;
  const StoredHead& deletion = deleted.heads[deleted.shown];
  if (!is_true_value(deletion.value)) return {};
  Base base;
  base.no = deletion.change_no;
  TRY_VOID(load(base, record.kind, record.id));
  std::vector<ChangeId> seen;
  for (std::size_t i = 0; base.op != nullptr && i < base.op->writes.size(); ++i) {
    if (base.op->writes[i].path == kDeletedPath) seen = base.op->writes[i].parents;
  }
  for (const auto& [path, state] : record.paths) {
    if (path == kDeletedPath) continue;
    for (const StoredHead& head : state.heads) {
      const bool replaced = head.lamport < deletion.lamport &&
                            std::find(seen.begin(), seen.end(), head.change) != seen.end();
      if (head.change != deletion.change && !replaced) record.edited_while_deleted = true;
    }
  }
  record.deleted = !record.edited_while_deleted;
  deleted.conflict = deleted.conflict || record.edited_while_deleted;
  return {};
}

Result<std::vector<ConflictRef>> RecordTables::conflicts(std::size_t limit) {
  Query query = TRY(database_.query(
      "SELECT k.id,c.record,c.path FROM record_conflict c"
      " JOIN record_kind k ON k.no=c.kind ORDER BY c.record,c.kind,c.path LIMIT ?"));
  query->bind(0, limit);
  std::vector<ConflictRef> found;
  while (TRY(query->step())) {
    found.push_back(
        {std::string(query->text(0)), TRY(query->id<RecordId>(1)), std::string(query->text(2))});
  }
  return found;
}

Result<std::vector<ConflictRef>> RecordTables::conflicts_of(std::string_view kind,
                                                            const RecordId& record) {
  Query query =
      TRY(database_.query("SELECT c.path FROM record_conflict c JOIN record_kind k ON k.no=c.kind"
                          " WHERE c.record=? AND k.id=?"));
  query->bind_all(record, kind);
  std::vector<ConflictRef> found;
  while (TRY(query->step())) {
    found.push_back({std::string(kind), record, std::string(query->text(0))});
  }
  return found;
}

Result<std::size_t> RecordTables::count_conflicts() {
  const auto count = TRY(database_.integer("SELECT count(*) FROM record_conflict"));
  return static_cast<std::size_t>(count.value_or(0));
}

Result<std::vector<std::string>> RecordTables::kinds_of(const RecordId& record) {
  std::vector<std::string> kinds;
  for (const auto& table : tables_) {
    if (TRY(table->find(record))) kinds.emplace_back(table->kind().id);
  }
  return kinds;
}

Result<std::vector<RecordTables::Foreign>> RecordTables::foreign(std::size_t limit) {
  Query query = TRY(database_.query("SELECT kind,record,change_no FROM record_foreign LIMIT ?"));
  query->bind(0, limit);
  std::vector<Foreign> found;
  while (TRY(query->step())) {
    found.push_back({std::string(query->text(0)), TRY(query->id<RecordId>(1)), query->integer(2)});
  }
  return found;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Making the record tables, and bringing them up to a newer schema.
#include <algorithm>

#include "shared/store/record/record_tables.h"

namespace banso {

Result<std::unique_ptr<RecordTables>> RecordTables::open(Database& database, ChangeSource& source,
                                                         const Schema& schema,
                                                         const RecordTablesOptions& options) {
  std::unique_ptr<RecordTables> tables(
      new RecordTables(database, source, schema, options.keep_foreign));
  Transaction transaction = TRY(database.begin());
  TRY_VOID(HeadTable::create(database));
  TRY_VOID(tables->heads_.prepare());
  const std::vector<std::string>& kept = options.kinds;
  for (const Kind& kind : schema.kinds()) {
    if (!kept.empty() && std::find(kept.begin(), kept.end(), kind.id) == kept.end()) continue;
    TRY_VOID(tables->open_kind(kind));
  }
  TRY_VOID(transaction.commit());
  return tables;
}

Status RecordTables::open_kind(const Kind& kind) {
  const std::string layout = KindTable::layout_of(kind);
  const std::string_view id = kind.id;
  bool is_new = true;
  bool is_changed = false;
  std::int64_t no = 0;
  {
    Query query = TRY(database_.query("SELECT no, layout FROM record_kind WHERE id=?"));
    query->bind(0, id);
    if (TRY(query->step())) {
      is_new = false;
      no = query->integer(0);
      is_changed = query->text(1) != layout;
    }
  }
  if (is_new) {
    TRY_VOID(database_.run("INSERT INTO record_kind(id,layout) VALUES(?,?)", id,
                           std::string_view(layout)));
    no = database_.last_insert_no();
    new_kinds_.emplace_back(id);
  }
  tables_.push_back(TRY(KindTable::open(database_, kind, no, is_new || is_changed)));
  KindTable& table = *tables_.back();
  by_kind_[kind.id] = &table;
  if (is_new) return fill_new(table);
  if (!is_changed) return {};
  TRY_VOID(
      database_.run("UPDATE record_kind SET layout=? WHERE no=?", std::string_view(layout), no));
  return fill_again(table);
}

// An older program kept the changes without understanding them.
Status RecordTables::fill_new(KindTable& table) {
  const std::string_view kind = table.kind().id;
  struct Known {
    std::int64_t change_no;
    std::int64_t scope_no;
    RecordId record;
  };
  std::vector<Known> known;
  {
    Query query =
        TRY(database_.query("SELECT change_no,scope,record FROM record_foreign WHERE kind=?"
                            " ORDER BY change_no"));
    query->bind(0, kind);
    while (TRY(query->step())) {
      known.push_back({query->integer(0), query->integer(1), TRY(query->id<RecordId>(2))});
    }
  }
  for (const Known& one : known) {
    const Change change = TRY(change_at(one.change_no));
    for (const Op& op : change.ops) {
      if (op.kind != kind || op.record != one.record) continue;
      TRY_VOID(apply_op(change, op, one.change_no, one.scope_no));
    }
  }
  return database_.run("DELETE FROM record_foreign WHERE kind=?", kind);
}

// Heads do not depend on the schema; what is shown, indexed and in conflict does.
Status RecordTables::fill_again(KindTable& table) {
  for (const RecordId& id : TRY(table.all())) {
    const auto record = TRY(read(table.kind().id, id));
    if (!record) return fail(ErrorCode::corrupt, "a record's row cannot be read");
    for (const auto& [path, state] : record->paths) {
      TRY_VOID(table.set_field(id, path, state.value()));
      TRY_VOID(heads_.set_conflict(table.no(), id, path, state.conflict));
    }
  }
  return {};
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The current state of all records as tables, made from the schema and kept up to date change by
// change, with exactly the meaning of shared/model/fold, in whatever order changes arrive:
//  - record_<kind>: one row per record: its first change to arrive (`base`), whether it is deleted,
//    and the shown values of the fields that the schema marks as indexed. The usual record is this
//    one row; its values are read from the bytes of the base change.
//  - record_head: the heads of paths that were written again after the base.
//  - record_replaced: parents that were named before they arrived.
//  - record_conflict: the paths that a person has to settle.
//  - record_foreign: which changes write kinds that this program does not know (P12).
// A newer schema: columns are added and filled when the tables are opened.
// All writing happens inside of the caller's transaction.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/model/schema.h"
#include "shared/store/record/change_source.h"
#include "shared/store/record/head_table.h"
#include "shared/store/record/kind_table.h"
#include "shared/store/record/list_query.h"
#include "shared/store/record/stored_record.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct RecordTablesOptions {
  // Ids of the kinds to be kept; empty: all of the schema. Ops on other kinds are passed over.
  std::vector<std::string> kinds;
  // Whether to remember which changes write kinds that the schema does not know.
  bool keep_foreign = true;
};

class RecordTables {
 public:
  // Creates or extends the tables in a transaction of its own. `database`, `source` and `schema`
  // have to outlive the result.
  static Result<std::unique_ptr<RecordTables>> open(Database& database, ChangeSource& source,
                                                    const Schema& schema,
                                                    const RecordTablesOptions& options = {});

  // Applies a change that was not applied before (the caller knows by its id) and that `source`
  // gives as `change_no` from now on. `scope_no` is the caller's number of the change's scope.
  Status apply(const Change& change, std::int64_t change_no, std::int64_t scope_no);
  // The same for one op of it.
  Status apply_op(const Change& change, const Op& op, std::int64_t change_no,
                  std::int64_t scope_no);
  // Goes up with every write to a record of the kind, in this process: tells whether something made
  // of its records is still right.
  std::uint64_t generation(std::string_view kind) const;
  // Forgets all about a record; to be followed by apply_op with what is left of its changes.
  Status forget(std::string_view kind, const RecordId& record);

  // Nothing when no known change writes this record, or the kind is not kept.
  Result<std::optional<StoredRecord>> read(std::string_view kind, const RecordId& record);
  // invalid: a kind that is not kept, or a field that is not indexed.
  Result<std::vector<ListRow>> list(const ListQuery& query);
  Result<std::size_t> count(const ListQuery& query);
  // Of all records, or of one.
  Result<std::vector<ConflictRef>> conflicts(std::size_t limit = 1000);
  Result<std::vector<ConflictRef>> conflicts_of(std::string_view kind, const RecordId& record);
  Result<std::size_t> count_conflicts();
  // The kinds under which a record is known (one, in practice).
  Result<std::vector<std::string>> kinds_of(const RecordId& record);

  // Of kinds that the schema does not know: the numbers of the changes that write such records.
  struct Foreign {
    std::string kind;
    RecordId record;
    std::int64_t change_no = 0;
  };
  Result<std::vector<Foreign>> foreign(std::size_t limit = 1000);

  // Kinds of which a table was made by this open() although changes may have been applied before:
  // without keep_foreign, the caller applies its old changes again to them (apply_op).
  const std::vector<std::string>& new_kinds() const { return new_kinds_; }

 private:
  // The change that a row is based on, decoded when it is needed.
  struct Base {
    std::int64_t no = 0;
    std::optional<Change> change;
    const Op* op = nullptr;  // null: not loaded yet, or the change does not write the record
  };
  RecordTables(Database& database, ChangeSource& source, const Schema& schema, bool keep_foreign)
      : database_(database),
        source_(source),
        schema_(schema),
        keep_foreign_(keep_foreign),
        heads_(database) {}
  KindTable* table_of(std::string_view kind) const;
  Status open_kind(const Kind& kind);
  Status fill_new(KindTable& table);
  Status fill_again(KindTable& table);
  Result<Change> change_at(std::int64_t no);
  Status load(Base& base, std::string_view kind, const RecordId& record);
  Status apply_edit(KindTable& table, const Change& change, const Op& op, std::int64_t change_no,
                    const KindTable::Row& row);
  Status apply_write(KindTable& table, const Change& change, const Op& op, const Write& write,
                     std::int64_t change_no, Base& base);
  Status note_parents(const KindTable& table, const Change& change, const Op& op,
                      const Write& write, std::int64_t change_no,
                      const std::vector<StoredHead>& but);
  Status settle_deletion(KindTable& table, const RecordId& record);
  Status fold_deletion(StoredRecord& record);

  Database& database_;
  ChangeSource& source_;
  const Schema& schema_;
  bool keep_foreign_;
  HeadTable heads_;
  std::vector<std::unique_ptr<KindTable>> tables_;
  std::unordered_map<std::string_view, KindTable*> by_kind_;
  std::vector<std::string> new_kinds_;
};

}  // namespace banso

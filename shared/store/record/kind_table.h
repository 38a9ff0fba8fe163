// SPDX-License-Identifier: Apache-2.0
// The table record_<kind>: one row per record with the number of its base change, the caller's
// number of its scope, its deletion and one column per indexed field (shown value: text, integer or
// bytes; NULL for null and for what is none of them). References, dates, times, texts and numbers
// get an index; codes and flags do not, having too few values for one to help. Sets have no column.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/model/change.h"
#include "shared/model/schema.h"
#include "shared/store/sqlite/database.h"

namespace banso {

// Binds a value's canonical CBOR as a column; the statement keeps views of it.
void bind_column(Statement& statement, int index, ByteView value);

class KindTable {
 public:
  enum class Deletion : std::int64_t { untouched = 0, deleted = 1, alive = 2 };
  struct Row {
    std::int64_t base = 0;
    std::int64_t scope_no = 0;
    Deletion deletion = Deletion::untouched;
  };

  // `create`: makes the table, its missing columns and its indexes. `no`: the kind's number in
  // other tables.
  static Result<std::unique_ptr<KindTable>> open(Database& database, const Kind& kind,
                                                 std::int64_t no, bool create);
  // Changes whenever columns, merge or types of the kind do.
  static std::string layout_of(const Kind& kind);

  const Kind& kind() const { return kind_; }
  std::int64_t no() const { return no_; }
  const std::string& name() const { return name_; }
  std::uint64_t generation() const { return generation_; }
  void touch() { ++generation_; }

  // false: the record was there already, and nothing was done.
  Result<bool> insert(const Op& op, const Row& row);
  Result<std::optional<Row>> find(const RecordId& record);
  Status set_deletion(const RecordId& record, Deletion deletion);
  // Does nothing for a field without a column.
  Status set_field(const RecordId& record, std::string_view field, ByteView value);
  Status erase(const RecordId& record);
  Result<std::vector<RecordId>> all();

  // The name of the column; empty when the field has none.
  std::string column_of(std::string_view field) const;

 private:
  KindTable(Database& database, const Kind& kind, std::int64_t no);
  Status create();
  Status prepare();

  Database& database_;
  const Kind& kind_;
  std::int64_t no_;
  std::string name_;
  std::vector<const Field*> columns_;
  Statement insert_;
  Statement find_;
  std::uint64_t generation_ = 0;
};

}  // namespace banso

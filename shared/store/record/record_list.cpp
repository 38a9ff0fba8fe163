// SPDX-License-Identifier: Apache-2.0
// Lists: the SQL of a ListQuery. Field names come from the schema only, values are bound.
#include "shared/codec/value_codec.h"
#include "shared/store/record/record_tables.h"

namespace banso {

namespace {

const char* operator_of(ListFilter::Is is) {
  switch (is) {
    case ListFilter::Is::equal:
      return "=?";
    case ListFilter::Is::at_least:
      return ">=?";
    case ListFilter::Is::at_most:
      return "<=?";
  }
  return "=?";
}

// "FROM ... WHERE ..." of the query, and the values in the order of its marks.
Result<std::string> conditions(const KindTable& table, const ListQuery& query,
                               std::vector<Bytes>& values) {
  std::string sql = " FROM " + table.name() + " WHERE ";
  sql += query.with_deleted ? "1" : "deleted<>1";
  for (const ListFilter& filter : query.filters) {
    const std::string column = table.column_of(filter.field);
    if (column.empty()) return fail(ErrorCode::invalid, "the field is not indexed");
    if (filter.value.is_null()) {
      sql += " AND " + column + " IS NULL";
      continue;
    }
    sql += " AND " + column + operator_of(filter.is);
    values.push_back(TRY(encode_value(filter.value)));
  }
  return sql;
}

}  // namespace

Result<std::vector<ListRow>> RecordTables::list(const ListQuery& query) {
  const KindTable* const table = table_of(query.kind);
  if (table == nullptr) return fail(ErrorCode::invalid, "no such kind of record");
  std::vector<Bytes> values;
  std::string sql = "SELECT id,scope,deleted" + TRY(conditions(*table, query, values));
  const char* const direction = query.descending ? " DESC" : "";
  sql += " ORDER BY ";
  if (!query.order_by.empty()) {
    const std::string column = table->column_of(query.order_by);
    if (column.empty()) return fail(ErrorCode::invalid, "the field is not indexed");
    sql += column + direction + ",";
  }
  sql += std::string("id") + direction + " LIMIT ? OFFSET ?";
  Query rows = TRY(database_.query(sql));
  int index = 0;
  for (const Bytes& value : values) bind_column(*rows, index++, value);
  rows->bind(index, query.limit);
  rows->bind(index + 1, query.offset);
  std::vector<ListRow> found;
  while (TRY(rows->step())) {
    found.push_back({TRY(rows->id<RecordId>(0)), rows->integer(1), rows->integer(2) == 1});
  }
  return found;
}

Result<std::size_t> RecordTables::count(const ListQuery& query) {
  const KindTable* const table = table_of(query.kind);
  if (table == nullptr) return fail(ErrorCode::invalid, "no such kind of record");
  std::vector<Bytes> values;
  const std::string sql = "SELECT count(*)" + TRY(conditions(*table, query, values));
  Query rows = TRY(database_.query(sql));
  int index = 0;
  for (const Bytes& value : values) bind_column(*rows, index++, value);
  const bool has_row = TRY(rows->step());
  return has_row ? static_cast<std::size_t>(rows->integer(0)) : 0;
}

}  // namespace banso

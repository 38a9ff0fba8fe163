// SPDX-License-Identifier: Apache-2.0
#include "shared/store/record/kind_table.h"

#include <algorithm>

#include "shared/base/check.h"
#include "shared/codec/cbor.h"

namespace banso {

namespace {

// Names of kinds and fields become names in SQL.
bool is_plain(std::string_view name) {
  return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
  });
}

bool has_column(const Field& field) {
  return field.indexed && field.merge != Merge::set && field.type != FieldType::group &&
         field.type != FieldType::list;
}

bool has_index(const Field& field) {
  return field.type != FieldType::code && field.type != FieldType::flag;
}

std::string column_name(const Field& field) { return std::string("f_") + field.id; }

}  // namespace

void bind_column(Statement& statement, int index, ByteView value) {
  CborReader reader(value);
  const Result<CborType> type = reader.peek();
  if (!type) return statement.bind(index, SqlNull());
  switch (*type) {
    case CborType::unsigned_integer:
    case CborType::negative_integer:
      if (const auto number = reader.read_int()) return statement.bind(index, *number);
      break;
    case CborType::boolean:
      if (const auto flag = reader.read_boolean()) return statement.bind(index, *flag ? 1 : 0);
      break;
    case CborType::text:
      if (const auto text = reader.read_text()) return statement.bind(index, *text);
      break;
    case CborType::bytes:
      if (const auto bytes = reader.read_bytes()) return statement.bind(index, *bytes);
      break;
    default:
      break;
  }
  statement.bind(index, SqlNull());
}

KindTable::KindTable(Database& database, const Kind& kind, std::int64_t no)
    : database_(database), kind_(kind), no_(no), name_(std::string("record_") + kind.id) {
  CHECK(is_plain(kind.id));
  for (const Field& field : kind.fields) {
    if (!has_column(field)) continue;
    CHECK(is_plain(field.id));
    columns_.push_back(&field);
  }
}

Result<std::unique_ptr<KindTable>> KindTable::open(Database& database, const Kind& kind,
                                                   std::int64_t no, bool create) {
  std::unique_ptr<KindTable> table(new KindTable(database, kind, no));
  if (create) TRY_VOID(table->create());
  return table;
}

std::string KindTable::layout_of(const Kind& kind) {
  std::string layout;
  for (const Field& field : kind.fields) {
    layout += std::string(field.id) + ':' + std::to_string(static_cast<int>(field.type)) + ':' +
              std::to_string(static_cast<int>(field.merge)) + ':' + (has_column(field) ? '1' : '0');
    for (const char* code : field.safest_first) layout += std::string(",") + code;
    layout += ';';
  }
  return layout;
}

Status KindTable::create() {
  TRY_VOID(database_.execute("CREATE TABLE IF NOT EXISTS " + name_ +
                             "(id BLOB PRIMARY KEY, base INTEGER NOT NULL,"
                             " scope INTEGER NOT NULL, deleted INTEGER NOT NULL) WITHOUT ROWID"));
  std::vector<std::string> there;
  {
    Statement info = TRY(database_.prepare("PRAGMA table_info(" + name_ + ")"));
    while (TRY(info.step())) there.emplace_back(info.text(1));
  }
  for (const Field* field : columns_) {
    const std::string column = column_name(*field);
    if (std::find(there.begin(), there.end(), column) == there.end()) {
      TRY_VOID(database_.execute("ALTER TABLE " + name_ + " ADD COLUMN " + column));
    }
    if (!has_index(*field)) continue;
    // Fields are mostly empty: rows without a value are not in the index.
    TRY_VOID(database_.execute("CREATE INDEX IF NOT EXISTS " + name_ + "_by_" + field->id + " ON " +
                               name_ + "(" + column + ") WHERE " + column + " IS NOT NULL"));
  }
  return {};
}

// Most kinds are not written between one start and the next.
Status KindTable::prepare() {
  if (find_.is_prepared()) return {};
  std::string names = "id,base,scope,deleted";
  std::string marks = "?,?,?,?";
  for (const Field* field : columns_) {
    names += "," + column_name(*field);
    marks += ",?";
  }
  insert_ = TRY(database_.prepare("INSERT OR IGNORE INTO " + name_ + "(" + names + ") VALUES(" +
                                  marks + ")"));
  find_ = TRY(database_.prepare("SELECT base,scope,deleted FROM " + name_ + " WHERE id=?"));
  return {};
}

Result<bool> KindTable::insert(const Op& op, const Row& row) {
  TRY_VOID(prepare());
  insert_.bind_all(op.record, row.base, row.scope_no, static_cast<std::int64_t>(row.deletion));
  int index = 4;
  for (const Field* field : columns_) {
    const auto write = std::find_if(op.writes.begin(), op.writes.end(),
                                    [&](const Write& one) { return one.path == field->id; });
    if (write == op.writes.end()) {
      insert_.bind(index++, SqlNull());
    } else {
      bind_column(insert_, index++, write->value);
    }
  }
  TRY_VOID(insert_.run());
  return database_.rows_changed() == 1;
}

Result<std::optional<KindTable::Row>> KindTable::find(const RecordId& record) {
  TRY_VOID(prepare());
  find_.bind(0, record);
  std::optional<Row> row;
  const Result<bool> found = find_.step();
  if (found && *found) {
    row = Row{find_.integer(0), find_.integer(1), static_cast<Deletion>(find_.integer(2))};
  }
  find_.reset();
  if (!found) return tl::unexpected<Error>(found.error());
  return row;
}

Status KindTable::set_deletion(const RecordId& record, Deletion deletion) {
  return database_.run("UPDATE " + name_ + " SET deleted=? WHERE id=?",
                       static_cast<std::int64_t>(deletion), record);
}

Status KindTable::set_field(const RecordId& record, std::string_view field, ByteView value) {
  const std::string column = column_of(field);
  if (column.empty()) return {};
  Query query = TRY(database_.query("UPDATE " + name_ + " SET " + column + "=? WHERE id=?"));
  bind_column(*query, 0, value);
  query->bind(1, record);
  return query->run();
}

Status KindTable::erase(const RecordId& record) {
  return database_.run("DELETE FROM " + name_ + " WHERE id=?", record);
}

Result<std::vector<RecordId>> KindTable::all() {
  std::vector<RecordId> records;
  Query query = TRY(database_.query("SELECT id FROM " + name_));
  while (TRY(query->step())) records.push_back(TRY(query->id<RecordId>(0)));
  return records;
}

std::string KindTable::column_of(std::string_view field) const {
  for (const Field* one : columns_) {
    if (field == one->id) return column_name(*one);
  }
  return "";
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/bansoctl/office_records.h"

#include <limits>

#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/store/office/office_reader.h"

namespace banso {

Result<OfficeRecords> OfficeRecords::read(OfficeData& office, std::vector<std::string> kinds) {
  OfficeRecords records;
  records.memory_ = TRY(Database::open(":memory:", {}));
  const RecordTablesOptions options{.kinds = std::move(kinds), .keep_foreign = false};
  records.tables_ =
      TRY(RecordTables::open(*records.memory_, office.store().log(), banso_schema(), options));
  Transaction transaction = TRY(records.memory_->begin());
  TRY_VOID(records.apply_log(office));
  TRY_VOID(transaction.commit());
  return records;
}

Status OfficeRecords::apply_log(OfficeData& office) {
  OfficeReader reader(office.database());
  Status status;
  const Status scanned = reader.scan(0, office.store().head().server_seq, [&](const LogRow& row) {
    const Status read = reader.read_bytes(row.server_seq, [&](ByteView bytes) {
      const auto change = decode_change(bytes);
      status = change ? tables_->apply(*change, static_cast<std::int64_t>(row.server_seq), 0)
                      : Status(fail(ErrorCode::corrupt, "a change that cannot be read"));
    });
    if (status && !read) status = read;
    return status.has_value();
  });
  return status ? scanned : status;
}

Result<std::vector<RecordId>> OfficeRecords::ids(const std::string& kind) {
  ListQuery query;
  query.kind = kind;
  query.limit = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
  std::vector<RecordId> ids;
  for (const ListRow& row : TRY(tables_->list(query))) ids.push_back(row.id);
  return ids;
}

Result<CodeTables> OfficeRecords::codes() {
  std::vector<CodeOverride> overrides;
  for (const RecordId& id : TRY(ids("code_table"))) {
    const auto record = TRY(tables_->read("code_table", id));
    if (!record) continue;
    ValueMap values;
    for (const auto& [path, state] : record->paths) {
      values.emplace_back(path, TRY(decode_value(state.value())));
    }
    if (auto laid_over = code_override_from(id, values)) overrides.push_back(*laid_over);
  }
  return CodeTables(banso_code_tables(), std::move(overrides));
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/bansoctl/office_data.h"

#include <algorithm>
#include <filesystem>
#include <limits>

#include "server/tables.h"
#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/model/check_value.h"
#include "shared/store/office/office_reader.h"
#include "shared/sync/office/office_author.h"

namespace banso {
namespace {

constexpr const char* kApp = "bansoctl/1.0.0";
// A server under load commits many times in this.
constexpr int kBusyTimeoutMs = 30'000;

// What the device and the office check as well, with the codes of this program.
Status check_fields(const Kind& kind, const std::vector<NewField>& fields, bool is_new) {
  std::vector<std::string_view> paths;
  for (const NewField& field : fields) {
    TRY_VOID(check_write(kind, field.path, field.value, banso_codes()));
    paths.push_back(field.path);
  }
  return is_new ? check_required(kind, paths) : Status();
}

}  // namespace

Value text_or_null(const std::string& text) { return text.empty() ? Value() : Value(text); }

Value value_of(const StoredRecord& record, std::string_view path) {
  const ByteView bytes = record.value(path);
  return bytes.empty() ? Value() : decode_value(bytes).value_or(Value());
}

Result<std::unique_ptr<OfficeData>> OfficeData::open(const std::string& path) {
  if (!std::filesystem::exists(path + "/office.db")) {
    return fail(ErrorCode::not_found,
                "there is no office in " + path + " (bansoctl init makes one)");
  }
  return open_at(path, false);
}

Result<std::unique_ptr<OfficeData>> OfficeData::create(const std::string& path) {
  return open_at(path, true);
}

Result<std::unique_ptr<OfficeData>> OfficeData::open_at(const std::string& path, bool create) {
  SystemEnv env;
  std::unique_ptr<OfficeData> office(new OfficeData(TRY(open_data_dir(path, env))));
  DatabaseOptions options;
  options.key = office->directory_.keys.database;
  options.create = create;
  options.busy_timeout_ms = kBusyTimeoutMs;
  office->database_ = TRY(Database::open(office->directory_.database_path(), options));
  office->store_ = TRY(OfficeStore::open(*office->database_, office->directory_.keys.receipts,
                                         banso_schema(), office->env_));
  TRY_VOID(migrate_server_tables(*office->database_));
  return office;
}

Status OfficeData::write(const std::function<Status()>& work) {
  Transaction transaction = TRY(database_->begin());
  TRY_VOID(store_->begun());
  TRY_VOID(work());
  TRY_VOID(store_->before_commit());
  TRY_VOID(transaction.commit());
  store_->committed();
  return {};
}

Result<RecordId> OfficeData::add_record(std::string_view kind_id, std::vector<NewField> fields,
                                        const std::optional<RecordId>& home) {
  const Kind* const kind = banso_schema().find(kind_id);
  std::erase_if(fields, [](const NewField& field) { return field.value.is_null(); });
  TRY_VOID(check_fields(*kind, fields, true));
  OpDraft op{std::string(kind_id), new_id<RecordId>(env_), {}};
  for (NewField& field : fields) {
    op.writes.push_back({std::move(field.path), std::move(field.value), {}});
  }
  const RecordId record = op.record;
  TRY_VOID(save({kind->tier, home.value_or(RecordId{})}, std::move(op)));
  return record;
}

Status OfficeData::change_record(std::string_view kind_id, const RecordId& record,
                                 std::vector<NewField> fields) {
  const StoredRecord stored = TRY(fact(kind_id, record));
  TRY_VOID(check_fields(*banso_schema().find(kind_id), fields, false));
  OpDraft op{std::string(kind_id), record, {}};
  for (NewField& field : fields) {
    op.writes.push_back({std::move(field.path), std::move(field.value), {}});
  }
  return save(store_->scopes().at(static_cast<ScopeNo>(stored.scope_no)).scope, std::move(op));
}

Status OfficeData::save(const Scope& scope, OpDraft op) {
  OfficeAuthor author(*store_, env_, kApp);
  std::vector<OpDraft> ops;
  ops.push_back(std::move(op));
  static_cast<void>(TRY(author.write(RecordId{}, scope, std::move(ops))));
  return {};
}

Status OfficeData::audit(std::string_view act, const std::array<std::uint8_t, 16>& object,
                         std::string_view detail) {
  return append_audit(*database_, env_, directory_.keys.audit,
                      {.act = act, .actor = {}, .device = {}, .object = object, .detail = detail});
}

Result<StoredRecord> OfficeData::fact(std::string_view kind, const RecordId& record) {
  auto stored = TRY(store_->facts().tables().read(kind, record));
  if (!stored || stored->deleted) {
    return fail(ErrorCode::not_found, "no " + std::string(kind) + " " + record.hex());
  }
  return std::move(*stored);
}

Status OfficeData::require_in_book(std::string_view kind, const RecordId& record) {
  OfficeReader reader(*database_);
  for (const LogRow& row : TRY(reader.history(record))) {
    bool found = false;
    TRY_VOID(reader.read_bytes(row.server_seq, [&](ByteView bytes) {
      const auto change = decode_change(bytes);
      found = change && change->scope.tier == Tier::book &&
              std::any_of(change->ops.begin(), change->ops.end(),
                          [&](const Op& op) { return op.record == record && op.kind == kind; });
    }));
    if (found) return {};
  }
  return fail(ErrorCode::not_found, "no " + std::string(kind) + " " + record.hex());
}

Result<std::vector<StoredRecord>> OfficeData::facts(std::string_view kind) {
  ListQuery query;
  query.kind = std::string(kind);
  query.limit = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
  std::vector<StoredRecord> records;
  for (const ListRow& row : TRY(store_->facts().tables().list(query))) {
    auto record = TRY(store_->facts().tables().read(kind, row.id));
    if (record) records.push_back(std::move(*record));
  }
  return records;
}

}  // namespace banso

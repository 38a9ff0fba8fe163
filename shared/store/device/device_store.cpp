// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/device_store.h"

#include "shared/codec/change_codec.h"
#include "shared/store/sqlite/migrations.h"

namespace banso {

namespace {

constexpr std::int32_t kApplicationId = 0x42534456;  // "BSDV"

// At rest() the log is copied into the file; a save that finds a log of this size does it itself.
// Far above what a day writes, so that nobody waits for it, and little enough to be read again in
// under a second after a crash.
constexpr int kCheckpointKib = 256 * 1024;

Status first_version(Database& database) {
  TRY_VOID(DeviceLog::create(database));
  TRY_VOID(ScopeTable::create(database));
  TRY_VOID(DraftTable::create(database));
  return Settings::create(database);
}

constexpr Migration kMigrations[] = {first_version};

}  // namespace

Result<std::unique_ptr<DeviceStore>> DeviceStore::open(Env& env, const Schema& schema,
                                                       const DeviceStoreOptions& options) {
  DatabaseOptions file;
  file.vfs = options.vfs;
  file.key = options.key;
  file.create = options.create;
  file.cache_kib = options.cache_kib;
  file.exclusive = true;
  file.page_bytes = options.page_bytes;
  file.checkpoint_kib = kCheckpointKib;
  std::unique_ptr<Database> database = TRY(Database::open(options.path, file));
  TRY_VOID(migrate(*database, kApplicationId, kMigrations));
  TRY_VOID(create_life(*database, env));
  std::unique_ptr<DeviceStore> store(new DeviceStore(env, schema, options, std::move(database)));
  TRY_VOID(store->log_.prepare());
  store->records_ = TRY(RecordTables::open(*store->database_, store->log_, schema));
  store->sync_ = std::make_unique<SyncLog>(env, *store->database_, store->log_, store->scopes_,
                                           *store->records_, store->drafts_);
  return store;
}

RecordId DeviceStore::new_record() { return new_id<RecordId>(env_); }

Result<std::optional<StoredRecord>> DeviceStore::record(std::string_view kind, const RecordId& id) {
  return records_->read(kind, id);
}

Result<std::vector<ListRow>> DeviceStore::list(const ListQuery& query) {
  return records_->list(query);
}

Result<std::size_t> DeviceStore::count(const ListQuery& query) { return records_->count(query); }

Result<std::vector<ConflictRef>> DeviceStore::conflicts(std::size_t limit) {
  return records_->conflicts(limit);
}

Result<std::optional<Change>> DeviceStore::change(const ChangeId& id) {
  const auto found = TRY(log_.find(id));
  if (!found) return std::optional<Change>();
  return std::optional<Change>(TRY(decode_change(ByteView(found->bytes))));
}

Result<std::optional<Scope>> DeviceStore::scope_of(const StoredRecord& record) {
  const auto scope = TRY(scopes_.at(record.scope_no));
  if (!scope) return std::optional<Scope>();
  return std::optional<Scope>(scope->scope);
}

Status DeviceStore::rest() { return database_->checkpoint(); }

Result<Life> DeviceStore::life() { return load_life(*database_); }

Status DeviceStore::each_change(std::int64_t after, const DeviceLog::Visit& visit) {
  return log_.each_after(after, visit);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "server/office.h"

#include <algorithm>
#include <utility>

#include "server/tables.h"
#include "shared/model/dates.h"
#include "shared/model/schema.h"

namespace banso {

Result<std::unique_ptr<Office>> Office::open(const std::string& path, Env& env, int readers) {
  DataDir directory = TRY(open_data_dir(path, env));
  DataDirLock lock = TRY(DataDirLock::take(path));
  std::unique_ptr<Office> office(new Office(env, std::move(directory), std::move(lock)));
  TRY_VOID(office->open_database(readers));
  return office;
}

Status Office::open_database(int readers) {
  DatabaseOptions options;
  options.key = directory_.keys.database;
  database_ = TRY(Database::open(directory_.database_path(), options));
  store_ = TRY(OfficeStore::open(*database_, directory_.keys.receipts, banso_schema(), env_));
  TRY_VOID(migrate_server_tables(*database_));
  sync_ = std::make_unique<SyncOffice>(*store_, env_);
  std::vector<std::unique_ptr<Database>> connections;
  options.create = false;
  options.read_only = true;
  for (int i = 0; i < readers; ++i) {
    connections.push_back(TRY(Database::open(directory_.database_path(), options)));
  }
  readers_ = std::make_unique<ReaderPool>(std::move(connections));
  writer_ = std::make_unique<GroupWriter>(*database_, static_cast<GroupHooks*>(this));
  return {};
}

Status Office::audit(Database& database, const AuditEntry& entry) {
  return append_audit(database, env_, directory_.keys.audit, entry);
}

Status Office::audit(const AuditEntry& entry) {
  return writer_->run([&](Database& database) { return audit(database, entry); });
}

Status Office::catch_up() {
  const std::uint64_t head =
      with_state([](SyncOffice&, OfficeStore& store) { return store.head().server_seq; });
  {
    auto lease = readers_->lend();
    OfficeReader reader(*lease);
    const auto next = TRY(reader.at(head + 1));
    if (!next) return {};
  }
  // The writer reads the state again when it begins.
  return writer_->run([](Database&) -> Status { return {}; });
}

CivilDate Office::today() { return date_in_japan(env_.now_ms()); }

bool Office::is_active(const RecordId& worker) {
  const CivilDate day = today();
  const std::lock_guard lock(state_);
  const WorkerFacts* facts = store_->facts().access().worker(worker);
  return facts != nullptr && !facts->revoked && facts->employment.holds(day);
}

bool Office::is_administrator(const RecordId& worker) {
  const CivilDate day = today();
  const std::lock_guard lock(state_);
  const WorkerFacts* facts = store_->facts().access().worker(worker);
  if (facts == nullptr || facts->revoked || !facts->employment.holds(day)) return false;
  return std::any_of(facts->posts.begin(), facts->posts.end(), [&](const Post& post) {
    return post.role == WorkerRole::administrator && post.period.holds(day);
  });
}

EpochId Office::epoch() {
  const std::lock_guard lock(state_);
  return store_->epoch();
}

Status Office::begun() {
  const std::lock_guard lock(state_);
  return sync_->begun();
}

Status Office::before_commit() {
  const std::lock_guard lock(state_);
  return sync_->before_commit();
}

void Office::committed() {
  const std::lock_guard lock(state_);
  sync_->committed();
}

Status Office::rolled_back() {
  const std::lock_guard lock(state_);
  return sync_->rolled_back();
}

}  // namespace banso

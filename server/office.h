// SPDX-License-Identifier: Apache-2.0
// The office behind the handlers: its data directory, the one writer, the readers, the log with its
// facts in memory, and the office's half of the sync. All functions may be called by many threads.
// What is in memory is guarded by the state lock; whoever holds it does no I/O but the writer's
// own. Lock order: a reader's lease, then the state lock; never ask for a lease while holding it.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "server/audit.h"
#include "server/data_dir.h"
#include "server/group_writer.h"
#include "server/reader_pool.h"
#include "server/shared_pages.h"
#include "shared/sync/office/sync_office.h"

namespace banso {

// Packed pages kept for the next device: an evening's changes of a whole city.
inline constexpr std::size_t kPageCacheBytes = 64 * 1024 * 1024;

class Office final : private GroupHooks {
 public:
  // Makes what is not there yet; takes the directory's lock. unsupported: a newer program's data.
  static Result<std::unique_ptr<Office>> open(const std::string& path, Env& env, int readers);

  Env& env() { return env_; }
  const DataDir& directory() const { return directory_; }
  ReaderPool& readers() { return *readers_; }
  GroupWriter& writer() { return *writer_; }
  Pages& pages() { return pages_; }

  // One line, durable when it returns.
  Status audit(const AuditEntry& entry);
  // Within the writer's work.
  Status audit(Database& database, const AuditEntry& entry);

  // Takes notice of what bansoctl wrote meanwhile (it has a connection of its own): afterwards the
  // state in memory is at least as new as the call. Costs a look-up when nothing happened.
  Status catch_up();

  // Of the worker's record, today in Japan.
  bool is_active(const RecordId& worker);
  bool is_administrator(const RecordId& worker);
  EpochId epoch();
  CivilDate today();

  // Runs `use(SyncOffice&, OfficeStore&)` under the state lock.
  template <class Use>
  auto with_state(const Use& use) {
    const std::lock_guard lock(state_);
    return use(*sync_, *store_);
  }
  // The parts that need no lock.
  const SyncOffice& sync() const { return *sync_; }

 private:
  Office(Env& env, DataDir directory, DataDirLock lock)
      : env_(env), directory_(std::move(directory)), lock_(std::move(lock)) {}
  Status open_database(int readers);

  Status begun() override;
  Status before_commit() override;
  void committed() override;
  Status rolled_back() override;

  Env& env_;
  DataDir directory_;
  DataDirLock lock_;
  std::mutex state_;
  std::unique_ptr<Database> database_;
  std::unique_ptr<OfficeStore> store_;
  std::unique_ptr<SyncOffice> sync_;
  SharedPages pages_{kPageCacheBytes};
  std::unique_ptr<ReaderPool> readers_;
  std::unique_ptr<GroupWriter> writer_;  // last: it ends before what it uses
};

}  // namespace banso

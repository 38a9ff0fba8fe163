// SPDX-License-Identifier: Apache-2.0
// The device's own copy of its casework: one encrypted SQLite file. Saving is one durable act:
// when save() returned ok, it is there after any crash (P1). Reading is synchronous and local.
// The sync works through sync() (sync_log.h). One thread at a time, one process per file.
// Errors everywhere: io, full (nothing was changed), corrupt.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/model/code_tables.h"
#include "shared/model/schema.h"
#include "shared/store/device/act.h"
#include "shared/store/device/device_log.h"
#include "shared/store/device/draft_table.h"
#include "shared/store/device/edit.h"
#include "shared/store/device/scope_table.h"
#include "shared/store/device/settings.h"
#include "shared/store/device/sync_log.h"
#include "shared/store/record/record_tables.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct DeviceStoreOptions {
  std::string path;
  std::string vfs;         // empty: the system's files
  std::optional<Key> key;  // the database key that the vault gave; none: not encrypted (tests)
  std::string app = "banso/1.0.0";
  bool create = true;  // false: not_found when the file is not there
  // At most; holds what one answer of the office changes, so that no page is written twice for it.
  int cache_kib = 64 * 1024;
  // Of a new file. A note of a kilobyte or two wastes little of a page of this size (measured: an
  // eighth less work per note taken in than with half of it).
  int page_bytes = 16 * 1024;
};

// What a change says about itself, for people.
struct ChangeInfo {
  ChangeId id;
  RecordId author;
  ReplicaId replica;  // one life of a device's database; which device: the office's list says
  std::uint64_t seq = 0;
  std::uint64_t lamport = 0;
  std::int64_t wall_ms = 0;
  ChangeState state = ChangeState::at_office;
};
// One write to a path, in the history or as a head in conflict.
struct WriteInfo {
  ChangeInfo change;
  std::string path;
  Value value;
  std::vector<ChangeId> parents;
  bool is_head = false;
  bool is_shown = false;
};
// Appends the writes of `change` to one record (to one path of it, if given), in the order of
// paths.
Status append_writes(const Change& change, ChangeState state, std::string_view kind,
                     const RecordId& id, std::string_view path, std::vector<WriteInfo>& to);
void sort_oldest_first(std::vector<WriteInfo>& writes);

struct Conflict {
  ConflictRef where;
  std::vector<WriteInfo> heads;  // in tie order
};

// An office has some tens; more cannot be looked at on every save.
inline constexpr std::size_t kCodeTableRecordsMax = 10'000;

class DeviceStore {
 public:
  // Opens or makes it. locked: the key does not fit. unsupported: written by a newer program; the
  // file stays untouched. conflict: another program has it open.
  static Result<std::unique_ptr<DeviceStore>> open(Env& env, const Schema& schema,
                                                   const DeviceStoreOptions& options);

  // --- Saving ------------------------------------------------------------------------------------
  // One change set. Checked before anything is written: invalid (unknown kind or field, wrong type,
  // a required field missing in a new record, wrong tier, another home scope, a second write to
  // what is final), too_large, conflict (the record is in another scope).
  Result<ChangeId> save(const Edit& edit);
  // A change set each, all in one act.
  Result<std::vector<ChangeId>> save_all(std::span<const Edit> edits);
  // Saves and removes the draft in one act.
  Result<ChangeId> finish_draft(const RecordId& draft, const Edit& edit);
  // An id for a new record.
  RecordId new_record();

  // --- Reading -----------------------------------------------------------------------------------
  Result<std::optional<StoredRecord>> record(std::string_view kind, const RecordId& id);
  Result<std::vector<ListRow>> list(const ListQuery& query);
  Result<std::size_t> count(const ListQuery& query);
  Result<std::vector<ConflictRef>> conflicts(std::size_t limit = 1000);
  // All heads with author, time and device; empty when it is no conflict any more. On the path
  // "deleted", behind the deletion's heads: the edits that it had not seen.
  Result<Conflict> conflict(const ConflictRef& where);
  // Every write to the record that is here, oldest first; of one path, if given.
  Result<std::vector<WriteInfo>> history(std::string_view kind, const RecordId& id,
                                         std::string_view path = "");
  // Whether something that is part of the record's current state is not at the office yet.
  Result<bool> is_unsent(const StoredRecord& record);
  // Kind and id of all records that own unsent changes write.
  Result<std::vector<std::pair<std::string, RecordId>>> unsent_records();
  // The heads of one path in tie order, with author, time and device.
  Result<std::vector<WriteInfo>> heads(const StoredRecord& record, std::string_view path);
  // Code tables with the office's own items. Valid until the next act.
  Result<const CodeTables*> codes();
  Result<std::optional<Change>> change(const ChangeId& id);
  Result<std::optional<Scope>> scope_of(const StoredRecord& record);
  // To be called when nobody waits (after a sync, when the worker pauses): copies what was saved
  // from the log into the file, so that no save has to. Nothing depends on it.
  Status rest();
  Result<Life> life();
  // Changes in the order of arrival, for what follows them (search): from number `after` on.
  Status each_change(std::int64_t after, const DeviceLog::Visit& visit);

  // --- Parts -------------------------------------------------------------------------------------
  Result<Act> begin() { return Act::begin(*database_, scopes_); }
  SyncLog& sync() { return *sync_; }
  DraftTable& drafts() { return drafts_; }
  Settings& settings() { return settings_; }
  RecordTables& records() { return *records_; }
  Database& database() { return *database_; }
  const Schema& schema() const { return schema_; }

 private:
  DeviceStore(Env& env, const Schema& schema, const DeviceStoreOptions& options,
              std::unique_ptr<Database> database)
      : env_(env),
        schema_(schema),
        app_(options.app),
        database_(std::move(database)),
        log_(*database_),
        scopes_(*database_),
        drafts_(*database_),
        settings_(*database_) {}
  Result<ChangeId> save_within(Act& act, const Edit& edit);
  Result<OpDraft> draft_op(const Scope& scope, const RecordEdit& edit);

  Env& env_;
  const Schema& schema_;
  std::string app_;
  std::unique_ptr<Database> database_;
  DeviceLog log_;
  ScopeTable scopes_;
  DraftTable drafts_;
  Settings settings_;
  std::unique_ptr<RecordTables> records_;
  std::unique_ptr<SyncLog> sync_;
  std::optional<CodeTables> office_codes_;
  const CodeTables* codes_in_force_ = nullptr;  // those, or the built-in ones
  std::uint64_t codes_generation_ = 0;
};

}  // namespace banso

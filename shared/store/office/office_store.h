// SPDX-License-Identifier: Apache-2.0
// The office's database: the log of all accepted changes and what is worked out from it. This is
// the writer's side, over one connection that the caller owns, in transactions that the caller
// begins and ends (so that a server writes its own tables in the same ones):
//   BEGIN; begun(); append() ...; before_commit(); COMMIT; committed()   or   rolled_back().
// What is in memory (scopes, replicas, facts) is ahead of the disk between append() and
// committed(). head() is what is durable. Readers have office_reader.h and connections of their
// own. Nothing here judges whether a change is acceptable: shared/sync/office does.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/model/schema.h"
#include "shared/store/office/change_log.h"
#include "shared/store/office/office_facts.h"
#include "shared/store/office/record_homes.h"
#include "shared/store/office/refused_copies.h"
#include "shared/store/office/replica_book.h"
#include "shared/store/office/scope_book.h"
#include "shared/store/office/supersession.h"
#include "shared/store/sqlite/database.h"

namespace banso {

// The end of the log.
struct LogHead {
  std::uint64_t server_seq = 0;
  OfficeReceipt receipt{};
  OfficeMark mark{};
};

class OfficeStore {
 public:
  // Brings the tables up to date. `database`, `env` and `schema` have to outlive the store.
  static Result<std::unique_ptr<OfficeStore>> open(Database& database, const Key& receipt_key,
                                                   const Schema& schema, Env& env);
  OfficeStore(const OfficeStore&) = delete;
  OfficeStore& operator=(const OfficeStore&) = delete;
  ~OfficeStore();

  // After BEGIN: notices what another program (the administrator's) has written.
  Status begun();
  // The change is not in the log yet. `device`: who brought it as its own; nil when relayed.
  // Gives its place in the log.
  Result<LogHead> append(const Change& change, const DeviceId& device);
  // Judged and refused. It stays in the chain of its replica; bytes that cannot be read (seq 0)
  // count as the next. `claim`: the replica is the one that the device speaks for, and is entered
  // if new.
  Status refuse(const RefusedCopy& copy, ByteView bytes, bool claim);
  // A new life of the log: devices offer what they have. The office's own replica ends too.
  Status start_epoch();
  // The replica that the office itself writes with (office_author.h), in this epoch.
  Result<std::optional<ReplicaId>> own_replica();
  Status set_own_replica(const ReplicaId& replica);
  Status before_commit();
  void committed() { head_ = written_head_; }
  Status rolled_back();

  const EpochId& epoch() const { return epoch_; }
  const LogHead& head() const { return head_; }
  // Of all changes in the log.
  std::uint64_t lamport_max() const { return lamport_max_; }
  OfficeReceipt receipt_of(const ChangeId& id) const;

  const Schema& schema() const { return schema_; }
  const ScopeBook& scopes() const { return scopes_; }
  const ReplicaBook& replicas() const { return replicas_; }
  OfficeFacts& facts() { return *facts_; }
  const OfficeFacts& facts() const { return *facts_; }
  RefusedCopies& refused() { return refused_; }
  Database& database() { return database_; }
  // What follows reads through the writer's connection: what the running transaction wrote counts.
  ChangeLog& log() { return *log_; }
  RecordHomes& homes() { return *homes_; }

 private:
  OfficeStore(Database& database, const Key& receipt_key, const Schema& schema, Env& env);
  // Everything that is held in memory, from the tables.
  Status load();
  Status load_meta();
  Result<ScopeNo> scope_no_of(const Change& change, ReplicaNo replica, std::uint64_t server_seq);

  Database& database_;
  const Schema& schema_;
  Env& env_;
  Key receipt_key_;
  ScopeBook scopes_;
  ReplicaBook replicas_;
  RefusedCopies refused_;
  std::unique_ptr<ChangeLog> log_;
  std::unique_ptr<RecordHomes> homes_;
  std::unique_ptr<OfficeFacts> facts_;
  std::optional<Supersession> supersession_;
  EpochId epoch_;
  LogHead head_;
  LogHead written_head_;
  std::uint64_t lamport_max_ = 0;
  std::uint64_t stored_lamport_max_ = 0;
  std::int64_t data_version_ = 0;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The store as the sync sees it (docs/PROTOCOL.md): what has to be sent, what came back. Everything
// that writes does so within the caller's act, so that one answer of the office is one durable
// transaction:
//
//   Act act = TRY(store.begin());
//   TRY_VOID(sync.accepted(act, no, receipt));  ...  TRY(sync.apply(act, items));
//   act.life.cursor = ...; act.life.mark = ...;
//   TRY_VOID(act.commit());
//
// Numbers ("no") name changes of this database only. Views are given as copies unless said.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <tuple>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/env.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/store/device/act.h"
#include "shared/store/device/device_log.h"
#include "shared/store/device/draft_table.h"
#include "shared/store/device/scope_table.h"
#include "shared/store/record/record_tables.h"

namespace banso {

struct Outgoing {
  std::int64_t no = 0;
  Bytes change;
  Bytes proof;  // of a relay
};
struct PushBatch {
  std::vector<Outgoing> changes;  // in order of number, own replica's in order of seq
  // For the request: the device holds, or has in `changes`, everything of its current replica up to
  // this seq.
  std::uint64_t seq = 0;
  bool more = false;
};

struct FeedItem {
  ByteView proof;  // receipt (8 bytes), or device and signature (80 bytes, from a bundle)
  ByteView change;
};
struct Applied {
  std::size_t fresh = 0;  // were not here before
  std::size_t known = 0;
  // A change of our own replica came that we do not have: the database was restored or copied. A
  // new life began within this act.
  bool new_life = false;
};

struct OfferBatch {
  std::vector<std::int64_t> nos;
  std::vector<ChangeId> ids;  // one per number
  std::int64_t upto = 0;      // to be handed back to offered()
};

struct Refusal {
  std::int64_t no = 0;
  std::string code;  // PROTOCOL.md section 6
  std::string why;
  std::int64_t at_ms = 0;
  Change change;
};

// Told, within the act, what else has to be forgotten or renewed (the search index).
class StoreFollower {
 public:
  virtual ~StoreFollower() = default;
  virtual Status scope_removed(std::int64_t scope_no) = 0;
  // Its state changed by a refusal or its reversal.
  virtual Status record_changed(std::string_view kind, const RecordId& record) = 0;
};

class SyncLog {
 public:
  SyncLog(Env& env, Database& database, DeviceLog& log, ScopeTable& scopes, RecordTables& records,
          DraftTable& drafts)
      : env_(env),
        database_(database),
        log_(log),
        scopes_(scopes),
        records_(records),
        drafts_(drafts) {}
  void follow(StoreFollower* follower) { follower_ = follower; }

  // No change is here, not even a refused one.
  Result<bool> is_empty() { return TRY(log_.last_no()) == 0; }

  // --- Sending -----------------------------------------------------------------------------------
  // Own unsent changes, oldest first, at least one if there is any and count_max is not 0 (with 0
  // only `seq` and `more` are of interest).
  Result<PushBatch> unsent(std::size_t bytes_max, std::size_t count_max);
  Result<PushBatch> relays(std::size_t bytes_max, std::size_t count_max);
  Result<std::size_t> count_unsent();
  Result<std::size_t> count_relays();
  // Outcome of a pushed or relayed change. A local scope of an accepted change becomes partial:
  // it counts once the office grants it (docs/PROTOCOL.md section 9). A refused change is taken out
  // of the state of its records.
  Status accepted(Act& act, std::int64_t no, ByteView receipt);
  Status refused(Act& act, std::int64_t no, std::string_view code, std::string_view why);
  Result<std::vector<Refusal>> refusals(std::size_t limit = 1000);

  // --- Receiving ---------------------------------------------------------------------------------
  // Applies changes (their order does not matter); those that are here already count as known (and
  // take over a receipt). A change in a scope that the device does not have makes it partial, and
  // one with a signature instead of a receipt is to be relayed. unsupported: a change that a newer
  // program made and this one cannot take; invalid, too_large: it is none. Then undo the act.
  Result<Applied> apply(Act& act, std::span<const FeedItem> items);

  // --- Scopes ------------------------------------------------------------------------------------
  Result<std::vector<Scope>> held();  // held or filling: those that life.scopes counts
  // Partial, not leaving, and with a change that is at the office.
  Result<std::vector<Scope>> uncounted();
  Result<std::vector<StoredScope>> filling();  // with filled_to
  // whole: everything of it lies behind the cursor; held. Otherwise filling, from the beginning.
  Status grant(Act& act, const Scope& scope, bool whole);
  Status filled(Act& act, const Scope& scope, std::uint64_t upto, bool done);
  // Deletes all of it (changes, records, drafts) once none of its changes is unsent: now, or in a
  // later remove_leaving(). Own changes of the current replica among them: a new life begins.
  Status evict(Act& act, const Scope& scope);
  Status remove_leaving(Act& act);  // call it after the outcomes of a push

  // --- Epochs ------------------------------------------------------------------------------------
  // The office's database has another life: cursor 0, no scope counts any more (all are partial, or
  // local where nothing is at the office, and none leaves), everything with a receipt has to be
  // offered, refused changes are unsent (and part of the state) again, and a new life begins.
  Status change_epoch(Act& act, const EpochId& epoch);
  // The next ids to be offered; empty when that is done.
  Result<OfferBatch> offers(std::size_t count_max);
  // `lacking`: numbers of those that the office does not have; they become relays.
  Status offered(Act& act, std::int64_t upto, std::span<const std::int64_t> lacking);
  // Superseded changes that came from elsewhere, while what replaced them was left out of the first
  // sync. Own ones of the current replica among them: a new life begins.
  Status forget(Act& act, std::span<const std::int64_t> superseded);

  // --- Bundles -----------------------------------------------------------------------------------
  // Everything in the scope, with proofs (empty for own unsent changes), oldest first; refused ones
  // not.
  Status each_of_scope(const Scope& scope, const DeviceLog::Visit& visit);
  // As apply(). What has a receipt is offered to the office at the next contact: its database may
  // have gone back since that receipt was given.
  Result<Applied> apply_bundle(Act& act, std::span<const FeedItem> items);

 private:
  struct Touched {
    std::string kind;
    RecordId record;
    bool operator==(const Touched&) const = default;
    // Written out because libc++ 14 has no three-way comparison of strings.
    bool operator<(const Touched& other) const {
      return std::tie(kind, record) < std::tie(other.kind, other.record);
    }
  };
  using TouchedSet = std::set<Touched>;
  Result<PushBatch> batch(ChangeState state, std::size_t bytes_max, std::size_t count_max);
  Status apply_one(Act& act, const Change& change, ByteView proof, std::int64_t scope_no,
                   Applied& applied);
  Status learn(Act& act, const LoggedChange& known, ByteView proof);
  Status set_scope(Act& act, StoredScope scope);
  Status remove_scope(Act& act, const StoredScope& scope);
  Status erase_scope(Act& act, const StoredScope& scope);
  Status rebuild(const TouchedSet& touched, const RecordId& scope_id);

  Env& env_;
  Database& database_;
  DeviceLog& log_;
  ScopeTable& scopes_;
  RecordTables& records_;
  DraftTable& drafts_;
  StoreFollower* follower_ = nullptr;
};

}  // namespace banso

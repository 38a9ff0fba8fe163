// SPDX-License-Identifier: Apache-2.0
// The device's half of the sync (docs/PROTOCOL.md sections 5 to 9), sans-IO: it says what to send
// and takes what came back; the caller carries it. Everything that matters is in the store and is
// written in one transaction per answer, so a sync may be cut off anywhere, by anything, and the
// next one goes on from there.
//
//   SyncClient client(store, env);
//   for (;;) {
//     send(TRY(client.next_request()));          // POST kSyncPath, kWireContentType
//     if (got an answer) step = client.on_response(answer); else wait(client.on_failure());
//   }
//
// Errors of on_response, none of which loses anything:
//   offline (the office is busy), stranger (a portal, a proxy), redirected, denied (token unknown),
//   corrupt (damaged on the way), unsupported (this program is too old), too_large, invalid (the
//   office says so), io, full (this device's disk).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/env.h"
#include "shared/base/limits.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"
#include "shared/sync/client/backoff.h"
#include "shared/sync/client/office_response.h"
#include "shared/sync/wire.h"

namespace banso {

enum class SyncStep {
  again,  // there is more: next_request()
  done,   // everything of this moment was exchanged
  wipe,   // the office revoked this device and has all its work: delete database and keys
};

// Since the client was made; for progress and for telling people.
struct SyncTotals {
  std::size_t requests = 0;
  std::size_t accepted = 0;
  std::size_t refused = 0;
  std::size_t relayed = 0;
  std::size_t received = 0;  // changes that were not here before
  std::size_t bytes_up = 0;
  std::size_t bytes_down = 0;
  std::size_t granted = 0;
  std::size_t evicted = 0;
  bool new_epoch = false;  // the office was restored from a backup
  bool new_life = false;   // this database was restored or copied, or gave back its own work
  // Own clock minus the office's, when it is off by more than kClockSkewToldMs.
  std::optional<std::int64_t> clock_off_ms;
};

struct SyncBudgets {
  std::size_t push_bytes = limits::kPushBytesDefault;
  std::size_t pull_bytes = limits::kPullBytesDefault;
  std::size_t changes_max = limits::kChangesPerMessageMax;
  std::size_t offers_max = limits::kOffersPerMessageMax;
  std::size_t fills_max = 64;  // scopes filled at a time
};

class SyncClient {
 public:
  // Both have to outlive the client.
  SyncClient(DeviceStore& store, Env& env, SyncBudgets budgets = {})
      : store_(store), env_(env), most_(budgets), now_(budgets) {}

  // Forgets about a request that was not answered.
  Result<Bytes> next_request();
  Result<SyncStep> on_response(const SyncResponse& response);
  // No answer came, or one that was an error. Returns how long to wait, in ms. Asks for less at a
  // time from then on, until answers come again.
  std::int64_t on_failure(std::int64_t retry_after_ms = 0);

  const SyncTotals& totals() const { return totals_; }
  // Whether the last request, not answered yet, holds the change of that number.
  bool is_sent(std::int64_t change_no) const;

 private:
  // What the last request said, to understand its answer.
  struct Asked {
    std::vector<std::int64_t> push;
    std::vector<std::int64_t> relay;
    OfferBatch offer;
    bool more_to_push = false;
    bool first_contact = false;
    bool held = false;
    std::uint64_t cursor = 0;
  };

  Status check(const SyncAnswer& answer) const;
  Result<SyncStep> take(const SyncAnswer& answer);
  Status take_outcomes(Act& act, const SyncAnswer& answer);
  Status take_scopes(Act& act, const SyncAnswer& answer);
  Status take_pages(Act& act, const SyncAnswer& answer);
  Result<SyncStep> change_epoch(const EpochId& epoch);
  Status compare_clocks(std::int64_t office_ms);
  Result<SyncStep> next_step(const SyncAnswer& answer);

  DeviceStore& store_;
  Env& env_;
  const SyncBudgets most_;
  SyncBudgets now_;
  Backoff backoff_;
  std::optional<Asked> asked_;
  bool send_held_ = false;
  SyncTotals totals_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Carries the sync's messages over the platform, never in the way: begins when it is asked to,
// goes on until everything of that moment is exchanged, waits by itself after failures that may
// pass, and begins again every few minutes. The App calls tick() once a frame; nothing here blocks.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>

#include "client/platform.h"
#include "shared/store/device/device_store.h"
#include "shared/sync/client/sync_client.h"

namespace banso::client {

// What the sync chip and the sync page show.
struct SyncView {
  enum class Phase : std::uint8_t { resting, talking, waiting };
  Phase phase = Phase::resting;
  // Of the last attempt; none: it went well, or there was none. What may_pass() is tried again by
  // itself, everything else waits for start().
  std::optional<Error> trouble;
  SyncTotals totals;                 // of the run that is under way, or of the last one
  std::int64_t last_contact_ms = 0;  // wall clock of the last answer of the office, also before a
                                     // restart; 0: none yet
  // The office revoked this device and has all its work: database and keys have to go.
  bool wipe = false;
};

class SyncRun {
 public:
  // Both have to outlive the run. An answer that comes after the run is gone is dropped; nothing is
  // lost by that.
  SyncRun(Platform& platform, DeviceStore& store, std::string token);
  SyncRun(const SyncRun&) = delete;
  SyncRun& operator=(const SyncRun&) = delete;

  // Now, also while it waits after a failure. While it talks: once more when that is over, so that
  // what was just saved goes too.
  void start();
  void tick(double now_s);
  const SyncView& view() const { return view_; }
  // Whether the change of that number is under way, and no answer has come yet.
  bool is_sent(std::int64_t change_no) const {
    return view_.phase == SyncView::Phase::talking && client_ && client_->is_sent(change_no);
  }

 private:
  void ask();
  void take(Result<HttpResponse> answer);
  void failed(Error error, std::int64_t retry_after_ms);

  Platform& platform_;
  DeviceStore& store_;
  std::string token_;
  std::unique_ptr<SyncClient> client_;
  SyncView view_;
  bool once_more_ = false;
  double now_s_ = 0;
  double due_s_ = -1;  // of the next attempt; below 0: from the next tick on
  // Gone with the run: answers ask whether it is still there.
  std::shared_ptr<SyncRun*> self_;
};

}  // namespace banso::client

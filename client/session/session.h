// SPDX-License-Identifier: Apache-2.0
// Whether and how this device may be used: enrolled once with a code, then opened by its worker's
// PIN or passphrase, closed again by the clock, by hand or for good. Owns the store, the search
// index and the sync while it is open.
//
//   starting -> fresh -> enrolling -> open
//           \-> locked -> opening  -/  \-> locked (lock, time)   \-> fresh (destroy, office's wipe)
//
// What must not be lost is never in here: it is in the store before a save returns.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "client/platform.h"
#include "client/session/enrolment.h"
#include "client/session/sync_run.h"
#include "shared/base/crypto.h"
#include "shared/model/schema.h"
#include "shared/store/device/device_store.h"
#include "shared/store/device/vault.h"
#include "shared/store/search/indexer.h"

namespace banso::client {

enum class SessionState : std::uint8_t {
  starting,   // the device's key is asked for
  fresh,      // nobody is enrolled here
  enrolling,  // the office is asked
  locked,
  opening,  // the PIN is tried: takes about half a second, begins with the next tick
  open,
  broken,  // the device's key or its storage cannot be used; view().trouble says why
};

struct SessionView {
  SessionState state = SessionState::starting;
  std::optional<Error> trouble;    // of the last step; gone with the next
  VaultState vault;                // wrong guesses and waits, while locked
  std::int64_t wait_until_ms = 0;  // wall clock; no guess is taken before; 0: at once
  bool revoked = false;            // the office took this device back; until it is enrolled anew
  std::string office_name;
};

struct SessionOptions {
  Argon2Cost pin_cost = {};
  double lock_after_s = 180;  // without input; 0: never
};

class Session {
 public:
  // Both outlive the session.
  Session(Platform& platform, const Schema& schema, SessionOptions options = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  void start();
  // From the beginning, after something went wrong.
  void start_again();
  // A PIN that is too short is `invalid` before the office hears of the code.
  void enrol(std::string code, std::string device_name, std::string pin);
  void unlock(std::string pin);
  // At once; what was typed is in drafts already.
  void lock();
  // How many change sets the office does not have yet; to be told before destroy().
  Result<std::size_t> count_unsynced();
  // Database, vault and key, for good; then it is as new, with a new key. broken: something could
  // not be removed.
  void destroy();

  void lock_after(double seconds) { lock_after_s_ = seconds; }
  // Somebody is there.
  void touch(double now_s) { touched_s_ = now_s; }
  void tick(double now_s);

  const SessionView& view() const { return view_; }
  // While open; else nothing.
  DeviceStore* store() { return store_.get(); }
  Indexer* indexer() { return indexer_.get(); }
  SyncRun* sync() { return sync_.get(); }
  Result<RecordId> worker();

 private:
  void take_device_key(Result<Bytes> key);
  void take_enrolment(Result<HttpResponse> answer);
  Status settle(const Enrolment& enrolment);
  Status open_store(const banso::Key& key, bool create);
  void try_pin();
  void close_store();
  Status erase_all();
  void fail_with(SessionState state, Error error);
  Vault vault();
  void look_at_vault();

  Platform& platform_;
  DeviceFiles& files_;
  const Schema& schema_;
  const SessionOptions options_;
  double lock_after_s_;
  SessionView view_;
  std::optional<banso::Key> device_key_;
  std::string pin_;  // between the request and its use
  SigningKeys keys_;
  std::unique_ptr<DeviceStore> store_;
  std::unique_ptr<Indexer> indexer_;
  std::unique_ptr<SyncRun> sync_;
  double touched_s_ = 0;
  std::shared_ptr<Session*> self_;  // answers ask whether the session is still there
};

}  // namespace banso::client

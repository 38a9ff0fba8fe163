// SPDX-License-Identifier: Apache-2.0
// The office of the simulated world: the real store and the real half of the sync, over a database
// in memory that can be copied, put back and cut off.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/model/change.h"
#include "shared/store/office/office_store.h"
#include "shared/store/sqlite/database.h"
#include "shared/sync/office/sync_office.h"
#include "tests/sim/sim_random.h"
#include "tests/support/fake_env.h"
#include "tests/support/memory_vfs.h"

namespace banso::sim {

// What one device says, and what came of it.
struct OfficeCall {
  OfficeSession session;
  Bytes body;
  Result<Bytes> answer = Bytes();
};

struct LogCopy {
  std::vector<Bytes> changes;  // in the order of the log
};

class SimOffice {
 public:
  explicit SimOffice(std::uint64_t seed);
  ~SimOffice();

  // Serves the calls with one transaction for all of them (group commit). `lose_commit`: the power
  // goes just before the commit; nobody gets an answer.
  void serve(std::vector<OfficeCall>& calls, bool lose_commit);
  // A change in the book, as an administrator makes it.
  void write_book(std::vector<OpDraft> ops);

  void restart();
  MemoryImage backup() const { return take_image(path_); }
  // told: the administrator's restore, which begins a new epoch. Otherwise somebody copied a file.
  void restore(const MemoryImage& image, bool told);

  FakeEnv& env() { return env_; }
  const AccessFacts& facts() const { return store_->facts().access(); }
  std::string epoch() const { return store_->epoch().hex(); }
  LogCopy log();
  std::vector<ChangeId> refused();
  void set_find_device(FindSigningDevice find_device) { find_device_ = std::move(find_device); }

 private:
  void open();
  void close();

  std::string path_ = "office";
  FakeEnv env_;
  Key receipt_key_{};
  std::unique_ptr<Database> database_;
  std::unique_ptr<OfficeStore> store_;
  std::unique_ptr<SyncOffice> sync_;
  FindSigningDevice find_device_;
  // The administrator's own chain.
  ReplicaId replica_;
  std::uint64_t seq_ = 0;
  ChangeId prev_;
};

}  // namespace banso::sim

// SPDX-License-Identifier: Apache-2.0
// One device of the simulated world: the real store and the real half of the sync, over a database
// in memory that can be copied, put back and cut off.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/store/device/device_store.h"
#include "shared/sync/client/bundle_exchange.h"
#include "shared/sync/client/sync_client.h"
#include "tests/support/fake_env.h"
#include "tests/support/memory_vfs.h"

namespace banso::sim {

class SimDevice {
 public:
  // A device as it comes out of enrolment.
  SimDevice(int number, std::uint64_t seed, const RecordId& worker);
  // Another machine with a copy of its database, and of everything else.
  SimDevice(int number, std::uint64_t seed, const SimDevice& original);
  ~SimDevice();
  SimDevice(const SimDevice&) = delete;
  SimDevice& operator=(const SimDevice&) = delete;

  // The program dies and starts again. What was saved has to be there: false if not.
  bool crash();
  MemoryImage backup() const { return take_image(path_); }
  void restore(const MemoryImage& image);
  // Another client with other budgets, as after a restart of the sync.
  void new_client(const SyncBudgets& budgets);

  int number() const { return number_; }
  const RecordId& worker() const { return worker_; }
  const DeviceId& id() const { return id_; }
  const SigningKeys& keys() const { return keys_; }
  BundleSigner signer() const { return {id_, keys_.secret_key}; }
  FakeEnv& env() { return env_; }
  DeviceStore& store() { return *store_; }
  SyncClient& client() { return *client_; }

  struct Held {
    ChangeId id;
    ChangeState state;
    Bytes bytes;
  };
  std::vector<Held> changes();
  std::vector<StoredScope> scopes();

  std::int64_t clock_off_ms = 0;
  bool wiped = false;
  // An answer of the office that is on its way.
  std::optional<Bytes> answer;
  std::optional<Bytes> last_request;

 private:
  void open();
  void close();

  int number_;
  std::string path_;
  FakeEnv env_;
  RecordId worker_;
  DeviceId id_;
  SigningKeys keys_;
  std::unique_ptr<DeviceStore> store_;
  std::unique_ptr<SyncClient> client_;
  SyncBudgets budgets_;
};

}  // namespace banso::sim

// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_device.h"

#include <utility>

#include "shared/base/check.h"
#include "shared/codec/change_codec.h"
#include "tests/sim/must.h"
#include "tests/sim/sim_schema.h"

namespace banso::sim {
namespace {

DeviceStoreOptions options_for(const std::string& path) {
  DeviceStoreOptions options;
  options.path = path;
  options.vfs = kMemoryVfs;
  options.cache_kib = 1024;
  options.page_bytes = 1024;  // databases of a few records: small pages are most of the speed
  return options;
}

// Making the tables takes longer than a schedule: they are made once and copied.
const MemoryImage& empty_store() {
  static const MemoryImage empty = [] {
    FakeEnv env;
    const std::string path = "empty-device";
    remove_memory_file(path);
    must(DeviceStore::open(env, sim_schema(), options_for(path))).reset();
    return take_image(path);
  }();
  return empty;
}

}  // namespace

SimDevice::SimDevice(int number, std::uint64_t seed, const RecordId& worker)
    : number_(number),
      path_("device-" + std::to_string(number)),
      env_(seed),
      worker_(worker),
      id_(new_id<DeviceId>(env_)),
      keys_(new_signing_keys(env_)) {
  put_image(path_, empty_store());
  open();
  Act act = must(store_->begin());
  start_new_life(env_, act.life);
  must(act.commit());
}

SimDevice::SimDevice(int number, std::uint64_t seed, const SimDevice& original)
    : clock_off_ms(original.clock_off_ms),
      number_(number),
      path_("device-" + std::to_string(number)),
      env_(seed),
      worker_(original.worker_),
      id_(original.id_),
      keys_(original.keys_),
      budgets_(original.budgets_) {
  put_image(path_, original.backup());
  open();
}

SimDevice::~SimDevice() {
  close();
  remove_memory_file(path_);
}

void SimDevice::open() {
  store_ = must(DeviceStore::open(env_, sim_schema(), options_for(path_)));
  client_ = std::make_unique<SyncClient>(*store_, env_, budgets_);
  answer.reset();
}

void SimDevice::close() {
  client_.reset();
  store_.reset();
}

bool SimDevice::crash() {
  const std::vector<Held> before = changes();
  const MemoryImage image = backup();
  close();
  put_image(path_, image);
  open();
  const std::vector<Held> after = changes();
  if (before.size() != after.size()) return false;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (before[i].id != after[i].id || before[i].state != after[i].state) return false;
  }
  return true;
}

void SimDevice::restore(const MemoryImage& image) {
  close();
  put_image(path_, image);
  open();
}

void SimDevice::new_client(const SyncBudgets& budgets) {
  budgets_ = budgets;
  client_ = std::make_unique<SyncClient>(*store_, env_, budgets_);
  answer.reset();
}

std::vector<SimDevice::Held> SimDevice::changes() {
  std::vector<Held> held;
  must(store_->each_change(0, [&](const LoggedChange& one) -> Result<bool> {
    held.push_back({change_id_of(one.bytes), one.state, one.bytes});
    return true;
  }));
  return held;
}

std::vector<StoredScope> SimDevice::scopes() { return must(ScopeTable(store_->database()).all()); }

}  // namespace banso::sim

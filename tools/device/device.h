// SPDX-License-Identifier: Apache-2.0
// A device on the command line: a folder with a vault (the wrapped key) and an encrypted store.
// One process at a time; the key is in memory while the process runs and nowhere else.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <utility>

#include "client/native/system_env.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"
#include "shared/store/search/indexer.h"

namespace banso {

// The real clock, moved: for trying out what a wrong clock does.
class ShiftedEnv final : public SystemEnv {
 public:
  explicit ShiftedEnv(std::int64_t off_ms) : off_ms_(off_ms) {}
  std::int64_t now_ms() override { return SystemEnv::now_ms() + off_ms_; }

 private:
  std::int64_t off_ms_;
};

class Device {
 public:
  // Makes the folder, the vault and an empty store. `pin_cost`: what each guess of the PIN costs.
  // conflict: there is one already.
  static Result<Device> create(const std::filesystem::path& folder, const std::string& pin,
                               Argon2Cost pin_cost, std::int64_t clock_off_ms);
  // not_found: no device here. locked: a wrong PIN, or too many of them (the detail says how long).
  static Result<Device> open(const std::filesystem::path& folder, const std::string& pin,
                             std::int64_t clock_off_ms);

  DeviceStore& store() { return *store_; }
  Indexer& indexer() { return *indexer_; }
  Env& env() { return *env_; }
  const std::filesystem::path& folder() const { return folder_; }
  // denied: not enrolled.
  Result<RecordId> worker();
  // Deletes vault and store: without the vault's key the rest is noise, so it goes first.
  static Status destroy(const std::filesystem::path& folder);

 private:
  Device(std::filesystem::path folder, std::int64_t clock_off_ms)
      : folder_(std::move(folder)), env_(std::make_unique<ShiftedEnv>(clock_off_ms)) {}
  Status open_store(const Key& key, bool create);

  std::filesystem::path folder_;
  std::unique_ptr<Env> env_;
  std::unique_ptr<DeviceStore> store_;
  std::unique_ptr<Indexer> indexer_;
};

}  // namespace banso

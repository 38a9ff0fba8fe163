// SPDX-License-Identifier: Apache-2.0
// An office that serves, behind the counting proxy, and what a measured exchange with it cost.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

#include <nlohmann/json.hpp>

#include "client/native/system_env.h"
#include "shared/store/device/device_store.h"
#include "tools/benchmark/office_setup.h"
#include "tools/benchmark/proxy.h"
#include "tools/benchmark/server_process.h"

namespace banso::bench {

class Exchange {
 public:
  // In `scratch`; no other thread may be running.
  static Result<std::unique_ptr<Exchange>> start(const std::filesystem::path& scratch,
                                                 std::size_t devices);

  SystemEnv& env() { return env_; }
  const OfficeSetup& office() const { return office_; }
  const Member& member(std::size_t device) const { return office_.members[device]; }
  std::string url() const;
  // Everything of this moment, over a new connection. invalid: something was refused.
  Status sync(DeviceStore& store, const Member& member);

  // Runs `work` and says what it cost, in the fields that the peers are measured with. `n`: what
  // per_s counts.
  Result<nlohmann::ordered_json> measure(const char* workload, std::size_t n,
                                         const std::function<Status()>& work);
  // Ends the server and looks into its log.
  Result<LogDigest> stop();

 private:
  explicit Exchange(const std::filesystem::path& scratch) : data_(scratch / "office") {}

  SystemEnv env_;
  std::filesystem::path data_;
  OfficeSetup office_;
  std::unique_ptr<ServerProcess> server_;
  std::unique_ptr<CountingProxy> proxy_;
};

}  // namespace banso::bench

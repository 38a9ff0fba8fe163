// SPDX-License-Identifier: Apache-2.0
// The workloads, one run each: what `workload` holds, done in `scratch` (empty), with what it cost
// in the fields that the peers are measured with. An error when the outcome is not what it has to
// be.
//   W1  a device pushes 10,000 change sets to an empty office
//   W2  a fresh device pulls 50,000 into its encrypted store
//   W3  100 devices come back at once, until each holds everything
//   W4  a device that edited every one of its cases takes in 30,000 concurrent edits of the same
//       fields and 70,000 new notes, in one process
//   W5  1,000 devices that are up to date each do one round over a new connection
#pragma once

#include <filesystem>

#include <nlohmann/json.hpp>

#include "shared/base/result.h"

namespace banso::bench {

Result<nlohmann::ordered_json> run_w1(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch);
Result<nlohmann::ordered_json> run_w2(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch);
Result<nlohmann::ordered_json> run_w3(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch);
Result<nlohmann::ordered_json> run_w4(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch);
Result<nlohmann::ordered_json> run_w5(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch);

}  // namespace banso::bench

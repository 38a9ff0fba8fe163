// SPDX-License-Identifier: Apache-2.0
// W4: a device that edited every one of its cases takes in 30,000 concurrent edits of the same
// fields and 70,000 new notes, in one process, into its encrypted file.
#pragma once

#include <filesystem>

#include <nlohmann/json.hpp>

#include "shared/base/result.h"

namespace banso::bench {

Result<nlohmann::ordered_json> run_w4(const std::filesystem::path& workload,
                                      const std::filesystem::path& scratch);

}  // namespace banso::bench

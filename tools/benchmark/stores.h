// SPDX-License-Identifier: Apache-2.0
// Device stores for the benchmark, as the application opens them: encrypted, durable.
#pragma once

#include <filesystem>
#include <memory>
#include <vector>

#include "shared/base/env.h"
#include "shared/store/device/device_store.h"
#include "tools/benchmark/workload.h"

namespace banso::bench {

Result<std::unique_ptr<DeviceStore>> new_store(Env& env, const std::filesystem::path& file);
// Saves lines in acts of a thousand change sets.
Status save_lines(DeviceStore& store, const std::vector<Line>& lines, const Author& author);
// All changes of a store behind number `after`, as an office would give them.
Result<std::vector<Bytes>> changes_after(DeviceStore& store, std::int64_t after);
// Takes them in, what one message may hold in one durable act each.
Status apply_changes(DeviceStore& store, const std::vector<Bytes>& changes);

}  // namespace banso::bench

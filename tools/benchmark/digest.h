// SPDX-License-Identifier: Apache-2.0
// What a device holds and shows, in a few bytes, to see that devices hold and show the same.
#pragma once

#include "shared/base/crypto.h"
#include "shared/store/device/device_store.h"
#include "tools/benchmark/office_setup.h"

namespace banso::bench {

// Of all changes.
Result<LogDigest> device_digest(DeviceStore& store);
Result<std::size_t> count_changes(DeviceStore& store);
// SHA-256 over every record with all its paths, heads, values, conflicts and deletion.
Result<Hash> visible_digest(DeviceStore& store);

}  // namespace banso::bench

// SPDX-License-Identifier: Apache-2.0
// 完了: a task is done with one tap.
#pragma once

#include <vector>

#include "shared/base/result.h"
#include "shared/store/device/device_store.h"
#include "shared/store/device/edit.h"

namespace banso::client {

// Saved at once; gives what takes it back. not_found: the task is not here. Other errors: those of
// DeviceStore::save().
Result<std::vector<Edit>> finish_task(DeviceStore& store, const RecordId& worker,
                                      const RecordId& of_case, const RecordId& task,
                                      std::int64_t now_ms);

}  // namespace banso::client

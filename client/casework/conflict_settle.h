// SPDX-License-Identifier: Apache-2.0
// A person's choice between values that stand against each other: one of them, both, or another
// one. An ordinary change that has seen them all, saved at once; nothing is ever joined by itself.
// Taken back, both values are written again beside each other, so that it is open as before.
// Errors: those of DeviceStore::save(); conflict: something else was written there meanwhile.
#pragma once

#include <string>
#include <vector>

#include "client/casework/conflict_list.h"
#include "shared/base/result.h"
#include "shared/store/device/device_store.h"
#include "shared/store/device/edit.h"

namespace banso::client {

// Each gives what takes it back.
Result<std::vector<Edit>> settle_with(DeviceStore& store, const RecordId& author,
                                      const ConflictView& view, const Value& value);

// It was settled by somebody else while this one wrote: replaces what stands there now. Taken back,
// that stands there again.
Result<std::vector<Edit>> write_over(DeviceStore& store, const RecordId& author,
                                     const ConflictView& view, const Value& value);

// Whether there is a way to keep all: of a set each becomes an element; a line is put beside the
// other, a long text below it. What names or numbers somebody cannot be two.
bool can_keep_both(const ConflictView& view);
// `names`: of each side's author, in their order; they stand above their words in a long text.
Result<std::vector<Edit>> keep_both(DeviceStore& store, const RecordId& author,
                                    const ConflictView& view,
                                    const std::vector<std::string>& names);

}  // namespace banso::client

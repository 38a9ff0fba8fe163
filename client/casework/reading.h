// SPDX-License-Identifier: Apache-2.0
// Values of stored records as plain types, for screens. What is missing or of another type is empty
// or nothing; names that are not here are empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/id.h"
#include "shared/model/value.h"
#include "shared/store/device/device_store.h"
#include "shared/store/record/stored_record.h"

namespace banso::client {

Value value_in(const StoredRecord& record, std::string_view path);
std::string text_in(const StoredRecord& record, std::string_view path);
std::optional<std::int64_t> number_in(const StoredRecord& record, std::string_view path);
std::optional<RecordId> reference_in(const StoredRecord& record, std::string_view path);

// Nothing also for a record that was deleted, or that cannot be read now.
std::optional<StoredRecord> read_record(DeviceStore& store, std::string_view kind,
                                        const RecordId& id);
std::string worker_name(DeviceStore& store, const RecordId& worker);
// The word of a code in the present fiscal year.
std::string code_words(DeviceStore& store, std::string_view table, std::string_view code,
                       bool japanese);

}  // namespace banso::client

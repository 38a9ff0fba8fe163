// SPDX-License-Identifier: Apache-2.0
// Values of stored records as plain types, for screens. What is missing or of another type is empty
// or nothing; names that are not here are empty.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/value.h"
#include "shared/store/device/device_store.h"
#include "shared/store/record/stored_record.h"

namespace banso::client {

std::string text_of(const Value& value);
std::string text_of(const Value* value);  // null: empty
// What is written at a path of a draft; null: nothing.
const Value* value_in(const Draft& draft, std::string_view path);
Value value_in(const StoredRecord& record, std::string_view path);
std::string text_in(const StoredRecord& record, std::string_view path);
std::optional<std::int64_t> number_in(const StoredRecord& record, std::string_view path);
std::optional<RecordId> reference_in(const StoredRecord& record, std::string_view path);

// Nothing also for a record that was deleted, or that cannot be read now.
std::optional<StoredRecord> read_record(DeviceStore& store, std::string_view kind,
                                        const RecordId& id);
// What belongs to a case; what cannot be read now is left out.
std::vector<StoredRecord> records_of_case(DeviceStore& store, const char* kind, const RecordId& id);
// The digits of a number as people write it (full width, hyphens), to compare numbers by.
std::string digits_of(std::string_view text);
std::string worker_name(DeviceStore& store, const RecordId& worker);
// The word of a code in the present fiscal year.
std::string code_words(DeviceStore& store, std::string_view table, std::string_view code,
                       bool japanese);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Field values as JSON, for people who script: references and other bytes as hexadecimal, times as
// ISO 8601 in UTC ("2026-04-01T01:30:00Z"), the rest as JSON has it.
#pragma once

#include <string_view>

#include <nlohmann/json.hpp>

#include "shared/base/result.h"
#include "shared/model/schema.h"
#include "shared/model/value.h"

namespace banso {

// `field` null: not known to the schema; bytes stay hexadecimal, numbers numbers.
nlohmann::ordered_json value_to_json(const Field* field, const Value& value);
// invalid: the JSON does not fit the field's type. Whether the value is allowed is check_value's
// job.
Result<Value> value_from_json(const Field& field, const nlohmann::ordered_json& json);
// As typed on a command line: JSON for groups and lists, plain words for everything else.
Result<Value> value_from_words(const Field& field, std::string_view words);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Whether a value may stand in a field: what forms check before saving, the device before writing
// and the office before accepting. The reason names kind, field and rule, never the value.
//
// What this program does not know is no error and is kept as it is (P12): kinds, fields, parts and
// code tables of a newer version. Null always fits but for required fields: it clears.
#pragma once

#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/code_tables.h"
#include "shared/model/schema.h"
#include "shared/model/value.h"

namespace banso {

// A single value of the field's type; for a set, the value of one element.
Status check_value(const Field& field, const Value& value, const CodeTables& codes);

// One write of a change: the form of its path (see change.h and schema.h) and its value.
Status check_write(const Kind& kind, std::string_view path, const Value& value,
                   const CodeTables& codes);

// For a new record: `paths` are those written with a value that is not null. Fields that live in
// the restricted part of a case are written there and are not asked for here.
Status check_required(const Kind& kind, const std::vector<std::string_view>& paths);

}  // namespace banso

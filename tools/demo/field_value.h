// SPDX-License-Identifier: Apache-2.0
// A field's value as the demo's data writes it in JSON, by the schema alone:
//  - dates and times by calendar.h, {D-14} in texts; references as "@name";
//  - a group as an object, or shorter: an array gives its parts in the order of the schema (null
//    leaves one out), anything else its first part; a list is an array of groups.
// invalid: whatever does not fit the field, and parts that it does not have.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "shared/base/result.h"
#include "shared/model/change.h"
#include "shared/model/schema.h"
#include "shared/model/value.h"
#include "tools/demo/calendar.h"

namespace banso::demo {

using Json = nlohmann::json;

struct Meaning {
  const Calendar& calendar;
  // The record behind "@name", which has to be of that kind.
  std::function<Result<RecordId>(std::string_view name, std::string_view kind)> record;
  // The key of the element of a set of groups that the data calls `name`.
  std::function<std::string(std::string_view name)> element;
};

// A single value.
Result<Value> field_value(const Field& field, const Json& json, const Meaning& meaning);

// The writes of a field: one, or one for each element of a set. A set of groups is an object of
// element names, every other set an array. `adds` false: the elements are taken out (groups: an
// array of names).
Result<std::vector<FieldWrite>> field_writes(const Field& field, const Json& json, bool adds,
                                             const Meaning& meaning);

}  // namespace banso::demo

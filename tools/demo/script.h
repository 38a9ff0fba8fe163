// SPDX-License-Identifier: Apache-2.0
// One file of the demo's data, read: who saved what when. The form (tools/demo/README.md):
//   { "defaults": { KIND: { FIELD: VALUE } },
//     "steps": [ { "at": "D-14 10:30", "by": "@worker.sato", "saved"?: TIME, "seen_until"?: TIME,
//                  "write": [ { "new": KIND, "as"?: NAME, "set": { FIELD: VALUE } },
//                             { "edit": "@NAME", "set"?: …, "remove"?: …, "delete"?: true } ] } ] }
// Unknown keys, kinds and names are errors of code invalid that say where.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "tools/demo/calendar.h"
#include "tools/demo/field_value.h"

namespace banso::demo {

struct Entry {
  bool is_new = false;
  bool deletes = false;
  std::string kind;    // of a new record
  std::string record;  // "@name"
  Json set = Json::object();
  Json remove = Json::object();
};

struct Step {
  std::string where;  // for messages: "cats, step 3"
  std::string by;     // "@name"
  std::int64_t at_ms = 0;
  std::int64_t saved_ms = 0;  // unless given: the minutes that a contact took later, and some more
  // The device had been offline since then: it has not seen what others saved later.
  std::optional<std::int64_t> seen_until_ms;
  std::vector<Entry> entries;
};

struct Script {
  std::string name;  // of the file; empty for the town, whose names are known everywhere
  Json defaults = Json::object();
  std::vector<Step> steps;
};

Result<Script> parse_script(std::string_view name, const Json& json, const Calendar& calendar);

}  // namespace banso::demo

// SPDX-License-Identifier: Apache-2.0
// One field of a record as something to type into or to choose from, by its type in the schema.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "client/screens/desk.h"
#include "client/screens/record_picker.h"
#include "client/ui/value_fields.h"

namespace banso::client {

// What fields remember while they are open, by path.
struct FieldMemories {
  std::map<std::string, ui::DateEdit> dates;
  std::map<std::string, ui::NumberEdit> numbers;
  std::map<std::string, ui::TimeEdit> times;
  std::map<std::string, RecordPicker> pickers;
  std::map<std::string, std::vector<std::string>> lines;  // keys of lines that were added
};

struct FieldLook {
  std::string error = {};
  bool required = false;
};

// Of a field of a single value, or a part of a group. `path` names it within the form. true:
// `value` changed; null: nothing stands there.
bool draw_value(ui::Ui& ui, Desk& desk, FieldMemories& memories, const RecordId& home,
                const Field& field, const std::string& path, Value& value, const FieldLook& look);

// Of a set or a list: all that is in it, to be changed, taken out and added to. true: the form of
// the desk changed.
bool draw_elements(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field,
                   const FieldLook& look);

}  // namespace banso::client

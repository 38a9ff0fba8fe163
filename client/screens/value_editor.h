// SPDX-License-Identifier: Apache-2.0
// One value while it is written anew: a line, a text, a code, a date, a number, yes or no, or a
// group of those. Parts that it has no field for (references, lists) stay as they were.
#pragma once

#include <string>
#include <vector>

#include "client/screens/desk.h"
#include "client/ui/value_fields.h"
#include "shared/model/schema.h"
#include "shared/model/value.h"

namespace banso::client {

class ValueEditor {
 public:
  static bool can_edit(const Field& field);
  // The field has to outlive it.
  void begin(DeviceStore& store, const Field& field, const Value& value);
  void draw(ui::Ui& ui, Desk& desk);
  Value value() const;

 private:
  struct Part {
    const Field* field = nullptr;
    Value before;
    std::string text;
    int chosen = -1;
    std::vector<std::string> codes;
    ui::DateEdit date;
    ui::NumberEdit number;
  };
  static Part begin_part(DeviceStore& store, const Field& field, const Value& value);
  static void draw_part(ui::Ui& ui, Desk& desk, Part& part);
  static Value value_of(const Part& part);

  Value before_;
  bool is_group_ = false;
  std::vector<Part> parts_;
};

}  // namespace banso::client

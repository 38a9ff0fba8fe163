// SPDX-License-Identifier: Apache-2.0
// Choosing a record where a field refers to one: a worker, an organisation, somebody of the case. A
// field that says what is chosen and opens a list, with a search where it is long.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "client/casework/field_words.h"
#include "client/screens/desk.h"

namespace banso::client {

struct PickerOptions {
  std::string_view label = {};
  std::string_view error = {};
  std::string_view kind = {};  // of the records
  RecordId home = {};          // whose persons and notes are meant
  bool required = false;
  bool show_label = true;
};

class RecordPicker {
 public:
  // true: `chosen` changed.
  bool draw(ui::Ui& ui, Desk& desk, const std::string& key, std::optional<RecordId>& chosen,
            const PickerOptions& options);
  // A button that opens the list; true: `chosen` is what was pressed there.
  bool draw_adder(ui::Ui& ui, Desk& desk, const std::string& key, std::string_view label,
                  RecordId& chosen, const PickerOptions& options);

 private:
  void begin(Desk& desk, const PickerOptions& options, bool japanese);
  // nullptr: nothing was pressed; a nil id: 「未記入」.
  std::optional<RecordId> draw_list(ui::Ui& ui, const PickerOptions& options,
                                    const std::optional<RecordId>& chosen);

  bool open_ = false;
  std::string query_;
  std::vector<RecordChoice> choices_;
  std::vector<std::string> folded_;
  std::optional<RecordId> named_;  // whose name `name_` is
  std::string name_;
};

}  // namespace banso::client

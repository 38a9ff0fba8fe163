// SPDX-License-Identifier: Apache-2.0
// Asks for what is known of a new case: a name, or nothing. Says while one types when somebody on
// this device may be the same person.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "client/casework/case_filter.h"
#include "client/casework/new_case.h"
#include "client/screens/desk.h"
#include "client/ui/value_fields.h"

namespace banso::client {

class NewCaseSheet {
 public:
  void open() { open_ = true; }
  void draw(ui::Ui& ui, Desk& desk);
  void forget() { *this = NewCaseSheet(); }

 private:
  void look_for_duplicates(Desk& desk);
  void draw_duplicates(ui::Ui& ui, Desk& desk);
  bool draw_code(ui::Ui& ui, Desk& desk, const char* field, std::string& code);
  void create(Desk& desk);

  bool open_ = false;
  bool fresh_ = true;  // the name has to be given the focus
  NewCase content_;
  ui::DateEdit birth_;
  std::optional<NewCase> looked_;  // what `duplicates_` was found for
  std::uint64_t looked_version_ = 0;
  std::vector<PossibleDuplicate> duplicates_;
  std::set<RecordId> others_;  // 「別の人です」
  std::optional<Error> trouble_;
};

}  // namespace banso::client

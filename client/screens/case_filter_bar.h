// SPDX-License-Identifier: Apache-2.0
// How the list of cases is narrowed and ordered: two conditions at hand, the rest in a sheet, and a
// line that says what is shown.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "client/casework/case_filter.h"
#include "client/casework/field_words.h"
#include "client/screens/desk.h"

namespace banso::client {

class CaseFilterBar {
 public:
  // Above the list, in the layout's column. true: `filter` changed.
  bool draw(ui::Ui& ui, Desk& desk, CaseFilter& filter, std::size_t shown, std::size_t total);
  // In every frame. true: `filter` changed.
  bool draw_sheet(ui::Ui& ui, Desk& desk, CaseFilter& filter, const CaseViewer& viewer,
                  std::size_t shown);

 private:
  bool draw_at_hand(ui::Ui& ui, CaseFilter& filter, std::string_view label);
  bool draw_district(ui::Ui& ui, CaseFilter& filter);
  bool draw_phases(ui::Ui& ui, Desk& desk, CaseFilter& filter, const CaseViewer& viewer);
  std::string words(ui::Ui& ui, Desk& desk, const CaseFilter& filter) const;

  bool open_ = false;
  std::vector<RecordChoice> districts_;
};

}  // namespace banso::client

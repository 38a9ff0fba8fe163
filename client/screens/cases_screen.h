// SPDX-License-Identifier: Apache-2.0
// What is on this device: the list of cases, found while typing, beside the case that is open (a
// tablet) or in front of it (a phone).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "client/screens/case_screen.h"
#include "client/screens/desk.h"
#include "client/screens/new_case_sheet.h"

namespace banso::client {

class CasesScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);
  void forget() { *this = CasesScreen(); }
  // Of the case that is open, for the bar of a phone.
  std::string open_name(Desk& desk);

 private:
  void refresh(Desk& desk);
  const std::vector<CaseEntry>& shown(const Desk& desk) const;
  void draw_list(ui::Ui& ui, Desk& desk, ui::Rect area);
  void draw_rows(ui::Ui& ui, Desk& desk, ui::Rect area);
  void draw_row(ui::Ui& ui, Desk& desk, std::size_t index);
  void draw_empty(ui::Ui& ui, Desk& desk, ui::Rect area);
  const std::string& last_words(ui::Ui& ui, Desk& desk, const CaseEntry& entry);

  std::string query_;
  std::string asked_;  // what `found_` answers
  std::vector<CaseEntry> found_;
  std::map<RecordId, std::string> last_words_;  // the second line of rows that were in view
  std::uint64_t seen_revision_ = 0;
  std::uint64_t seen_contacts_ = 0;
  CaseScreen open_case_;
  NewCaseSheet new_case_;
};

}  // namespace banso::client

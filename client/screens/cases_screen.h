// SPDX-License-Identifier: Apache-2.0
// What is on this device: the list of cases, narrowed and ordered, found while typing, beside the
// case that is open (a tablet) or in front of it (a phone). What it is narrowed by, and its place,
// stay until the device is locked.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "client/casework/case_filter.h"
#include "client/screens/case_filter_bar.h"
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
  // A row: where its case stands in the list, and why it was found.
  struct Shown {
    std::size_t place = 0;
    std::string kind = {};
    RecordId record = {};
  };
  void refresh(Desk& desk);
  void draw_list(ui::Ui& ui, Desk& desk, ui::Rect area);
  void draw_rows(ui::Ui& ui, Desk& desk, ui::Rect area);
  void draw_row(ui::Ui& ui, Desk& desk, std::size_t index);
  void draw_empty(ui::Ui& ui, Desk& desk, ui::Rect area);
  std::string row_words(ui::Ui& ui, Desk& desk, const Shown& shown, const CaseEntry& entry);
  const std::string& snippet(ui::Ui& ui, Desk& desk, const Shown& shown);

  std::string query_;
  CaseFilter filter_;
  CaseViewer viewer_;
  std::vector<Shown> shown_;
  std::map<RecordId, std::string> snippets_;  // of rows that were in view
  struct Answered {
    std::string query;
    CaseFilter filter;
    std::uint64_t revision = 0;
    std::uint64_t version = 0;  // of the list
    bool operator==(const Answered&) const = default;
  };
  std::optional<Answered> answered_;
  CaseFilterBar filter_bar_;
  CaseScreen open_case_;
  NewCaseSheet new_case_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// What the parts of the office's screen (庁内) share: who may do what, what is asked of the office,
// the sheet in which records are edited; a page of limited width with its one action below.
#pragma once

#include <string_view>

#include "client/casework/office_list.h"
#include "client/screens/desk.h"
#include "client/screens/record_sheet.h"
#include "client/session/office_desk.h"

namespace banso::client {

struct OfficeParts {
  OfficeRights rights;
  OfficeDesk office;
  RecordSheet record;
};

// Open for as long as it lives: what is drawn meanwhile stands in a column that scrolls.
class OfficePage {
 public:
  OfficePage(ui::Ui& ui, std::string_view key, ui::Rect area);
  ~OfficePage();
  OfficePage(const OfficePage&) = delete;
  OfficePage& operator=(const OfficePage&) = delete;

 private:
  ui::Ui& ui_;
};

// A bar below `area`, which gets smaller; true: its button was pressed.
bool office_action(ui::Ui& ui, Desk& desk, ui::Rect& area, std::string_view label);
// Why the office gave no answer; true: it is to be asked again.
bool office_trouble(ui::Ui& ui, const Error& error);
// Says so to those who may only read.
void office_read_only(ui::Ui& ui, const OfficeRights& rights);
// "2026年4月1日 9:05".
std::string office_moment(ui::Ui& ui, std::int64_t unix_ms);

}  // namespace banso::client

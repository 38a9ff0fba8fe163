// SPDX-License-Identifier: Apache-2.0
// 訪問を記録: asks whose visit it was, by search or among those at hand, and begins a note there.
#pragma once

#include <string>
#include <vector>

#include "client/screens/desk.h"

namespace banso::client {

class VisitSheet {
 public:
  void open() { open_ = true; }
  // `at_hand`: the cases of today and of last time, offered before anything is typed.
  void draw(ui::Ui& ui, Desk& desk, const std::vector<RecordId>& at_hand);
  void forget() { *this = VisitSheet(); }

 private:
  std::vector<CaseEntry> offered(Desk& desk, const std::vector<RecordId>& at_hand) const;

  bool open_ = false;
  bool fresh_ = true;  // the field has to be given the focus
  std::string query_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Asks for what is known of a new case: a name, or nothing.
#pragma once

#include <optional>
#include <string>

#include "client/casework/new_case.h"
#include "client/screens/desk.h"

namespace banso::client {

class NewCaseSheet {
 public:
  void open() { open_ = true; }
  void draw(ui::Ui& ui, Desk& desk);
  void forget() { *this = NewCaseSheet(); }

 private:
  void create(Desk& desk);

  bool open_ = false;
  bool fresh_ = true;  // the name has to be given the focus
  NewCase content_;
  std::optional<Error> trouble_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The PIN, and what there is when it is wrong, forgotten or used up.
#pragma once

#include <string>

#include "client/screens/desk.h"

namespace banso::client {

class UnlockScreen {
 public:
  ~UnlockScreen();
  void draw(ui::Ui& ui, Desk& desk);
  void forget();

 private:
  void draw_form(ui::Ui& ui, Desk& desk, bool busy);
  void draw_notice(ui::Ui& ui, Desk& desk);

  std::string pin_;
  bool erasing_ = false;
  bool focused_ = false;  // the field was given the focus once
};

}  // namespace banso::client

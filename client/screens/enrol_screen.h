// SPDX-License-Identifier: Apache-2.0
// A device becomes somebody's: code, name, PIN twice. Also says, when it was so, that the office
// took the device back.
#pragma once

#include <optional>
#include <string>

#include "client/screens/desk.h"

namespace banso::client {

class EnrolScreen {
 public:
  ~EnrolScreen();
  void draw(ui::Ui& ui, Desk& desk);
  void prefill(const std::string& code) { code_ = code; }
  // Secrets too.
  void forget();

 private:
  void draw_revoked(ui::Ui& ui);
  void draw_trouble(ui::Ui& ui, const Error& error);
  void draw_form(ui::Ui& ui, Desk& desk);
  void submit(Desk& desk);

  std::string code_;
  std::string name_;
  std::string pin_;
  std::string again_;
  bool asked_ = false;  // the button was pressed: from then on faults are told
  bool told_revoked_ = false;
};

}  // namespace banso::client

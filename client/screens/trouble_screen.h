// SPDX-License-Identifier: Apache-2.0
// What keeps the device from being opened at all: what happened, what is safe, what to do.
#pragma once

#include "client/screens/desk.h"

namespace banso::client {

// Whether this error is one that a PIN cannot help with.
bool is_trouble(const SessionView& view);

class TroubleScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk);

 private:
  bool erasing_ = false;
};

}  // namespace banso::client

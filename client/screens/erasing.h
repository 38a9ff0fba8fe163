// SPDX-License-Identifier: Apache-2.0
// Asks before an open device is erased, and says what would be lost: work that the office does not
// have, and drafts, as they were when it was asked for.
#pragma once

#include <cstddef>

#include "client/screens/desk.h"

namespace banso::client {

class Erasing {
 public:
  void ask(Desk& desk);
  // While it is open; erases when that is confirmed.
  void draw(ui::Ui& ui, Desk& desk);

 private:
  bool open_ = false;
  std::size_t unsynced_ = 0;
  std::size_t drafts_ = 0;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Asks before an open device is erased, and says what would be lost: work that the office does not
// have, and drafts.
#pragma once

#include "client/screens/desk.h"

namespace banso::client {

// Open while `open` is true; erases when that is confirmed.
void draw_erasing(ui::Ui& ui, Desk& desk, bool& open);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/starting_screen.h"

#include "client/screens/gate.h"

namespace banso::client {

void draw_starting(ui::Ui& ui) {
  const Gate gate(ui, "starting", ui.tr(Str::starting), ui.tr(Str::app_promise));
}

}  // namespace banso::client

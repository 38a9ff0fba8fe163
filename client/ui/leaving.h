// SPDX-License-Identifier: Apache-2.0
// What the layers have in common: the dark behind them, and how they leave. One that is closed has
// no nodes and hears nothing any more, but is seen for a moment on its way out.
#pragma once

#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

// Darkens everything below; true: it was pressed. Not said: Escape and buttons do the same.
bool scrim(Ui& ui, std::string_view key, float strength);

struct Departure {
  float down = 0;  // px that it moves meanwhile
  bool fades = true;
  float duration_s = kQuick_s;
};
// Draws what was kept under the key (Ui::end_drawing) until it is gone; nothing with "reduce
// motion".
void draw_leaving(Ui& ui, std::string_view key, const Departure& departure);

}  // namespace banso::client::ui

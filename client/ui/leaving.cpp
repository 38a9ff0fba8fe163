// SPDX-License-Identifier: Apache-2.0
#include "client/ui/leaving.h"

#include <string>

namespace banso::client::ui {
namespace {

Rect whole(const Ui& ui) {
  return {0, 0, ui.surface().viewport.width, ui.surface().viewport.height};
}

}  // namespace

bool scrim(Ui& ui, std::string_view key, float strength) {
  ui.paint.fill(whole(ui), 0x000000, 0, {}, ui.theme().scrim * strength);
  return ui.pressed_beside(std::string(key) + " beside", whole(ui));
}

void draw_leaving(Ui& ui, std::string_view key, const Departure& departure) {
  const Kept* const kept = ui.kept_drawing(key);
  if (kept == nullptr) return;
  const float part = ui.animate_from(std::string(key) + " leaving", 1, 0, departure.duration_s);
  if (part <= 0) {
    ui.forget_drawing(key);
    return;
  }
  ui.begin_above();
  ui.paint.fill(whole(ui), 0x000000, 0, {}, ui.theme().scrim * kept->strength * part);
  kept->drawing.draw(ui.paint, 0, departure.down * (1 - part), departure.fades ? part : 1);
  ui.end_above();
}

}  // namespace banso::client::ui

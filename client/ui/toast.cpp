// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>
#include <utility>

#include "client/ui/draw_text.h"
#include "client/ui/layers.h"
#include "client/ui/leaving.h"

namespace banso::client::ui {
namespace {

constexpr float kToastRises = 24;  // px

}  // namespace

void show_toast(Toast& toast, std::string words, std::string action) {
  toast.words = std::move(words);
  toast.action = std::move(action);
  toast.until_s = -1;
  toast.shown = true;
  ++toast.number;
}

bool draw_toast(Ui& ui, std::string_view key, Toast& toast, float above) {
  constexpr Departure kLeaves = {.down = kToastRises, .duration_s = kCalm_s};
  if (!toast.shown) {
    draw_leaving(ui, key, kLeaves);
    return false;
  }
  if (toast.until_s < 0) toast.until_s = ui.now_s() + kToast_s;
  if (ui.now_s() >= toast.until_s) {
    toast.shown = false;
    draw_leaving(ui, key, kLeaves);
    return false;
  }
  ui.want_frame_in(toast.until_s - ui.now_s());
  ui.begin_layer(key, false, false);
  const Theme& theme = ui.theme();
  const Rect area = ui.free_area();
  const std::string own = std::string(key) + " " + std::to_string(toast.number);
  const float part = ui.animate_from(own, 0, 1, kCalm_s);
  TypeStyle style = ui.type(Type::label);
  style.line = style.size * 1.5F;
  TypeStyle action = ui.type(Type::label);
  action.bold = true;
  const float side = 20;
  const float action_width =
      toast.action.empty() ? 0 : line_width(ui, action, toast.action) + 2 * side;
  const float widest = std::min(620 * std::min(ui.scale(), 1.4F), area.width - 32);
  const float words =
      std::min(widest - 2 * side - action_width, line_width(ui, style, toast.words) + 2);
  const float width = words + 2 * side + action_width;
  const float height = std::max(56.0F, text_height(ui, style, toast.words, words) + 24);
  Rect rect = {area.x + (area.width - width) / 2, area.bottom() - height - 16 - above, width,
               height};
  rect.y += (1 - part) * kToastRises;
  ui.begin_drawing();
  ui.paint.opacity = part;
  ui.paint.shadow(rect, kRadiusCard, 3, theme.shadow);
  ui.paint.fill(rect, theme.notice, kRadiusCard);
  ui.open_group(key, rect, {.role = Role::status, .name = toast.words, .live = Live::polite});
  const Scope scope(ui, key);
  const float text = text_height(ui, style, toast.words, words);
  draw_text(ui, style, {rect.x + side, rect.y + (height - text) / 2, words, 0}, theme.on_notice,
            toast.words);
  bool pressed = false;
  if (!toast.action.empty()) {
    const Rect at = {rect.right() - action_width, rect.y + (height - kTarget) / 2, action_width,
                     std::max(kTarget, action.line + 16)};
    const Item item = ui.item("action", at, {.role = Role::button, .name = toast.action}, {});
    if (item.pressed || item.hovered) {
      ui.paint.fill({at.x + 6, at.y + 2, at.width - 12, at.height - 4}, theme.on_notice,
                    kRadiusControl, {}, item.pressed ? 0.2F : 0.1F);
    }
    draw_line(ui, action, at, theme.notice_action, toast.action, Align::center);
    if (item.ring) ui.paint.focus_ring(at, kRadiusControl, theme);
    pressed = item.activated;
    if (pressed) toast.shown = false;
  }
  ui.close_group(rect);
  ui.paint.opacity = 1;
  ui.end_drawing(key, rect, 0);
  ui.end_layer();
  return pressed;
}

}  // namespace banso::client::ui

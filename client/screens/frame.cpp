// SPDX-License-Identifier: Apache-2.0
#include "client/screens/frame.h"

#include <client_icons.h>

#include <algorithm>
#include <array>
#include <cmath>

#include "client/ui/bars.h"
#include "client/ui/button.h"
#include "client/ui/draw_text.h"

namespace banso::client {
namespace {

constexpr std::array kPages = {Page::cases, Page::sync, Page::settings};

ui::TypeStyle chip_style(ui::Ui& ui) {
  ui::TypeStyle style = ui.type(ui::Type::small);
  style.bold = true;
  return style;
}

// On a phone there is room for the sign and the least of words.
float chip_width(ui::Ui& ui, const SyncWords& words) {
  const ui::TypeStyle style = chip_style(ui);
  return line_width(ui, style, words.chip) + style.size * 1.3F + 6 + 24;
}

// true: it was pressed.
bool draw_chip(ui::Ui& ui, ui::Rect rect, const SyncWords& words) {
  const ui::Theme& theme = ui.theme();
  const ui::TypeStyle style = chip_style(ui);
  const ui::Tone tone = tone_of(theme, words.tone);
  const ui::Item item =
      ui.item("sync", rect,
              {.role = ui::Role::button, .name = words.chip, .description = words.sentence}, {});
  const float height = std::ceil(style.line + 14);
  const ui::Rect pill = {rect.x, rect.y + (rect.height - height) / 2, rect.width, height};
  ui.paint.fill(pill, tone.tint, height / 2);
  if (item.hovered || item.pressed) {
    ui.paint.fill(pill, theme.text, height / 2, {}, item.pressed ? 0.12F : 0.05F);
  }
  if (theme.shadow <= 0) ui.paint.outline(pill, tone.ink, 2, height / 2);
  const float sign = style.size * 1.3F;
  ui.paint.glyph(ui.fonts.icons(), words.icon, sign, pill.x + 12 + sign / 2, pill.y + height / 2,
                 tone.ink);
  const float x = pill.x + 12 + sign + 6;
  draw_line(ui, style, {x, pill.y, pill.right() - x - 8, height}, tone.ink, words.chip);
  if (item.ring) ui.paint.focus_ring(pill, height / 2, theme);
  return item.activated;
}

int number_of(Page page) {
  const auto found = std::find(kPages.begin(), kPages.end(), page);
  return found == kPages.end() ? 0 : static_cast<int>(found - kPages.begin());
}

}  // namespace

FrameParts draw_frame(ui::Ui& ui, Desk& desk, const SyncFacts& facts, const FrameOptions& options) {
  FrameParts parts;
  parts.area = ui.free_area();
  const SyncWords words = sync_words(ui.language(), facts);
  const std::array<ui::Place, 3> places = {{
      {ui.tr(Str::cases), icon::kUsers},
      {ui.tr(Str::sync), icon::kRefreshCw, static_cast<int>(facts.refused)},
      {ui.tr(Str::settings), icon::kSettings},
  }};
  int chosen = number_of(desk.place.page);
  const auto navigate = [&] {
    if (navigation(ui, "places", parts.area, places, chosen, ui.tr(Str::navigation))) {
      desk.go({.page = kPages[static_cast<std::size_t>(chosen)]});
    }
  };
  if (!ui.phone()) navigate();
  const float button = std::max(ui::kTarget, 32 * ui.scale());
  const float chip = chip_width(ui, words);
  const ui::AppBar bar = app_bar(ui, "bar", parts.area,
                                 {.title = options.title,
                                  .detail = options.detail,
                                  .back = options.back,
                                  .actions = 1,
                                  .beside = chip + 8});
  parts.back = bar.back;
  {
    const ui::Scope scope(ui, "corner");
    if (draw_chip(ui, {bar.actions.x, bar.actions.y, chip, button}, words)) {
      desk.go({.page = Page::sync});
    }
    const ui::Rect hide = {bar.actions.x + chip + 8, bar.actions.y, button, button};
    if (icon_button_at(ui, "hide", hide,
                       {.label = ui.tr(Str::quick_hide), .icon = icon::kEyeOff})) {
      desk.hiding = true;
    }
  }
  if (ui.phone()) {
    const float before = parts.area.height;
    navigate();
    parts.above = before - parts.area.height;
  }
  return parts;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/frame.h"

#include <client_icons.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

#include "client/ui/bars.h"
#include "client/ui/button.h"
#include "client/ui/draw_text.h"

namespace banso::client {
namespace {

constexpr std::array kFramePages = {Page::today, Page::cases, Page::confirm, Page::sync,
                                    Page::settings};

ui::TypeStyle chip_style(ui::Ui& ui) {
  ui::TypeStyle style = ui.type(ui::Type::small);
  style.bold = true;
  return style;
}

struct Chip {
  float width = 0;
  bool with_words = true;
};
// Where the title needs the room, the sign alone is shown.
Chip chip_of(ui::Ui& ui, const SyncWords& words, std::string_view title, float free) {
  const ui::TypeStyle style = chip_style(ui);
  const float sign = style.size * 1.3F;
  const float whole = line_width(ui, style, words.chip) + sign + 6 + 24;
  const float needed = line_width(ui, ui.type(ui::Type::section), title);
  if (!ui.phone() || whole + needed <= free) return {whole, true};
  return {std::max(ui::kTarget, sign + 24), false};
}

// true: it was pressed.
bool draw_chip(ui::Ui& ui, ui::Rect rect, const SyncWords& words, bool with_words) {
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
  const float middle = with_words ? pill.x + 12 + sign / 2 : pill.x + pill.width / 2;
  ui.paint.glyph(ui.fonts.icons(), words.icon, sign, middle, pill.y + height / 2, tone.ink);
  const float x = pill.x + 12 + sign + 6;
  if (with_words) {
    draw_line(ui, style, {x, pill.y, pill.right() - x - 8, height}, tone.ink, words.chip);
  }
  if (item.ring) ui.paint.focus_ring(pill, height / 2, theme);
  return item.activated;
}

// The bar of a phone has no room for one more: 庁内 stands among the settings there.
std::vector<Page> pages_of(bool phone, bool office) {
  std::vector<Page> pages(kFramePages.begin(), kFramePages.end());
  if (office && !phone) pages.insert(pages.end() - 1, Page::office);
  return pages;
}

int number_of(const std::vector<Page>& pages, Page page) {
  if (page == Page::note) page = Page::cases;
  const auto place_of = [&](Page wanted) { return std::find(pages.begin(), pages.end(), wanted); };
  auto found = place_of(page);
  if (found == pages.end() && page == Page::office) found = place_of(Page::settings);
  return found == pages.end() ? 0 : static_cast<int>(found - pages.begin());
}

}  // namespace

FrameParts draw_frame(ui::Ui& ui, Desk& desk, const SyncFacts& facts, const FrameOptions& options) {
  FrameParts parts;
  parts.area = ui.free_area();
  const SyncWords words = sync_words(ui.language(), facts);
  const std::vector<Page> pages = pages_of(ui.phone(), options.office);
  std::vector<ui::Place> places = {
      {ui.tr(Str::today), icon::kCalendarDays},
      {ui.tr(Str::cases), icon::kUsers},
      {ui.tr(Str::confirm_place), icon::kCheckCheck, static_cast<int>(options.to_confirm)},
      {ui.tr(Str::sync), icon::kRefreshCw, static_cast<int>(facts.refused)},
      {ui.tr(Str::settings), icon::kSettings},
  };
  if (pages.size() > places.size()) {
    places.insert(places.end() - 1, {ui.tr(Str::office_place), icon::kBuilding2});
  }
  int chosen = number_of(pages, desk.place.page);
  const auto navigate = [&] {
    if (navigation(ui, "places", parts.area, places, chosen, ui.tr(Str::navigation))) {
      desk.go({.page = pages[static_cast<std::size_t>(chosen)]});
    }
  };
  if (!ui.phone()) navigate();
  const float button = std::max(ui::kTarget, 32 * ui.scale());
  const float taken = 2 * ui::kPadding + (options.back ? button + 4 : 0) + button + 24;
  const Chip shown = chip_of(ui, words, options.title, parts.area.width - taken);
  const float chip = shown.width;
  const ui::AppBar bar = app_bar(ui, "bar", parts.area,
                                 {.title = options.title,
                                  .detail = options.detail,
                                  .back = options.back,
                                  .actions = 1,
                                  .beside = chip + 8});
  parts.back = bar.back;
  {
    const ui::Scope scope(ui, "corner");
    if (draw_chip(ui, {bar.actions.x, bar.actions.y, chip, button}, words, shown.with_words)) {
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

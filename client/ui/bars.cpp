// SPDX-License-Identifier: Apache-2.0
#include "client/ui/bars.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"

namespace banso::client::ui {
namespace {

void draw_count(Ui& ui, float x, float y, int count) {
  const Theme& theme = ui.theme();
  const TypeStyle style = {12, 16, true};
  const std::string words = count > 99 ? "99+" : std::to_string(count);
  const float width = std::max(20.0F, line_width(ui, style, words) + 10);
  const Rect rect = {x - 4, y - 10, width, 20};
  ui.paint.fill(rect, theme.error.ink, 10);
  draw_line(ui, style, rect, theme.on_error, words, Align::center);
}

constexpr float kLeastWords = 11;  // px

TypeStyle fitted_to_all(Ui& ui, TypeStyle style, std::span<const Place> places, float room) {
  for (const Place& place : places) style = fitted(ui, style, place.label, room, kLeastWords);
  return style;
}

}  // namespace

AppBar app_bar(Ui& ui, std::string_view key, Rect& area, const AppBarOptions& options) {
  const Theme& theme = ui.theme();
  TypeStyle title = ui.type(Type::section);
  const TypeStyle detail = ui.type(Type::small);
  const float button = std::max(kTarget, 32 * ui.scale());
  const float words = title.line + (options.detail.empty() ? 0 : detail.line + 2);
  const float height = std::ceil(std::max(64.0F, words + 20));
  AppBar bar;
  bar.rect = {area.x, area.y, area.width, height};
  // Under a notch the bar goes on to the edge of the screen.
  ui.paint.fill({0, 0, ui.surface().viewport.width, area.y}, theme.raised);
  ui.paint.fill(bar.rect, theme.raised);
  ui.paint.line_across(bar.rect.x, bar.rect.right(), bar.rect.bottom() - theme.hairline_width,
                       theme.hairline_width, theme.hairline);
  ui.open_group(key, bar.rect, {.role = Role::banner, .name = std::string(options.title)});
  const Scope scope(ui, key);
  float x = bar.rect.x + kPadding;
  if (options.back) {
    const Rect at = {bar.rect.x + 4, bar.rect.y + (height - button) / 2, button, button};
    bar.back =
        icon_button_at(ui, "back", at, {.label = ui.tr(Str::back), .icon = icon::kArrowLeft});
    x = at.right() + 4;
  }
  const float taken = static_cast<float>(options.actions) * (button + 4) + options.beside;
  bar.actions = {bar.rect.right() - 8 - taken, bar.rect.y + (height - button) / 2, taken, button};
  const float width = std::max(0.0F, bar.actions.x - x - 8);
  const float top = bar.rect.y + (height - words) / 2;
  ui.say("title", {x, top, width, title.line},
         {.role = Role::heading, .name = std::string(options.title), .level = 1});
  // The least size that titles and details have at 100 %.
  title = fitted(ui, title, options.title, width, 18);
  draw_line(ui, title, {x, top, width, title.line}, theme.text, options.title);
  if (!options.detail.empty()) {
    const Rect below = {x, top + title.line + 2, width, detail.line};
    ui.say("detail", below, {.role = Role::text, .name = std::string(options.detail)});
    draw_line(ui, fitted(ui, detail, options.detail, width, 14), below, theme.secondary,
              options.detail);
  }
  ui.close_group(bar.rect);
  area.y += height;
  area.height -= height;
  return bar;
}

bool navigation(Ui& ui, std::string_view key, Rect& area, std::span<const Place> places,
                int& chosen, std::string_view label) {
  const Theme& theme = ui.theme();
  const bool bottom = ui.phone();
  TypeStyle style = ui.type(Type::small);
  // Words of a bar of five cannot grow without end.
  const float grown = std::min(ui.scale(), bottom ? 1.15F : 1.6F);
  style = {13 * grown, 13 * grown * 1.3F, true};
  const auto count = static_cast<float>(places.size());
  const float icon_size = 24 * std::min(grown, 1.3F);
  const float cell = std::ceil(icon_size + style.line + (bottom ? 20 : 26));
  const float rail = std::ceil(88 * std::max(1.0F, grown));
  const float room = (bottom ? area.width / count : rail) - 4;
  style = fitted_to_all(ui, style, places, room);
  const Rect rect = bottom ? Rect{area.x, area.bottom() - cell, area.width, cell}
                           : Rect{area.x, area.y, rail, area.height};
  const float below = ui.surface().viewport.height - area.bottom();
  ui.paint.fill({rect.x, rect.y, rect.width, rect.height + (bottom ? below : 0)}, theme.raised);
  if (bottom) {
    ui.paint.line_across(rect.x, rect.right(), rect.y, theme.hairline_width, theme.hairline);
  } else {
    ui.paint.line_down(rect.right() - theme.hairline_width, rect.y, rect.bottom(),
                       theme.hairline_width, theme.hairline);
  }
  ui.open_group(key, rect, {.role = Role::navigation, .name = std::string(label)});
  const Scope scope(ui, key);
  const int before = chosen;
  bool pressed = false;
  for (std::size_t i = 0; i < places.size(); ++i) {
    const auto at = static_cast<float>(i);
    const Rect one = bottom
                         ? Rect{rect.x + rect.width / count * at, rect.y, rect.width / count, cell}
                         : Rect{rect.x, rect.y + 8 + (cell + 4) * at, rail, cell};
    const bool on = before == static_cast<int>(i);
    Node node = {
        .role = Role::button, .name = std::string(places[i].label), .states = on ? kCurrent : 0U};
    if (places[i].count > 0) node.description = std::to_string(places[i].count);
    const Item item = ui.item(std::to_string(i), one, std::move(node),
                              {.group = ui.key(""),
                               .group_axis = bottom ? Axis::horizontal : Axis::vertical,
                               .entry = on});
    if (item.activated) {
      chosen = static_cast<int>(i);
      pressed = true;
    }
    const float words = style.line + 4 + icon_size + 8;
    const float top = one.y + (one.height - words) / 2;
    const Rect pill = {one.x + one.width / 2 - 30, top, 60, icon_size + 8};
    const float shown = ui.animate(std::to_string(i) + " on", on ? 1.0F : 0.0F, kCalm_s);
    if (shown > 0.01F) ui.paint.fill(pill, theme.tint, pill.height / 2, {}, shown);
    if (item.pressed || item.hovered) {
      ui.paint.fill(pill, theme.text, pill.height / 2, {}, item.pressed ? 0.12F : 0.06F);
    }
    if (theme.shadow <= 0 && on) ui.paint.outline(pill, theme.primary, 2, pill.height / 2);
    const Color ink = on ? theme.on_tint : theme.secondary;
    const float center = one.x + one.width / 2;
    ui.paint.glyph(ui.fonts.icons(), places[i].icon, icon_size, center, top + pill.height / 2, ink);
    if (places[i].count > 0) draw_count(ui, center + 10, top + 6, places[i].count);
    draw_line(ui, style, {one.x + 2, pill.bottom() + 4, one.width - 4, style.line}, ink,
              places[i].label, Align::center);
    if (item.ring) {
      ui.paint.focus_ring({one.x + 6, one.y + 5, one.width - 12, one.height - 10}, 10, theme);
    }
  }
  ui.close_group(rect);
  if (bottom) {
    area.height -= cell;
  } else {
    area.x += rail;
    area.width -= rail;
  }
  return pressed;
}

}  // namespace banso::client::ui

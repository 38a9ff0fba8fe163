// SPDX-License-Identifier: Apache-2.0
#include "client/ui/record_parts.h"

#include <algorithm>
#include <cmath>

#include "client/ui/draw_text.h"

namespace banso::client::ui {

void key_values(Ui& ui, std::string_view key, std::span<const KeyValue> pairs) {
  const Rect start = ui.layout.place(0);
  ui.open_group(key, start, {.role = Role::list});
  const Scope scope(ui, key);
  const TypeStyle name = ui.type(Type::small);
  TypeStyle value = ui.type(Type::label);
  value.line = value.size * 1.5F;
  constexpr float kGap = 24;
  const bool two = start.width >= 520 * ui.scale();
  const float width = two ? (start.width - kGap) / 2 : start.width;
  float y = start.y;
  for (std::size_t i = 0; i < pairs.size(); i += two ? 2 : 1) {
    float tallest = 0;
    for (std::size_t j = i; j < std::min(pairs.size(), i + (two ? 2 : 1)); ++j) {
      const float x = start.x + (j > i ? width + kGap : 0);
      const float label = text_height(ui, name, pairs[j].name, width);
      const float height = label + 2 + text_height(ui, value, pairs[j].value, width);
      const Rect rect = {x, y, width, height};
      ui.say(std::to_string(j), rect,
             {.role = Role::listitem,
              .name = std::string(pairs[j].name) + ": " + std::string(pairs[j].value)});
      draw_text(ui, name, {x, y, width, 0}, ui.theme().secondary, pairs[j].name);
      draw_text(ui, value, {x, y + label + 2, width, 0}, ui.theme().text, pairs[j].value);
      tallest = std::max(tallest, height);
    }
    y += std::ceil(tallest) + 14;
  }
  const float height = std::max(0.0F, y - 14 - start.y);
  ui.layout.gap(height);
  ui.close_group({start.x, start.y, start.width, height});
}

bool timeline_item(Ui& ui, std::string_view key, const TimelineItem& item) {
  constexpr float kDot = 36;
  constexpr float kGap = 14;
  const Theme& theme = ui.theme();
  const Tone tone = tone_of(theme, item.tone);
  const TypeStyle when = ui.type(Type::small);
  TypeStyle title = ui.type(Type::label);
  title.bold = true;
  title.line = title.size * 1.4F;
  TypeStyle words = ui.type(Type::label);
  words.line = words.size * 1.6F;
  const float inner = ui.layout.width() - kDot - kGap - 12;
  // Who wrote it stands beside the time, or below where both do not fit.
  const float who = line_width(ui, when, item.who) + 1;
  const bool stacked = line_width(ui, when, item.when) + who + 8 > inner && !item.who.empty();
  const float by = stacked ? text_height(ui, when, item.who, inner) : 0;
  const float time = text_height(ui, when, item.when, inner);
  const float height = time + by + 2 + text_height(ui, title, item.title, inner) + 2 +
                       text_height(ui, words, item.words, inner) + 24;
  const Rect rect = ui.layout.place(std::max(kTarget, std::ceil(height)));
  std::string said(item.when);
  said += " " + std::string(item.title) + " " + std::string(item.who);
  const Item state = ui.item(
      key, rect, {.role = Role::button, .name = said, .description = std::string(item.words)}, {});
  if (state.pressed || state.hovered) {
    ui.paint.fill(rect, theme.text, kRadiusControl, {}, state.pressed ? 0.08F : 0.035F);
  }
  const float x = rect.x + 6 + kDot / 2;
  const float y = rect.y + 12 + kDot / 2;
  if (!item.first) ui.paint.line_down(x - 1, rect.y, y - kDot / 2 - 4, 2, theme.hairline);
  if (!item.last) ui.paint.line_down(x - 1, y + kDot / 2 + 4, rect.bottom(), 2, theme.hairline);
  ui.paint.circle(x, y, kDot / 2, tone.tint);
  if (theme.shadow <= 0) ui.paint.ring(x, y, kDot / 2, 2, tone.ink);
  ui.paint.glyph(ui.fonts.icons(), item.icon, 20, x, y, tone.ink);
  const float left = rect.x + 6 + kDot + kGap;
  Rect at = {left, rect.y + 12, inner, when.line};
  if (!stacked) {
    draw_line(ui, when, {at.right() - who, at.y, who, when.line}, theme.secondary, item.who);
  }
  at.y += draw_text(ui, when, at, theme.secondary, item.when);
  if (stacked) at.y += draw_text(ui, when, at, theme.secondary, item.who);
  at.y += 2;
  at.y += draw_text(ui, title, at, theme.text, item.title) + 2;
  draw_text(ui, words, at, theme.text, item.words);
  if (state.ring) ui.paint.focus_ring(rect, kRadiusControl, theme);
  return state.activated;
}

}  // namespace banso::client::ui

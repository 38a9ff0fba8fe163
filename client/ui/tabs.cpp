// SPDX-License-Identifier: Apache-2.0
// Tabs (what is shown) and the segmented control (how it is shown).
#include <algorithm>
#include <cmath>

#include "client/ui/choice.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"
#include "client/ui/radio.h"

namespace banso::client::ui {
namespace {

std::string spot_key(std::string_view own) { return std::string(own) + " at"; }

}  // namespace

bool tabs(Ui& ui, std::string_view key, Labels labels, int& chosen, std::string_view label) {
  constexpr float kSide = 18;
  const Theme& theme = ui.theme();
  TypeStyle style = ui.type(Type::label);
  const float height = std::max(52.0F, style.line + 28);
  const Rect rect = ui.layout.place(height);
  ui.open_group(key, rect, {.role = Role::tablist, .name = std::string(label)});
  const Scope scope(ui, key);
  ui.begin_scroll_across("tabs", rect);
  const float moved = ui.scroll_state("tabs").offset;
  float x = rect.x - moved;
  const float left = x;
  const int before = chosen;
  ui.paint.line_across(rect.x, rect.right(), rect.bottom() - theme.hairline_width,
                       theme.hairline_width, theme.hairline);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool on = before == static_cast<int>(i);
    style.bold = true;
    const float width = line_width(ui, style, labels[i]) + 2 * kSide;
    const Rect tab = {x, rect.y, width, height};
    OneOf one = one_of(ui, labels, i, before, false);
    one.node.role = Role::tab;
    one.node.states = on ? kSelected : 0U;
    one.reach.group_axis = Axis::horizontal;
    const Item item = ui.item(std::to_string(i), tab, std::move(one.node), one.reach);
    if (item.activated) chosen = static_cast<int>(i);
    if (item.pressed || item.hovered) {
      ui.paint.fill({tab.x + 2, tab.y + 4, tab.width - 4, tab.height - 10}, theme.text,
                    kRadiusControl, {}, item.pressed ? 0.10F : 0.05F);
    }
    style.bold = on;
    draw_line(ui, style, tab, on ? theme.on_tint : theme.secondary, labels[i], Align::center);
    if (on) {
      const float line = ui.animate(spot_key(key), tab.x + moved, kCalm_s) - moved;
      const float wide = ui.animate(spot_key(key) + " width", tab.width, kCalm_s);
      ui.paint.fill({line + 8, rect.bottom() - 4, wide - 16, 4}, theme.primary, 2);
    }
    if (item.ring) {
      ui.paint.focus_ring({tab.x + 6, tab.y + 7, tab.width - 12, tab.height - 15}, 6, theme);
    }
    x += width;
  }
  ui.end_scroll_across(x - left);
  ui.close_group(rect);
  return chosen != before;
}

namespace {

constexpr float kTrack = 3;  // of the track that is seen around a segment

// Side by side, or, where a word of theirs would be cut, below each other.
struct Segments {
  Rect first;
  float right;  // from one to the next
  float down;
  float side;  // beside the words
  Rect at(float index) const {
    return {first.x + right * index, first.y + down * index, first.width, first.height};
  }
};

Segments place_segments(Ui& ui, const TypeStyle& style, Labels labels) {
  constexpr float kSide = 8;
  constexpr float kLeastSide = kTrack + 2;
  const auto count = static_cast<float>(labels.size());
  float word = 0;
  for (const std::string_view label : labels) word = std::max(word, widest_word(ui, style, label));
  const float cell = std::floor(ui.layout.width() / count);
  const bool across = word <= cell - 2 * kLeastSide;
  Segments segments = {};
  segments.side = !across || word <= cell - 2 * kSide ? kSide : kLeastSide;
  const float width = across ? cell : ui.layout.width();
  float tallest = 0;
  for (const std::string_view label : labels) {
    tallest = std::max(tallest, text_height(ui, style, label, width - 2 * segments.side));
  }
  const float height = std::max(kTarget, std::ceil(tallest) + 24);
  const Rect all = ui.layout.place(across ? height : height * count);
  segments.first = {all.x, all.y, width, height};
  segments.right = across ? cell : 0;
  segments.down = across ? 0 : height;
  return segments;
}

}  // namespace

bool segmented(Ui& ui, std::string_view key, Labels labels, int& chosen,
               const ChoiceOptions& options) {
  const Theme& theme = ui.theme();
  TypeStyle style = ui.type(Type::label);
  const Rect start = ui.layout.place(0);
  Node group = {.role = Role::radiogroup,
                .name = std::string(options.label),
                .description = std::string(options.error)};
  if (!options.error.empty()) group.states |= kInvalid;
  ui.open_group(key, start, std::move(group));
  const Scope scope(ui, key);
  ui.layout.spacing(0);
  draw_label(ui, options.label, options.required, options.disabled);
  style.bold = true;
  const Segments segments = place_segments(ui, style, labels);
  const Rect rect = {segments.first.x, segments.first.y, ui.layout.width(),
                     ui.layout.y() - segments.first.y};
  ui.paint.fill(rect, theme.text, kRadiusControl + 2, {}, 0.09F);
  if (theme.shadow <= 0) {
    ui.paint.outline(rect, theme.border, theme.border_width, kRadiusControl + 2);
  }
  const auto inside = [](Rect one) {
    return Rect{one.x + kTrack, one.y + kTrack, one.width - 2 * kTrack, one.height - 2 * kTrack};
  };
  const int before = chosen;
  const float at = ui.animate(spot_key(key), static_cast<float>(std::max(before, 0)), kCalm_s);
  if (before >= 0) {
    // Lighter than its track, in the dark as well.
    const bool dark = contrast(theme.card, 0xffffff) > 4.5;
    const Color lifted = dark ? mix(theme.card, theme.text, 0.24F) : theme.card;
    const Color spot_color = theme.shadow <= 0 ? theme.primary : lifted;
    const Rect spot = inside(segments.at(at));
    ui.paint.shadow(spot, kRadiusControl, 1, theme.shadow * 0.8F);
    ui.paint.fill(spot, spot_color, kRadiusControl);
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool on = before == static_cast<int>(i);
    const Rect one = segments.at(static_cast<float>(i));
    OneOf radio = one_of(ui, labels, i, before, options.disabled);
    const Item item = ui.item(std::to_string(i), one, std::move(radio.node), radio.reach);
    if (item.activated) chosen = static_cast<int>(i);
    const Rect inner = inside(one);
    if (!on && (item.pressed || item.hovered)) {
      ui.paint.fill(inner, theme.text, kRadiusControl, {}, item.pressed ? 0.10F : 0.05F);
    }
    style.bold = on;
    const Color chosen_ink = theme.shadow <= 0 ? theme.on_primary : theme.on_tint;
    const Color ink = item.disabled ? theme.disabled : on ? chosen_ink : theme.text;
    const float room = one.width - 2 * segments.side;
    const float words = text_height(ui, style, labels[i], room);
    draw_text(ui, style, {one.x + segments.side, one.y + (one.height - words) / 2, room, 0}, ink,
              labels[i], Align::center);
    if (item.ring) ui.paint.focus_ring(inner, kRadiusControl, theme);
  }
  if (!options.error.empty()) ui.paint.outline(rect, theme.error.ink, 2, kRadiusControl + 2);
  draw_help(ui, {}, options.error);
  ui.layout.spacing(12);
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
  return chosen != before;
}

}  // namespace banso::client::ui

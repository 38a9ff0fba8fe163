// SPDX-License-Identifier: Apache-2.0
// Radios, and pills of which one (choice) or several (chips) are chosen.
#include "client/ui/choice.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"
#include "client/ui/radio.h"

namespace banso::client::ui {

bool radio_group(Ui& ui, std::string_view key, Labels labels, int& chosen,
                 const ChoiceOptions& options) {
  constexpr float kDot = 24;
  const Theme& theme = ui.theme();
  const Rect start = ui.layout.place(0);
  Node group = {.role = Role::radiogroup,
                .name = std::string(options.label),
                .description = std::string(options.error)};
  if (!options.error.empty()) group.states |= kInvalid;
  ui.open_group(key, start, std::move(group));
  const Scope scope(ui, key);
  ui.layout.spacing(0);
  draw_label(ui, options.label, options.required, options.disabled);
  const int before = chosen;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    TypeStyle style = ui.type(Type::label);
    style.line = style.size * 1.4F;
    const float words = ui.layout.width() - kDot - 14;
    const float height = std::max(kTarget, text_height(ui, style, labels[i], words) + 16);
    const Rect rect = ui.layout.place(height);
    const bool on = before == static_cast<int>(i);
    const std::string own = std::to_string(i);
    OneOf one = one_of(ui, labels, i, before, options.disabled);
    const Item item = ui.item(own, rect, std::move(one.node), one.reach);
    if (item.activated) chosen = static_cast<int>(i);
    const float x = rect.x + kDot / 2 + 2;
    const float y = rect.y + rect.height / 2;
    if (item.hovered || item.pressed) {
      ui.paint.circle(x, y, 20, theme.text, item.pressed ? 0.14F : 0.07F);
    }
    const Color edge = item.disabled           ? theme.disabled
                       : on                    ? theme.primary
                       : options.error.empty() ? theme.border
                                               : theme.error.ink;
    ui.paint.circle(x, y, kDot / 2, theme.card);
    ui.paint.ring(x, y, kDot / 2, 2, edge);
    const float grown = ui.animate(own + " dot", on ? 1.0F : 0.0F, kQuick_s);
    if (grown > 0.01F) ui.paint.circle(x, y, 7 * grown, edge);
    const float top = y - text_height(ui, style, labels[i], words) / 2;
    draw_text(ui, style, {rect.x + kDot + 14, top, words, 0},
              item.disabled ? theme.disabled : theme.text, labels[i]);
    if (item.ring) ui.paint.focus_ring({x - kDot / 2, y - kDot / 2, kDot, kDot}, kDot / 2, theme);
  }
  draw_help(ui, {}, options.error);
  ui.layout.spacing(12);
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
  return chosen != before;
}

namespace {

// A label in a pill, as high as what can be touched or as its words take; marked when it is chosen.
Item pill(Ui& ui, const std::string& own, std::string_view label, bool on, bool invalid, Node node,
          const Reach& reach) {
  constexpr float kSide = 16;
  const Theme& theme = ui.theme();
  TypeStyle style = ui.type(Type::label);
  style.bold = on;
  const float mark = ui.animate(own + " mark", on ? 1.0F : 0.0F, kQuick_s) * (style.size + 6);
  const float around = 2 * kSide + mark + 1;
  const float words = std::min(line_width(ui, style, label), ui.layout.width() - around);
  const float tall = text_height(ui, style, label, words);
  const Rect rect = ui.layout.place(words + around, std::max(kTarget, tall + 20));
  const Item item = ui.item(own, rect, std::move(node), reach);
  const Rect shape = {rect.x, rect.y + 4, rect.width, rect.height - 8};
  const float radius = std::min(shape.height, style.line + 12) / 2;
  const Color ink = item.disabled ? theme.disabled : on ? theme.on_tint : theme.text;
  const Color edge = item.disabled ? theme.disabled
                     : on          ? theme.primary
                     : invalid     ? theme.error.ink
                                   : theme.border;
  if (on) ui.paint.fill(shape, theme.tint, radius);
  if (item.pressed || item.hovered) {
    ui.paint.fill(shape, theme.text, radius, {}, item.pressed ? 0.12F : 0.05F);
  }
  ui.paint.outline(shape, edge, on ? std::max(2.0F, theme.border_width) : theme.border_width,
                   radius);
  float x = shape.x + kSide;
  if (on && mark > style.size) {
    ui.paint.glyph(ui.fonts.icons(), icon::kCheck, style.size + 2, x + style.size / 2,
                   shape.y + shape.height / 2, ink);
  }
  x += mark;
  draw_text(ui, style, {x, shape.y + (shape.height - tall) / 2, words, 0}, ink, label);
  if (item.ring) ui.paint.focus_ring(shape, radius, theme);
  return item;
}

// The frame around pills: label above, error below.
template <typename Draw>
void pill_group(Ui& ui, std::string_view key, Role role, const ChoiceOptions& options,
                const Draw& draw) {
  const Rect start = ui.layout.place(0);
  Node group = {
      .role = role, .name = std::string(options.label), .description = std::string(options.error)};
  if (!options.error.empty()) group.states |= kInvalid;
  ui.open_group(key, start, std::move(group));
  const Scope scope(ui, key);
  ui.layout.spacing(0);
  draw_label(ui, options.label, options.required, options.disabled);
  ui.layout.begin_flow(8);
  draw();
  ui.layout.end_flow();
  draw_help(ui, {}, options.error);
  ui.layout.spacing(12);
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
}

}  // namespace

bool choice(Ui& ui, std::string_view key, Labels labels, int& chosen,
            const ChoiceOptions& options) {
  const int before = chosen;
  pill_group(ui, key, Role::radiogroup, options, [&] {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const bool on = before == static_cast<int>(i);
      OneOf one = one_of(ui, labels, i, before, options.disabled);
      const Item item = pill(ui, std::to_string(i), labels[i], on, !options.error.empty(),
                             std::move(one.node), one.reach);
      if (item.activated) chosen = static_cast<int>(i);
    }
  });
  return chosen != before;
}

bool chips(Ui& ui, std::string_view key, Labels labels, std::vector<bool>& chosen,
           const ChoiceOptions& options) {
  bool changed = false;
  const auto first =
      static_cast<std::size_t>(std::find(chosen.begin(), chosen.end(), true) - chosen.begin());
  const std::size_t entry = first < labels.size() ? first : 0;
  pill_group(ui, key, Role::group, options, [&] {
    for (std::size_t i = 0; i < labels.size(); ++i) {
      const Item item = pill(ui, std::to_string(i), labels[i], chosen[i], !options.error.empty(),
                             {.role = Role::checkbox,
                              .name = std::string(labels[i]),
                              .states = kCheckable | (chosen[i] ? kChecked : 0U)},
                             {.disabled = options.disabled,
                              .group = ui.key(""),
                              .group_axis = Axis::both,
                              .entry = i == entry});
      if (!item.activated) continue;
      chosen[i] = !chosen[i];
      changed = true;
    }
  });
  return changed;
}

}  // namespace banso::client::ui

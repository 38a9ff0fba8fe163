// SPDX-License-Identifier: Apache-2.0
// The switch and the check box: a row whose whole width can be pressed.
#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/choice.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"

namespace banso::client::ui {
namespace {

struct Row {
  Rect rect;
  TypeStyle label;
  TypeStyle detail;
  float words;
};

Row place_row(Ui& ui, const ToggleOptions& options, float control) {
  TypeStyle label = ui.type(Type::label);
  label.line = label.size * 1.4F;
  const TypeStyle detail = ui.type(Type::small);
  const float words = ui.layout.width() - control;
  const float height =
      text_height(ui, label, options.label, words) + text_height(ui, detail, options.detail, words);
  return {ui.layout.place(std::max(kTarget, std::ceil(height) + 16)), label, detail, words};
}

void draw_words(Ui& ui, const Row& row, const ToggleOptions& options, float x) {
  const Theme& theme = ui.theme();
  const float height = text_height(ui, row.label, options.label, row.words) +
                       text_height(ui, row.detail, options.detail, row.words);
  float y = row.rect.y + (row.rect.height - height) / 2;
  const Color ink = options.disabled ? theme.disabled : theme.text;
  const Color quiet = options.disabled ? theme.disabled : theme.secondary;
  y += draw_text(ui, row.label, {x, y, row.words, 0}, ink, options.label);
  draw_text(ui, row.detail, {x, y, row.words, 0}, quiet, options.detail);
}

// Tells what it is, and changes the value when it was pressed.
Item flip_item(Ui& ui, std::string_view key, Rect rect, Role role, bool& value,
               const ToggleOptions& options) {
  const bool wrong = !options.error.empty();
  const Item item =
      ui.item(key, rect,
              {.role = role,
               .name = std::string(options.label),
               .description = std::string(wrong ? options.error : options.detail),
               .states = kCheckable | (value ? kChecked : 0U) | (wrong ? kInvalid : 0U)},
              {.disabled = options.disabled});
  if (item.activated) value = !value;
  return item;
}

// Of the control, while it is off.
Color edge_of(Ui& ui, const ToggleOptions& options) {
  return options.error.empty() ? ui.theme().border : ui.theme().error.ink;
}

void draw_error(Ui& ui, const ToggleOptions& options) {
  if (options.error.empty()) return;
  ui.layout.spacing(0);
  draw_help(ui, {}, options.error);
  ui.layout.spacing(12);
}

}  // namespace

bool toggle(Ui& ui, std::string_view key, bool& value, const ToggleOptions& options) {
  constexpr float kWidth = 52;
  constexpr float kHeight = 32;
  const Row row = place_row(ui, options, kWidth + 16);
  const Item item = flip_item(ui, key, row.rect, Role::switch_, value, options);
  const Theme& theme = ui.theme();
  const float on = ui.animate(std::string(key) + " on", value ? 1.0F : 0.0F, kCalm_s);
  const Rect& rect = row.rect;
  const Rect track = {rect.right() - kWidth - 2, rect.y + (rect.height - kHeight) / 2, kWidth,
                      kHeight};
  const Color off_fill = theme.card;
  const Color fill = item.disabled ? theme.pressed : mix(off_fill, theme.primary, on);
  ui.paint.fill(track, fill, kHeight / 2);
  const Color edge = item.disabled ? theme.disabled : mix(edge_of(ui, options), theme.primary, on);
  ui.paint.outline(track, edge, 2, kHeight / 2);
  const float radius = 9 + 2 * on + (item.pressed ? 1.5F : 0.0F);
  const float x = track.x + kHeight / 2 + (kWidth - kHeight) * on;
  const Color knob = item.disabled ? theme.disabled : mix(theme.border, theme.on_primary, on);
  ui.paint.circle(x, track.y + kHeight / 2, radius, knob);
  if (value) {
    ui.paint.glyph(ui.fonts.icons(), icon::kCheck, 14, x, track.y + kHeight / 2,
                   item.disabled ? theme.card : theme.primary);
  }
  if (item.hovered) ui.paint.circle(x, track.y + kHeight / 2, 20, theme.text, 0.07F);
  draw_words(ui, row, options, rect.x);
  if (item.ring) ui.paint.focus_ring(track, kHeight / 2, theme);
  draw_error(ui, options);
  return item.activated;
}

bool checkbox(Ui& ui, std::string_view key, bool& value, const ToggleOptions& options) {
  constexpr float kBox = 24;
  const Row row = place_row(ui, options, kBox + 16);
  const Item item = flip_item(ui, key, row.rect, Role::checkbox, value, options);
  const Theme& theme = ui.theme();
  const Rect box = {row.rect.x + 2, row.rect.y + (row.rect.height - kBox) / 2, kBox, kBox};
  if (item.hovered || item.pressed) {
    ui.paint.circle(box.x + kBox / 2, box.y + kBox / 2, 20, theme.text,
                    item.pressed ? 0.14F : 0.07F);
  }
  const Color edge = item.disabled ? theme.disabled : value ? theme.primary : edge_of(ui, options);
  ui.paint.fill(box, value ? edge : theme.card, 5);
  ui.paint.outline(box, edge, 2, 5);
  if (value) {
    ui.paint.glyph(ui.fonts.icons(), icon::kCheck, 20, box.x + kBox / 2, box.y + kBox / 2,
                   item.disabled ? theme.card : theme.on_primary);
  }
  draw_words(ui, row, options, box.right() + 12);
  if (item.ring) ui.paint.focus_ring(box, 5, theme);
  draw_error(ui, options);
  return item.activated;
}

}  // namespace banso::client::ui

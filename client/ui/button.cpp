// SPDX-License-Identifier: Apache-2.0
#include "client/ui/button.h"

#include <algorithm>

#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"

namespace banso::client::ui {
namespace {

constexpr float kButtonSide = 20;
constexpr float kIconGap = 8;

struct Paint {
  Color fill;
  Color ink;
  Color border;
  bool bordered;
  bool filled;
};

Paint look(Ui& ui, const ButtonOptions& options, const Item& item, float over) {
  const Theme& theme = ui.theme();
  const bool filled_kind =
      options.kind == ButtonKind::primary || options.kind == ButtonKind::danger;
  if (item.disabled) {
    if (filled_kind) return {theme.pressed, theme.disabled, theme.disabled, false, true};
    return {theme.card, theme.disabled, theme.disabled, options.kind == ButtonKind::quiet, false};
  }
  if (options.kind == ButtonKind::primary) {
    const Color fill =
        item.pressed ? theme.primary_pressed : mix(theme.primary, theme.primary_hover, over);
    return {fill, theme.on_primary, fill, false, true};
  }
  if (options.kind == ButtonKind::danger) {
    const Color fill =
        item.pressed ? theme.error_pressed : mix(theme.error.ink, theme.error_pressed, over * 0.5F);
    return {fill, theme.on_error, fill, false, true};
  }
  const bool quiet = options.kind == ButtonKind::quiet;
  const Color rest = quiet ? theme.card : theme.tint;
  const Color fill =
      item.pressed ? mix(theme.tint, theme.primary, 0.16F) : mix(rest, theme.tint, over);
  return {fill, theme.on_tint, theme.primary, quiet, quiet || item.pressed || over > 0.01F};
}

}  // namespace

float button_height(Ui& ui) { return std::max(kTarget, ui.type(Type::label).line + 24); }

float button_width(Ui& ui, const ButtonOptions& options) {
  TypeStyle style = ui.type(Type::label);
  style.bold = true;
  const float icon = options.icon == nullptr ? 0 : style.size * 1.25F + kIconGap;
  return line_width(ui, style, options.label) + icon + 2 * kButtonSide;
}

bool button(Ui& ui, std::string_view key, const ButtonOptions& options) {
  TypeStyle style = ui.type(Type::label);
  style.bold = true;
  const float natural = button_width(ui, options);
  const float icon_size = options.icon == nullptr ? 0 : style.size * 1.25F;
  const float around = 2 * kButtonSide + (icon_size > 0 ? icon_size + kIconGap : 0);
  const float least = std::min(natural, ui.layout.width());
  const float words = std::max(1.0F, (options.full ? ui.layout.width() : least) - around);
  const float height = std::max(kTarget, text_height(ui, style, options.label, words) + 24);
  const Rect rect = ui.layout.place(natural, height, options.full);
  const Item item = ui.item(key, rect,
                            {.role = Role::button,
                             .name = std::string(options.label),
                             .description = std::string(options.description)},
                            {.disabled = options.disabled});
  const float over = ui.animate(std::string(key) + " hover", item.hovered ? 1.0F : 0.0F, kQuick_s);
  if (!item.visible) return item.activated;
  const Theme& theme = ui.theme();
  const Paint paint = look(ui, options, item, over);
  if (paint.filled) ui.paint.fill(rect, paint.fill, kRadiusControl);
  if (paint.bordered) {
    ui.paint.outline(rect, paint.border, theme.border_width, kRadiusControl);
  }
  if (item.ring) ui.paint.focus_ring(rect, kRadiusControl, theme);
  const float used = std::min(words, line_width(ui, style, options.label));
  float x = rect.x + (rect.width - used - around + 2 * kButtonSide) / 2;
  if (icon_size > 0) {
    const float at = options.icon_behind ? x + used + kIconGap : x;
    ui.paint.glyph(ui.fonts.icons(), options.icon, icon_size, at + icon_size / 2,
                   rect.y + rect.height / 2, paint.ink);
    if (!options.icon_behind) x += icon_size + kIconGap;
  }
  const float text_top = rect.y + (rect.height - text_height(ui, style, options.label, words)) / 2;
  draw_text(ui, style, {x, text_top, std::max(words, used + 1), 0}, paint.ink, options.label);
  return item.activated;
}

bool icon_button_at(Ui& ui, std::string_view key, Rect rect, const IconButtonOptions& options) {
  Node node = {.role = Role::button, .name = std::string(options.label)};
  if (options.toggles) node.states |= kCheckable;
  if (options.toggles && options.selected) node.states |= kPressed;
  const Item item = ui.item(key, rect, std::move(node), {.disabled = options.disabled});
  const Theme& theme = ui.theme();
  const float over = ui.animate(std::string(key) + " hover", item.hovered ? 1.0F : 0.0F, kQuick_s);
  const float radius = rect.height / 2;
  if (options.selected) ui.paint.fill(rect, theme.tint, radius);
  if (item.pressed) {
    ui.paint.fill(rect, theme.text, radius, {}, 0.14F);
  } else if (over > 0.01F) {
    ui.paint.fill(rect, theme.text, radius, {}, 0.07F * over);
  }
  if (item.ring) ui.paint.focus_ring(rect, radius, theme);
  const Color ink = item.disabled ? theme.disabled : options.selected ? theme.on_tint : theme.text;
  ui.paint.glyph(ui.fonts.icons(), options.icon, 24 * std::min(ui.scale(), 1.5F),
                 rect.x + rect.width / 2, rect.y + rect.height / 2, ink);
  return item.activated;
}

bool icon_button(Ui& ui, std::string_view key, const IconButtonOptions& options) {
  const float size = std::max(kTarget, 32 * ui.scale());
  return icon_button_at(ui, key, ui.layout.place(size, size, false), options);
}

bool step_button(Ui& ui, std::string_view key, std::string_view label, const char* icon,
                 bool disabled) {
  // As high as the field that it stands beside.
  const float height = field_height(ui);
  const Rect rect = ui.layout.place(height, height, false);
  const Item item = ui.item(key, rect, {.role = Role::button, .name = std::string(label)},
                            {.disabled = disabled});
  const float over = ui.animate(std::string(key) + " hover", item.hovered ? 1.0F : 0.0F, kQuick_s);
  const Theme& theme = ui.theme();
  const Paint paint = look(ui, {.kind = ButtonKind::quiet}, item, over);
  ui.paint.fill(rect, paint.fill, kRadiusControl);
  ui.paint.outline(rect, item.disabled ? theme.hairline : paint.border, theme.border_width,
                   kRadiusControl);
  ui.paint.glyph(ui.fonts.icons(), icon, 22 * std::min(ui.scale(), 1.5F), rect.x + rect.width / 2,
                 rect.y + height / 2, paint.ink);
  if (item.ring) ui.paint.focus_ring(rect, kRadiusControl, theme);
  return item.activated;
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/field_parts.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/text/utf16.h"
#include "client/ui/draw_text.h"
#include "shared/base/limits.h"

namespace banso::client::ui {

void draw_label(Ui& ui, std::string_view label, bool required, bool disabled) {
  if (label.empty()) return;
  const Theme& theme = ui.theme();
  TypeStyle style = ui.type(Type::label);
  style.bold = true;
  TypeStyle mark = ui.type(Type::small);
  const std::string_view word = ui.tr(Str::required);
  const float mark_width = required ? line_width(ui, mark, word) + 10 : 0;
  const float words = std::max(1.0F, ui.layout.width() - mark_width);
  const Rect rect = ui.layout.place(text_height(ui, style, label, words));
  draw_text(ui, style, {rect.x, rect.y, words, 0}, disabled ? theme.disabled : theme.text, label);
  if (required) {
    const float x = rect.x + std::min(words, line_width(ui, style, label)) + 10;
    draw_line(ui, mark, {x, rect.y, mark_width, style.line}, theme.error.ink, word);
  }
  ui.layout.gap(8);
}

void draw_help(Ui& ui, std::string_view help, std::string_view error) {
  const std::string_view words = error.empty() ? help : error;
  if (words.empty()) return;
  const Theme& theme = ui.theme();
  TypeStyle style = ui.type(Type::label);
  style.line = style.size * 1.4F;
  const float icon = error.empty() ? 0 : style.size * 1.15F + 6;
  const float width = ui.layout.width() - icon;
  ui.layout.gap(6);
  const Rect rect = ui.layout.place(text_height(ui, style, words, width));
  const Color ink = error.empty() ? theme.secondary : theme.error.ink;
  if (icon > 0) {
    ui.paint.glyph(ui.fonts.icons(), icon::kCircleAlert, style.size * 1.15F,
                   rect.x + style.size * 0.575F, rect.y + style.line / 2, ink);
  }
  draw_text(ui, style, {rect.x + icon, rect.y, width, 0}, ink, words);
}

void draw_frame(Ui& ui, Rect rect, const FrameLook& look) {
  const Theme& theme = ui.theme();
  const bool still = look.disabled || look.read_only;
  ui.paint.fill(rect, still ? theme.hover : theme.field, kRadiusControl);
  Color edge = theme.border;
  float width = theme.border_width;
  if (still) edge = theme.hairline;
  if (look.hovered && !still) edge = theme.text;
  if (look.invalid) {
    edge = theme.error.ink;
    width = std::max(2.0F, width);
  }
  if (look.focused && !look.invalid) edge = theme.primary;
  if (look.focused) width = std::max(2.0F, width);
  ui.paint.outline(rect, edge, width, kRadiusControl);
  if (look.ring) ui.paint.focus_ring(rect, kRadiusControl, theme);
}

std::uint32_t length_of(FieldKind kind) {
  switch (kind) {
    case FieldKind::text:
    case FieldKind::email:
    case FieldKind::search:
      return 500;
    case FieldKind::multiline:
      return limits::kTextBytesMax / 3;  // a unit takes 3 bytes of UTF-8 at most
    case FieldKind::number:
    case FieldKind::phone:
      return 40;
    case FieldKind::password:
      return 200;
    case FieldKind::pin:
      return 12;
  }
  return 500;
}

std::string words_left(Ui& ui, std::string_view value, std::uint32_t length_max) {
  const std::uint32_t near = std::clamp(length_max / 10, 5U, 100U);
  const std::uint32_t used = std::min(utf16_length(value), length_max);
  if (length_max - used > near) return "";
  return format(ui.language(), Str::characters_left, {{"count", length_max - used}});
}

void draw_words_left(Ui& ui, std::string_view key, std::string_view words, bool none) {
  if (words.empty()) return;
  TypeStyle style = ui.type(Type::label);
  style.line = style.size * 1.4F;
  ui.layout.gap(6);
  const Rect rect = ui.layout.place(style.line);
  const Color ink = none ? ui.theme().warning.ink : ui.theme().secondary;
  draw_line(ui, style, rect, ink, words, Align::right);
  if (!none) return;
  ui.say(std::string(key) + " left", rect,
         {.role = Role::status, .name = std::string(words), .live = Live::polite});
}

float field_height(Ui& ui) {
  return std::max(kTarget, std::ceil(ui.type(Type::label).size * 1.6F) + 22);
}

}  // namespace banso::client::ui

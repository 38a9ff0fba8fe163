// SPDX-License-Identifier: Apache-2.0
#include "client/ui/status.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"

namespace banso::client::ui {
namespace {

TypeStyle badge_style(Ui& ui) {
  TypeStyle style = ui.type(Type::small);
  style.bold = true;
  return style;
}

}  // namespace

Tone tone_of(const Theme& theme, ToneKind kind) {
  switch (kind) {
    case ToneKind::info:
      return {theme.on_tint, theme.tint};
    case ToneKind::success:
      return theme.success;
    case ToneKind::warning:
      return theme.warning;
    case ToneKind::error:
      return theme.error;
    case ToneKind::neutral:
      break;
  }
  return {theme.secondary, theme.hover};
}

const char* tone_icon(ToneKind kind) {
  switch (kind) {
    case ToneKind::success:
      return icon::kCircleCheck;
    case ToneKind::warning:
      return icon::kTriangleAlert;
    case ToneKind::error:
      return icon::kCircleAlert;
    case ToneKind::info:
      return icon::kInfo;
    case ToneKind::neutral:
      break;
  }
  return nullptr;
}

float badge_width(Ui& ui, std::string_view words, ToneKind kind) {
  const TypeStyle style = badge_style(ui);
  return line_width(ui, style, words) + 20 + (tone_icon(kind) == nullptr ? 0 : style.size + 5);
}

void draw_badge(Ui& ui, float x, float middle, std::string_view words, ToneKind kind) {
  const TypeStyle style = badge_style(ui);
  const Tone tone = tone_of(ui.theme(), kind);
  const float height = std::ceil(style.line + 8);
  const Rect rect = {x, middle - height / 2, badge_width(ui, words, kind), height};
  ui.paint.fill(rect, tone.tint, height / 2);
  if (ui.theme().shadow <= 0) ui.paint.outline(rect, tone.ink, 2, height / 2);
  float at = x + 10;
  if (const char* icon = tone_icon(kind); icon != nullptr) {
    ui.paint.glyph(ui.fonts.icons(), icon, style.size, at + style.size / 2, middle, tone.ink);
    at += style.size + 5;
  }
  draw_line(ui, style, {at, rect.y, rect.right() - at, height}, tone.ink, words);
}

void badge(Ui& ui, std::string_view key, std::string_view words, ToneKind kind) {
  const float height = std::ceil(badge_style(ui).line + 8);
  const Rect rect = ui.layout.place(badge_width(ui, words, kind), height, false);
  ui.say(key, rect, {.role = Role::text, .name = std::string(words)});
  draw_badge(ui, rect.x, rect.y + height / 2, words, kind);
}

void draw_avatar(Ui& ui, float center_x, float center_y, float size, std::string_view initials) {
  const Theme& theme = ui.theme();
  ui.paint.circle(center_x, center_y, size / 2, theme.tint);
  if (theme.shadow <= 0) ui.paint.ring(center_x, center_y, size / 2, 2, theme.border);
  const TypeStyle style = {size * 0.44F, size * 0.6F, true};
  draw_line(ui, style, {center_x - size / 2, center_y - size / 2, size, size}, theme.on_tint,
            initials, Align::center);
}

void avatar(Ui& ui, std::string_view key, std::string_view name) {
  const float size = 44 * std::min(ui.scale(), 1.4F);
  const Rect rect = ui.layout.place(size, size, false);
  ui.say(key, rect, {.role = Role::image, .name = std::string(name)});
  // One sign of a name in kanji is enough to tell people of a list apart.
  std::size_t first = 1;
  while (first < name.size() && (static_cast<unsigned char>(name[first]) & 0xC0U) == 0x80U) ++first;
  draw_avatar(ui, rect.x + size / 2, rect.y + size / 2, size, name.substr(0, first));
}

bool banner(Ui& ui, std::string_view key, const BannerOptions& options) {
  constexpr float kIcon = 24;
  const Theme& theme = ui.theme();
  const Tone tone = tone_of(theme, options.tone);
  TypeStyle title = ui.type(Type::label);
  title.bold = true;
  title.line = title.size * 1.5F;
  TypeStyle words = ui.type(Type::label);
  words.line = words.size * 1.5F;
  const float inner = ui.layout.width() - 3 * kPadding - kIcon;
  const float title_height = text_height(ui, title, options.title, inner);
  const float words_height = text_height(ui, words, options.words, inner);
  const float action_height = options.action.empty() ? 0 : button_height(ui) + 4;
  const float height =
      std::max(kIcon, title_height + words_height + action_height) + 2 * kPadding - 4;
  const Rect rect = ui.layout.place(height);
  const bool assertive = options.live == Live::assertive;
  Node node = {.role = assertive                      ? Role::alert
                       : options.live == Live::polite ? Role::status
                                                      : Role::group,
               .name = std::string(options.title),
               .live = options.live};
  // What is announced is what stands in it: the title and the words.
  (options.live == Live::off ? node.description : node.value) = options.words;
  ui.open_group(key, rect, std::move(node));
  ui.paint.fill(rect, tone.tint, kRadiusControl);
  ui.paint.outline(rect, tone.ink, theme.border_width, kRadiusControl, 0.55F);
  ui.paint.fill({rect.x, rect.y, 6, rect.height}, tone.ink, 3);
  ui.paint.glyph(ui.fonts.icons(), tone_icon(options.tone), kIcon,
                 rect.x + kPadding + kIcon / 2 + 2, rect.y + kPadding - 2 + title.line / 2,
                 tone.ink);
  const float x = rect.x + 2 * kPadding + kIcon;
  float y = rect.y + kPadding - 2;
  y += draw_text(ui, title, {x, y, inner, 0}, theme.text, options.title);
  y += draw_text(ui, words, {x, y, inner, 0}, theme.text, options.words);
  bool pressed = false;
  if (!options.action.empty()) {
    ui.layout.open({x - 12, y + 4, inner, 0}, 0);
    const Scope scope(ui, key);
    pressed = button(ui, "action", {.label = options.action, .kind = ButtonKind::plain});
    ui.layout.close();
  }
  ui.close_group(rect);
  return pressed;
}

void progress(Ui& ui, std::string_view key, std::string_view label, float part) {
  const TypeStyle style = ui.type(Type::label);
  const float done = std::clamp(part, 0.0F, 1.0F);
  const std::string percent = std::to_string(std::lround(done * 100)) + "%";
  const float right = line_width(ui, style, percent);
  const float words = std::max(1.0F, ui.layout.width() - right - 12);
  const Rect rect = ui.layout.place(text_height(ui, style, label, words) + 8 + 8);
  ui.say(
      key, rect,
      {.role = Role::progressbar, .name = std::string(label), .value = percent, .progress = done});
  const Theme& theme = ui.theme();
  draw_text(ui, style, {rect.x, rect.y, words, 0}, theme.text, label);
  draw_line(ui, style, {rect.right() - right, rect.y, right + 1, style.line}, theme.secondary,
            percent);
  const Rect track = {rect.x, rect.bottom() - 8, rect.width, 8};
  ui.paint.fill(track, mix(theme.card, theme.text, 0.14F), 4);
  if (theme.shadow <= 0) ui.paint.outline(track, theme.border, 1, 4);
  const float shown = ui.animate(std::string(key) + " part", done, kCalm_s);
  ui.paint.fill({track.x, track.y, std::max(8.0F, track.width * shown), 8}, theme.primary, 4);
}

bool empty_state(Ui& ui, std::string_view key, const EmptyOptions& options) {
  const Theme& theme = ui.theme();
  const TypeStyle title = ui.type(Type::section);
  TypeStyle words = ui.type(Type::label);
  words.line = words.size * 1.6F;
  const float inner = std::min(ui.layout.width(), 420 * ui.scale());
  const float icon = 72;
  const float height = icon + 16 + text_height(ui, title, options.title, inner) + 8 +
                       text_height(ui, words, options.words, inner);
  ui.layout.gap(16);
  const Rect rect = ui.layout.place(height);
  ui.say(key, rect,
         {.role = Role::group,
          .name = std::string(options.title),
          .description = std::string(options.words)});
  const float center = rect.x + rect.width / 2;
  ui.paint.circle(center, rect.y + icon / 2, icon / 2, theme.tint);
  ui.paint.glyph(ui.fonts.icons(), options.icon, 32, center, rect.y + icon / 2, theme.on_tint);
  Rect at = {center - inner / 2, rect.y + icon + 16, inner, 0};
  at.y += draw_text(ui, title, at, theme.text, options.title, Align::center) + 8;
  draw_text(ui, words, at, theme.secondary, options.words, Align::center);
  if (options.action.empty()) return false;
  ui.layout.gap(12);
  const ButtonOptions action = {.label = options.action, .kind = ButtonKind::primary};
  const float width = std::min(button_width(ui, action), ui.layout.width());
  ui.layout.open({center - width / 2, ui.layout.y(), width, 0}, 0);
  const Scope scope(ui, key);
  const bool pressed = button(ui, "action", action);
  const float bottom = ui.layout.close();
  ui.layout.gap(bottom - ui.layout.y() + 16);
  return pressed;
}

}  // namespace banso::client::ui

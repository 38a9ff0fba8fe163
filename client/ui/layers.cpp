// SPDX-License-Identifier: Apache-2.0
#include "client/ui/layers.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/text.h"

namespace banso::client::ui {
namespace {

// A press beside the layer closes it. Not said: Escape and its buttons do the same.
bool scrim(Ui& ui, std::string_view key, float part) {
  const Viewport& view = ui.surface().viewport;
  const Rect all = {0, 0, view.width, view.height};
  ui.paint.fill(all, 0x000000, 0, {}, ui.theme().scrim * part);
  return ui.pressed_beside(std::string(key) + " beside", all);
}

}  // namespace

Sheet::Sheet(Ui& ui, std::string_view key, bool& open, std::string_view title)
    : ui_(ui), rect_(), shown_(open) {
  if (!shown_) return;
  ui.begin_layer(key, true);
  const float part = ui.animate_from(std::string(key) + " part", 0, 1, kCalm_s);
  const bool beside = scrim(ui, key, part);
  const Rect area = ui.free_area();
  const Theme& theme = ui.theme();
  const bool phone = ui.phone();
  const float width =
      phone ? area.width : std::min(560 * std::min(ui.scale(), 1.4F), area.width - 96);
  const TypeStyle style = ui.type(Type::section);
  const float bar = std::ceil(std::max(64.0F, style.line + 28));
  // As high as what it holds, which is known from its second frame on.
  const float most = phone ? std::floor(area.height * 0.88F) : area.height - 64;
  const ScrollState* content = ui.scrolls.find(ui.key(std::string(key) + "/content"));
  const float held = content == nullptr ? 0 : content->content;
  const float height = held > 0 ? std::min(most, bar + held) : most;
  rect_ = {area.x + (area.width - width) / 2,
           phone ? area.bottom() - height : area.y + (area.height - height) / 2, width, height};
  rect_.y += (1 - part) * (phone ? height * 0.5F : 24);
  ui.paint.opacity = phone ? 1 : part;
  ui.paint.shadow(rect_, kRadiusSheet, 3, std::max(theme.shadow, 0.0F));
  const float covered = phone ? ui.surface().viewport.height - area.bottom() : 0;
  Rect surface = rect_;
  surface.height += covered + (phone ? 40 : 0);
  ui.paint.fill(surface, theme.raised, kRadiusSheet, {true, !phone});
  if (theme.shadow <= 0) ui.paint.outline(surface, theme.border, 2, kRadiusSheet);
  ui.open_group(key, rect_, {.role = Role::dialog, .name = std::string(title), .states = kModal});
  ui.open_scope(key);
  const float close = std::max(kTarget, 32 * ui.scale());
  const Rect words = {rect_.x + kGroupGap, rect_.y, width - 2 * kGroupGap - close, bar};
  ui.say("title", words, {.role = Role::heading, .name = std::string(title), .level = 2});
  draw_line(ui, style, words, theme.text, title);
  const Rect at = {rect_.right() - close - 12, rect_.y + (bar - close) / 2, close, close};
  const bool closed =
      icon_button_at(ui, "close", at, {.label = ui.tr(Str::close), .icon = icon::kX});
  ui.begin_scroll("content", {rect_.x, rect_.y + bar, width, height - bar}, kGroupGap);
  ui.layout.gap(8 - kGroupGap);
  if (closed || beside || ui.layer_dismissed()) open = false;
}

Sheet::~Sheet() {
  if (!shown_) return;
  ui_.end_scroll();
  ui_.close_scope();
  ui_.close_group(rect_);
  ui_.paint.opacity = 1;
  ui_.end_layer();
}

Answer dialog(Ui& ui, std::string_view key, bool& open, const DialogOptions& options) {
  if (!open) return Answer::none;
  ui.begin_layer(key, true);
  const float part = ui.animate_from(std::string(key) + " part", 0, 1, kQuick_s);
  scrim(ui, key, part);
  const Theme& theme = ui.theme();
  const Rect area = ui.free_area();
  const float width = std::min(480 * std::min(ui.scale(), 1.5F), area.width - 32);
  const float inner = width - 2 * kGroupGap;
  const TypeStyle title = ui.type(Type::section);
  TypeStyle words = ui.type(Type::label);
  words.line = words.size * 1.6F;
  const ButtonOptions confirm = {.label = options.confirm,
                                 .kind = options.danger ? ButtonKind::danger : ButtonKind::primary};
  const ButtonOptions cancel = {.label = options.cancel, .kind = ButtonKind::quiet};
  const float side_by_side = button_width(ui, confirm) + button_width(ui, cancel) + 12;
  const bool stacked = side_by_side > inner;
  const float buttons = stacked ? 2 * button_height(ui) + 12 : button_height(ui);
  const float height = text_height(ui, title, options.title, inner) + 12 +
                       text_height(ui, words, options.words, inner) + kGroupGap + buttons +
                       2 * kGroupGap;
  const Rect rect = {area.x + (area.width - width) / 2,
                     area.y + std::max(16.0F, (area.height - height) / 2) + (1 - part) * 12, width,
                     height};
  ui.paint.opacity = part;
  ui.paint.shadow(rect, kRadiusSheet, 5, theme.shadow);
  ui.paint.fill(rect, theme.raised, kRadiusSheet);
  if (theme.shadow <= 0) ui.paint.outline(rect, theme.border, 2, kRadiusSheet);
  ui.open_group(key, rect,
                {.role = Role::dialog,
                 .name = std::string(options.title),
                 .description = std::string(options.words),
                 .states = kModal});
  const Scope scope(ui, key);
  ui.layout.open({rect.x + kGroupGap, rect.y + kGroupGap, inner, 0}, 12);
  const float top = ui.layout.y();
  heading(ui, "title", options.title, 2);
  const Rect said = ui.layout.place(text_height(ui, words, options.words, inner));
  ui.say("words", said, {.role = Role::text, .name = std::string(options.words)});
  draw_text(ui, words, said, theme.secondary, options.words);
  ui.layout.gap(rect.height - 2 * kGroupGap - buttons - (ui.layout.y() - top));
  ui.layout.spacing(0);
  Answer answer = Answer::none;
  if (stacked) {
    if (button(ui, "confirm", {.label = confirm.label, .kind = confirm.kind, .full = true})) {
      answer = Answer::confirmed;
    }
    ui.layout.gap(12);
    if (button(ui, "cancel", {.label = cancel.label, .full = true})) answer = Answer::cancelled;
  } else {
    ui.layout.begin_row(
        {share(1), fixed(button_width(ui, cancel)), fixed(12), fixed(button_width(ui, confirm))},
        0);
    ui.layout.next_cell();
    if (button(ui, "cancel", cancel)) answer = Answer::cancelled;
    ui.layout.next_cell();
    ui.layout.next_cell();
    if (button(ui, "confirm", confirm)) answer = Answer::confirmed;
    ui.layout.end_row();
  }
  ui.layout.close();
  ui.close_group(rect);
  if (ui.layer_dismissed()) answer = Answer::cancelled;
  ui.paint.opacity = 1;
  ui.end_layer();
  if (answer != Answer::none) open = false;
  return answer;
}

void show_toast(Toast& toast, std::string words, std::string action) {
  toast.words = std::move(words);
  toast.action = std::move(action);
  toast.until_s = -1;
  toast.shown = true;
  ++toast.number;
}

bool draw_toast(Ui& ui, std::string_view key, Toast& toast, float above) {
  if (!toast.shown) return false;
  if (toast.until_s < 0) toast.until_s = ui.now_s() + kToast_s;
  if (ui.now_s() >= toast.until_s) {
    toast.shown = false;
    return false;
  }
  ui.want_frame_in(toast.until_s - ui.now_s());
  ui.begin_layer(key, false, false);
  const Theme& theme = ui.theme();
  const Rect area = ui.free_area();
  const std::string own = std::string(key) + " " + std::to_string(toast.number);
  const float part = ui.animate_from(own, 0, 1, kCalm_s);
  TypeStyle style = ui.type(Type::label);
  style.line = style.size * 1.5F;
  TypeStyle action = ui.type(Type::label);
  action.bold = true;
  const float side = 20;
  const float action_width =
      toast.action.empty() ? 0 : line_width(ui, action, toast.action) + 2 * side;
  const float widest = std::min(620 * std::min(ui.scale(), 1.4F), area.width - 32);
  const float words =
      std::min(widest - 2 * side - action_width, line_width(ui, style, toast.words) + 2);
  const float width = words + 2 * side + action_width;
  const float height = std::max(56.0F, text_height(ui, style, toast.words, words) + 24);
  Rect rect = {area.x + (area.width - width) / 2, area.bottom() - height - 16 - above, width,
               height};
  rect.y += (1 - part) * 24;
  ui.paint.opacity = part;
  ui.paint.shadow(rect, kRadiusCard, 3, theme.shadow);
  ui.paint.fill(rect, theme.notice, kRadiusCard);
  ui.open_group(key, rect, {.role = Role::status, .name = toast.words, .live = Live::polite});
  const Scope scope(ui, key);
  const float text = text_height(ui, style, toast.words, words);
  draw_text(ui, style, {rect.x + side, rect.y + (height - text) / 2, words, 0}, theme.on_notice,
            toast.words);
  bool pressed = false;
  if (!toast.action.empty()) {
    const Rect at = {rect.right() - action_width, rect.y + (height - kTarget) / 2, action_width,
                     std::max(kTarget, action.line + 16)};
    const Item item = ui.item("action", at, {.role = Role::button, .name = toast.action}, {});
    if (item.pressed || item.hovered) {
      ui.paint.fill({at.x + 6, at.y + 2, at.width - 12, at.height - 4}, theme.on_notice,
                    kRadiusControl, {}, item.pressed ? 0.2F : 0.1F);
    }
    draw_line(ui, action, at, theme.notice_action, toast.action, Align::center);
    if (item.ring) ui.paint.focus_ring(at, kRadiusControl, theme);
    pressed = item.activated;
    if (pressed) toast.shown = false;
  }
  ui.close_group(rect);
  ui.paint.opacity = 1;
  ui.end_layer();
  return pressed;
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include <algorithm>
#include <cmath>
#include <string>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/layers.h"
#include "client/ui/leaving.h"

namespace banso::client::ui {
namespace {

constexpr float kCloses = 0.35F;    // of its height: let go below that, it closes
constexpr float kThrownDown = 700;  // px/s that close it from wherever it is
constexpr float kThrownUp = -150;   // px/s that keep it wherever it is
constexpr float kRises = 24;        // px, on a tablet
constexpr float kBelow = 40;        // px that it goes on below the screen's edge

struct Pull {
  float down = 0;  // px
  bool closes = false;
};

// It follows the finger; let go it closes or comes back.
Pull pull(Ui& ui, std::string_view key, float height) {
  const std::string own = std::string(key) + " pulled";
  const std::string full = ui.key(own);
  const float held = ui.input.followed(full);
  if (held >= 0) ui.put_at(own, held);
  Pull result = {held >= 0 ? held : ui.animate(own, 0, kCalm_s), false};
  const auto let_go = ui.input.outcomes.let_go.find(full);
  if (let_go == ui.input.outcomes.let_go.end()) return result;
  const auto [by, velocity] = let_go->second;
  result.closes = velocity > kThrownDown || (by > kCloses * height && velocity > kThrownUp);
  return result;
}

}  // namespace

Sheet::Sheet(Ui& ui, std::string_view key, bool& open, std::string_view title, float footer)
    : ui_(ui), key_(key), rect_(), footer_(footer), shown_(open) {
  const bool phone = ui.phone();
  if (!shown_) {
    const Kept* const kept = ui.kept_drawing(key);
    const float way = kept == nullptr ? 0 : ui.surface().viewport.height - kept->rect.y;
    draw_leaving(ui, key, {phone ? way : kRises, !phone, kCalm_s});
    return;
  }
  const float part = ui.animate_from(key_ + " part", 0, 1, kCalm_s);
  const Rect area = ui.free_area();
  const Theme& theme = ui.theme();
  const float width =
      phone ? area.width : std::min(560 * std::min(ui.scale(), 1.4F), area.width - 96);
  const TypeStyle style = ui.type(Type::section);
  const float bar = std::ceil(std::max(64.0F, style.line + 28));
  // As high as what it holds, which is known from its second frame on.
  const float most = phone ? std::floor(area.height * 0.88F) : area.height - 64;
  const ScrollState* content = ui.scrolls.find(ui.key(key_ + "/content"));
  const float held = content == nullptr ? 0 : content->content;
  const float height = held > 0 ? std::min(most, std::round(bar + held + footer)) : most;
  rect_ = {area.x + (area.width - width) / 2,
           phone ? area.bottom() - height : area.y + (area.height - height) / 2, width, height};
  const Pull pulled = pull(ui, key, height);
  rect_.y += (1 - part) * (phone ? height : kRises) + pulled.down;
  strength_ = part * (1 - 0.8F * std::min(1.0F, pulled.down / height));

  ui.begin_layer(key, true);
  const bool beside = scrim(ui, key, strength_);
  ui.begin_drawing();
  ui.paint.opacity = phone ? 1 : part;
  ui.paint.shadow(rect_, kRadiusSheet, 3, std::max(theme.shadow, 0.0F));
  const float covered = phone ? ui.surface().viewport.height - area.bottom() : 0;
  Rect surface = rect_;
  surface.height += covered + (phone ? kBelow : 0);
  ui.paint.fill(surface, theme.raised, kRadiusSheet, {true, !phone});
  if (theme.shadow <= 0) ui.paint.outline(surface, theme.border, 2, kRadiusSheet);
  ui.cover(key_ + " surface", surface);
  ui.follow(key_ + " pulled", rect_, Follow::down);
  if (phone) {
    const Rect handle = {rect_.x + width / 2 - 20, rect_.y + 7, 40, 4};
    ui.paint.fill(handle, theme.border, 2, {}, 0.7F);
  }
  ui.open_group(key, rect_, {.role = Role::dialog, .name = std::string(title), .states = kModal});
  ui.open_scope(key);
  const float close = std::max(kTarget, 32 * ui.scale());
  const Rect words = {rect_.x + kGroupGap, rect_.y, width - 2 * kGroupGap - close, bar};
  ui.say("title", words, {.role = Role::heading, .name = std::string(title), .level = 2});
  draw_line(ui, fitted(ui, style, title, words.width, 16), words, theme.text, title);
  const Rect at = {rect_.right() - close - 12, rect_.y + (bar - close) / 2, close, close};
  const bool closed =
      icon_button_at(ui, "close", at, {.label = ui.tr(Str::close), .icon = icon::kX});
  ui.begin_scroll("content", {rect_.x, rect_.y + bar, width, height - bar - footer}, kGroupGap);
  ui.layout.gap(8 - kGroupGap);
  if (closed || beside || pulled.closes || ui.layer_dismissed()) open = false;
}

void Sheet::begin_footer() {
  ui_.end_scroll();
  in_footer_ = true;
  const float top = rect_.bottom() - footer_;
  const Theme& theme = ui_.theme();
  ui_.paint.line_across(rect_.x, rect_.right(), top, theme.hairline_width, theme.hairline);
  ui_.layout.open({rect_.x + kGroupGap, top + 12, rect_.width - 2 * kGroupGap, 0}, 8);
}

Sheet::~Sheet() {
  if (!shown_) return;
  if (in_footer_) {
    ui_.layout.close();
  } else {
    ui_.end_scroll();
  }
  ui_.close_scope();
  ui_.close_group(rect_);
  ui_.paint.opacity = 1;
  ui_.end_drawing(key_, rect_, strength_);
  ui_.end_layer();
}

}  // namespace banso::client::ui

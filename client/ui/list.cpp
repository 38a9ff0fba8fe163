// SPDX-License-Identifier: Apache-2.0
#include "client/ui/list.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>

#include "client/ui/draw_text.h"

namespace banso::client::ui {
namespace {

constexpr float kListSide = 16;
constexpr float kListGap = 12;

std::string said(const RowOptions& options) {
  std::string name;
  for (const std::string_view part :
       {options.leading, options.title, options.detail, options.trailing, options.badge}) {
    if (part.empty()) continue;
    if (!name.empty()) name += " ";
    name += part;
  }
  return name;
}

}  // namespace

float row_height(Ui& ui, bool with_detail) {
  const float title = ui.type(Type::body).size * 1.4F;
  const float detail = with_detail ? ui.type(Type::label).line + 2 : 0;
  return std::ceil(std::max(with_detail ? 72.0F : 56.0F, title + detail + 24));
}

bool list_row(Ui& ui, std::string_view key, const RowOptions& options) {
  const Theme& theme = ui.theme();
  const Rect rect = ui.layout.place(row_height(ui, !options.detail.empty()));
  Node node = {.role = Role::button, .name = said(options)};
  node.position = options.position;
  node.set_size = options.set_size;
  if (options.selected) node.states |= kCurrent;
  const std::string own(key);
  ui.say(own + " item", rect,
         {.role = Role::listitem, .position = options.position, .set_size = options.set_size});
  ui.tree.push(ui.key(own + " item"));
  const Item item = ui.item(key, rect, std::move(node), {.disabled = options.disabled});
  ui.tree.pop();
  if (!item.visible) return item.activated;

  const float over = ui.animate(own + " hover", item.hovered ? 1.0F : 0.0F, kQuick_s);
  if (options.selected) {
    ui.paint.fill(rect, theme.tint);
    ui.paint.fill({rect.x, rect.y, 4, rect.height}, theme.primary);
  }
  if (item.pressed) {
    ui.paint.fill(rect, theme.text, 0, {}, 0.10F);
  } else if (over > 0.01F) {
    ui.paint.fill(rect, theme.text, 0, {}, 0.045F * over);
  }
  float x = rect.x + kListSide;
  float right = rect.right() - kListSide;
  const Color ink = item.disabled ? theme.disabled : theme.text;
  const Color quiet = item.disabled ? theme.disabled : theme.secondary;
  const float middle = rect.y + rect.height / 2;
  if (!options.initials.empty()) {
    const float size = 44 * std::min(ui.scale(), 1.4F);
    draw_avatar(ui, x + size / 2, middle, size, options.initials);
    x += size + kListGap;
  } else if (options.icon != nullptr) {
    const float size = 24 * std::min(ui.scale(), 1.5F);
    ui.paint.glyph(ui.fonts.icons(), options.icon, size, x + size / 2, middle, quiet);
    x += size + kListGap + 4;
  }
  if (!options.leading.empty()) {
    TypeStyle style = ui.type(Type::label);
    style.bold = true;
    const float width = std::max(line_width(ui, style, options.leading), 48 * ui.scale());
    draw_line(ui, style, {x, rect.y, width + 2, rect.height}, ink, options.leading);
    x += width + kListGap;
  }
  if (options.chevron) {
    ui.paint.glyph(ui.fonts.icons(), icon::kChevronRight, 20, right - 8, middle, quiet);
    right -= 20 + kListGap;
  }
  if (!options.badge.empty()) {
    const float width = badge_width(ui, options.badge, options.badge_tone);
    draw_badge(ui, right - width, middle, options.badge, options.badge_tone);
    right -= width + kListGap;
  }
  if (!options.trailing.empty()) {
    const TypeStyle style = ui.type(Type::small);
    const float width = line_width(ui, style, options.trailing);
    draw_line(ui, style, {right - width, rect.y, width + 2, rect.height}, quiet, options.trailing);
    right -= width + kListGap;
  }
  TypeStyle title = ui.type(Type::body);
  title.line = title.size * 1.4F;
  title.bold = true;
  const TypeStyle detail = ui.type(Type::label);
  const float words = title.line + (options.detail.empty() ? 0 : detail.line + 2);
  const float top = rect.y + (rect.height - words) / 2;
  draw_line(ui, title, {x, top, right - x, title.line}, ink, options.title);
  draw_line(ui, detail, {x, top + title.line + 2, right - x, detail.line}, quiet, options.detail);
  if (options.position < options.set_size) {
    ui.paint.line_across(rect.x + kListSide, rect.right() - kListSide,
                         rect.bottom() - theme.hairline_width, theme.hairline_width,
                         mix(theme.card, theme.hairline, 0.6F));
  }
  if (item.ring) {
    ui.paint.focus_ring({rect.x + 5, rect.y + 5, rect.width - 10, rect.height - 10}, 6, theme);
  }
  return item.activated;
}

List::List(Ui& ui, std::string_view key, std::string_view label) : ui_(ui) {
  start_ = ui.layout.place(0);
  ui.open_group(key, start_, {.role = Role::list, .name = std::string(label)});
  ui.layout.open({start_.x, start_.y, start_.width, 0}, 0);
}

List::~List() {
  const float bottom = ui_.layout.close();
  ui_.layout.gap(bottom - start_.y);
  ui_.close_group({start_.x, start_.y, start_.width, bottom - start_.y});
}

}  // namespace banso::client::ui

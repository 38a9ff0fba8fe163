// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <string>

#include "client/ui/draw_text.h"
#include "client/ui/list.h"

namespace banso::client::ui {
namespace {

using DrawRow = std::function<void(std::size_t index)>;

constexpr float kLineSide = 16;

TypeStyle heading_style(Ui& ui) {
  TypeStyle style = ui.type(Type::label);
  style.bold = true;
  return style;
}

// The rows [from, to) below each other, begun at the layout's place; only those in view are drawn.
void draw_rows(Ui& ui, Rect view, std::size_t from, std::size_t to, float height,
               const DrawRow& row) {
  const auto count = static_cast<float>(to - from);
  const float above = view.y - ui.layout.y();
  const float last = std::clamp(std::ceil((above + view.height) / height) + 1, 0.0F, count);
  const float first = std::clamp(std::floor(above / height) - 1, 0.0F, last);
  ui.layout.gap(first * height);
  const std::size_t end = from + static_cast<std::size_t>(last);
  for (std::size_t i = from + static_cast<std::size_t>(first); i < end; ++i) row(i);
  ui.layout.gap((count - last) * height);
}

void draw_heading(Ui& ui, const std::string& own, Rect rect, std::string_view title) {
  const Theme& theme = ui.theme();
  ui.paint.fill(rect, theme.page);
  ui.paint.line_across(rect.x, rect.right(), rect.bottom() - theme.hairline_width,
                       theme.hairline_width, theme.hairline);
  draw_line(
      ui, heading_style(ui),
      {rect.x + kLineSide, rect.y, rect.width - 2 * kLineSide, rect.height - theme.hairline_width},
      theme.secondary, title);
  // What it lies over is not pressed through it.
  ui.cover(own, rect);
}

// One section whose heading, `height` high, goes up with its rows no further than the view's top,
// until the next section pushes it out.
void draw_section(Ui& ui, Rect view, const VirtualListOptions& options, std::size_t index,
                  float height, const DrawRow& row) {
  const ListSection& section = options.sections[index];
  const bool is_last = index + 1 == options.sections.size();
  const std::size_t end = is_last ? options.count : options.sections[index + 1].first;
  const float rows_height =
      static_cast<float>(end - section.first) * ui.paint.snap(options.row_height);
  const Rect all = {view.x, ui.layout.y(), view.width, height + rows_height};
  if (!ui.paint.visible(all)) {
    ui.layout.gap(all.height);
    return;
  }
  const std::string own = "section " + std::to_string(index);
  const float y = std::clamp(view.y, all.y, all.bottom() - height);
  const Rect heading = {view.x, y, view.width, height};
  ui.open_group(own, all, {.role = Role::group, .name = std::string(section.title)});
  ui.say(own + " heading", heading,
         {.role = Role::heading,
          .name = std::string(section.title),
          .level = static_cast<std::int8_t>(options.heading_level)});
  ui.layout.gap(height);
  const Rect rows = {view.x, all.y + height, view.width, rows_height};
  ui.open_group(own + " rows", rows, {.role = Role::list, .name = std::string(section.title)});
  draw_rows(ui, view, section.first, end, ui.paint.snap(options.row_height), row);
  ui.close_group(rows);
  ui.close_group(all);
  draw_heading(ui, own + " heading", heading, section.title);
}

}  // namespace

void virtual_list(Ui& ui, std::string_view key, Rect view, const VirtualListOptions& options,
                  const DrawRow& row) {
  const bool sections = !options.sections.empty();
  Node node = {.role = sections ? Role::region : Role::list, .name = std::string(options.label)};
  if (!sections) node.set_size = static_cast<std::int32_t>(options.count);
  ui.open_group(key, view, std::move(node));
  const Scope scope(ui, key);
  ui.begin_scroll("rows", view, 0, 0);
  const float heading = sections ? ui.paint.snap(std::ceil(heading_style(ui).line + 20)) : 0;
  ui.scroll_state("rows").covered = heading;
  for (std::size_t i = 0; i < options.sections.size(); ++i) {
    draw_section(ui, view, options, i, heading, row);
  }
  if (!sections) draw_rows(ui, view, 0, options.count, ui.paint.snap(options.row_height), row);
  ui.end_scroll();
  ui.close_group(view);
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/cell_grid.h"

#include <algorithm>
#include <cmath>

#include "client/ui/draw_text.h"

namespace banso::client::ui {
namespace {

constexpr float kCellSide = 4;  // between a cell's edge and its words

TypeStyle words_style(Ui& ui) {
  TypeStyle style = ui.type(Type::label);
  style.line = std::ceil(style.size * 1.4F);
  return style;
}

TypeStyle detail_style(Ui& ui) {
  TypeStyle style = ui.type(Type::small);
  style.line = std::ceil(style.size * 1.35F);
  return style;
}

Color ink_of(Ui& ui, CellInk ink) {
  const Theme& theme = ui.theme();
  return ink == CellInk::red ? theme.error.ink : ink == CellInk::blue ? theme.on_tint : theme.text;
}

// Days may fill their cells, others keep away from their borders.
float words_width(float cell, bool bordered) { return cell - (bordered ? 2 * kCellSide + 4 : 4); }

struct Shape {
  float width;
  float height;
  bool lines;  // cells have a second line
};

Shape shape_of(Ui& ui, const std::vector<Cell>& cells, std::size_t columns) {
  Shape shape = {std::floor(ui.layout.width() / static_cast<float>(columns)), 0, false};
  for (const Cell& cell : cells) shape.lines = shape.lines || !cell.detail.empty();
  TypeStyle words = words_style(ui);
  words.bold = shape.lines;
  float tallest = 0;
  for (const Cell& cell : cells) {
    const float inner = words_width(shape.width, shape.lines);
    const float height = text_height(ui, words, cell.words, inner) +
                         text_height(ui, detail_style(ui), cell.detail, inner);
    tallest = std::max(tallest, height);
  }
  shape.height = std::max(kTarget, std::ceil(tallest) + (shape.lines ? 20 : 12));
  return shape;
}

void draw_heads(Ui& ui, const GridOptions& options, const Shape& shape) {
  if (options.heads.empty()) return;
  TypeStyle style = ui.type(Type::small);
  style.bold = true;
  const Rect row = ui.layout.place(style.line + 8);
  ui.open_group("heads", row, {.role = Role::row});
  for (std::size_t i = 0; i < options.heads.size(); ++i) {
    const CellHead& head = options.heads[i];
    const Rect rect = {row.x + shape.width * static_cast<float>(i), row.y, shape.width, row.height};
    ui.say("head " + std::to_string(i), rect, {.role = Role::columnheader, .name = head.name});
    const Color ink = head.ink == CellInk::plain ? ui.theme().secondary : ink_of(ui, head.ink);
    draw_line(ui, style, rect, ink, head.words, Align::center);
  }
  ui.close_group(row);
}

void draw_cell(Ui& ui, const Item& item, const Cell& cell, const Shape& shape) {
  const Theme& theme = ui.theme();
  const Rect& rect = item.rect;
  const Rect inside = {rect.x + 2, rect.y + 2, rect.width - 4, rect.height - 4};
  const bool on = cell.chosen && !cell.disabled;
  if (on) ui.paint.fill(inside, theme.primary, kRadiusControl);
  if (item.pressed || item.hovered) {
    const Color over = on ? theme.on_primary : theme.text;
    ui.paint.fill(inside, over, kRadiusControl, {}, item.pressed ? 0.16F : 0.07F);
  }
  if (!on && shape.lines) {
    ui.paint.outline(inside, theme.hairline, theme.hairline_width, kRadiusControl);
  }
  if (cell.current && !on) ui.paint.outline(inside, theme.primary, 2, kRadiusControl);
  Color ink = on ? theme.on_primary : ink_of(ui, cell.ink);
  if (cell.disabled) ink = theme.disabled;
  TypeStyle words = words_style(ui);
  words.bold = on || cell.current || shape.lines;
  const float width = words_width(rect.width, shape.lines);
  const float height = text_height(ui, words, cell.words, width) +
                       text_height(ui, detail_style(ui), cell.detail, width);
  Rect area = {rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, 0};
  area.y += draw_text(ui, words, area, ink, cell.words, Align::center);
  const Color quiet = on || cell.disabled ? ink : theme.secondary;
  draw_text(ui, detail_style(ui), area, quiet, cell.detail, Align::center);
  if (item.ring) ui.paint.focus_ring(inside, kRadiusControl, theme);
}

}  // namespace

std::size_t columns_for(Ui& ui, const std::vector<Cell>& cells, std::size_t most) {
  // Some years have two names; these may take two lines.
  float least = ui.layout.width();
  TypeStyle bold = words_style(ui);
  bold.bold = true;
  for (const Cell& cell : cells) {
    const float words =
        std::max(line_width(ui, bold, cell.words), line_width(ui, detail_style(ui), cell.detail));
    least = std::min(least, words);
  }
  const float fitting = std::floor(ui.layout.width() / (least * 1.1F + 2 * kCellSide + 12));
  return std::clamp(static_cast<std::size_t>(std::max(fitting, 1.0F)), std::size_t{1}, most);
}

GridAnswer cell_grid(Ui& ui, std::string_view key, const std::vector<Cell>& cells,
                     const GridOptions& options) {
  GridAnswer answer;
  const Rect start = ui.layout.place(0);
  ui.open_group(key, start, {.role = Role::grid, .name = options.label});
  const Scope scope(ui, key);
  ui.layout.spacing(0);
  const Shape shape = shape_of(ui, cells, options.columns);
  draw_heads(ui, options, shape);
  for (std::size_t first = 0; first < cells.size(); first += options.columns) {
    const Rect row = ui.layout.place(shape.height);
    const std::string row_key = "row " + std::to_string(first / options.columns);
    ui.open_group(row_key, row, {.role = Role::row});
    const std::size_t end = std::min(first + options.columns, cells.size());
    for (std::size_t i = first; i < end; ++i) {
      const Cell& cell = cells[i];
      const Rect rect = {row.x + shape.width * static_cast<float>(i - first), row.y, shape.width,
                         row.height};
      if (cell.key.empty()) {
        ui.say(row_key + " " + std::to_string(i), rect, {.role = Role::gridcell});
        continue;
      }
      const bool at_cursor = i == options.cursor;
      const std::uint32_t states = (cell.chosen ? kSelected : 0U) | (cell.current ? kCurrent : 0U);
      const Item item =
          ui.item(cell.key, rect, {.role = Role::gridcell, .name = cell.name, .states = states},
                  {.disabled = cell.disabled,
                   .group = ui.key(""),
                   .entry = at_cursor,
                   .takes_keys = true,
                   .first = at_cursor});
      draw_cell(ui, item, cell, shape);
      if (item.activated) answer.chosen = static_cast<int>(i);
      if (item.focused) answer.keys = item.keys;
      if (!at_cursor || !options.moved || cell.disabled) continue;
      ui.input.focus(item.key);
      ui.reveal(rect);
    }
    ui.close_group(row);
  }
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
  return answer;
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/layout.h"

#include <algorithm>

namespace banso::client::ui {

void Layout::open(Rect area, float spacing) {
  columns_.push_back({.x = area.x, .y = area.y, .width = area.width, .spacing = spacing});
}

float Layout::close() {
  const float bottom = top().y;
  columns_.pop_back();
  return bottom;
}

void Layout::gap(float height) { top().y += height; }

Rect Layout::place(float height) { return place(width(), height); }

Rect Layout::place(float width, float height, bool full_in_column) {
  Column& column = top();
  if (column.flow) {
    const float least = std::min(width, column.width);
    const bool wraps = column.flow_x > 0 && column.flow_x + least > column.width + 0.5F;
    if (wraps) {
      column.y += column.flow_line + column.flow_gap;
      column.flow_x = 0;
      column.flow_line = 0;
    }
    const Rect rect = {column.x + column.flow_x, column.y, least, height};
    column.flow_x += least + column.flow_gap;
    column.flow_line = std::max(column.flow_line, height);
    return rect;
  }
  if (!column.first) column.y += column.spacing;
  column.first = false;
  const float taken = full_in_column ? column.width : std::min(width, column.width);
  const Rect rect = {column.x, column.y, taken, height};
  column.y += height;
  return rect;
}

void Layout::begin_row(const std::vector<Track>& tracks, float gap) {
  const Rect at = place(0);
  // What is scrolled out above the window is above 0.
  Row row = {.widths = {}, .gap = gap, .x = at.x, .y = at.y, .bottom = at.y};
  float left = at.width - gap * static_cast<float>(tracks.size() - 1);
  float shares = 0;
  for (const Track& track : tracks) {
    left -= track.px;
    shares += track.share;
  }
  for (const Track& track : tracks) {
    const float part = shares > 0 ? std::max(0.0F, left) * track.share / shares : 0;
    row.widths.push_back(track.px + part);
  }
  rows_.push_back(std::move(row));
  open_cell();
}

void Layout::open_cell() {
  const Row& row = rows_.back();
  float x = row.x;
  for (std::size_t i = 0; i < row.cell; ++i) x += row.widths[i] + row.gap;
  open({x, row.y, row.widths[row.cell], 0}, columns_.back().spacing);
}

void Layout::next_cell() {
  const float bottom = close();
  Row& row = rows_.back();
  row.bottom = std::max(row.bottom, bottom);
  if (row.cell + 1 < row.widths.size()) ++row.cell;
  open_cell();
}

void Layout::end_row() {
  const float bottom = close();
  top().y = std::max(rows_.back().bottom, bottom);
  rows_.pop_back();
}

void Layout::begin_flow(float gap) {
  place(0);
  Column& column = top();
  column.flow = true;
  column.flow_x = 0;
  column.flow_line = 0;
  column.flow_gap = gap;
}

void Layout::end_flow() {
  Column& column = top();
  column.y += column.flow_line;
  column.flow = false;
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// Where the next widget goes. A column stacks widgets of its full width; a row divides the width
// between columns side by side; a flow sets things of their own width from left to right and wraps.
// Heights are known only after drawing, so nothing can be too small for its text.
#pragma once

#include <vector>

#include "client/ui/semantics.h"

namespace banso::client::ui {

// A column of a row: a fixed width in px, or a share of what is left.
struct Track {
  float px = 0;
  float share = 1;
};
inline Track fixed(float px) { return {px, 0}; }
inline Track share(float part) { return {0, part}; }

class Layout {
 public:
  // A new column; the outer one goes on below where this ended only by place().
  void open(Rect area, float spacing);
  // The bottom of what was placed.
  float close();

  float x() const { return top().x; }
  float y() const { return top().y; }
  float width() const { return top().width; }
  float right() const { return x() + width(); }
  bool flowing() const { return top().flow; }

  // Extra space before the next widget.
  void gap(float height);
  void spacing(float height) { top().spacing = height; }
  Rect place(float height);
  // In a flow: `width` px; in a column: the full width, or `width` where it should not grow.
  Rect place(float width, float height, bool full_in_column = true);

  void begin_row(const std::vector<Track>& tracks, float gap);
  void next_cell();
  void end_row();
  void begin_flow(float gap);
  void end_flow();

 private:
  struct Column {
    float x;
    float y;
    float width;
    float spacing;
    bool first = true;
    bool flow = false;
    float flow_x = 0;
    float flow_gap = 0;
    float flow_line = 0;  // height of the line so far
  };
  struct Row {
    std::vector<float> widths;
    float gap;
    float x;
    float y;
    std::size_t cell = 0;
    float bottom = 0;
  };
  Column& top() { return columns_.back(); }
  const Column& top() const { return columns_.back(); }
  void open_cell();
  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace banso::client::ui

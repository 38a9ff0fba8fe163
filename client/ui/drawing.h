// SPDX-License-Identifier: Apache-2.0
// What was drawn, kept as triangles, to be drawn again somewhere else: sheets, dialogs and pages
// that are closed are shown leaving when nothing stands behind them any more. Good for as long as
// the picture of the glyphs stays the same.
#pragma once

#include <cstddef>
#include <vector>

#include "client/ui/painter.h"

namespace banso::client::ui {

class Drawing {
 public:
  // A place in what is drawn into the present layer.
  struct Mark {
    std::size_t vertex = 0;
    std::size_t index = 0;
  };
  static Mark mark(const Painter& paint) { return {paint.mark(), paint.mark_of_indices()}; }
  void take(const Painter& paint, Mark from);
  // Moved by so many px, `alpha` 0 to 1. Nothing, when the glyphs have moved meanwhile.
  void draw(Painter& paint, float by_x, float by_y, float alpha) const;

 private:
  struct Vertex {
    float x, y, u, v;
    unsigned color;
  };
  struct Part {
    Rect clip;
    std::size_t from;  // index
    std::size_t to;
  };
  std::vector<Vertex> vertices_;
  std::vector<unsigned> indices_;
  std::vector<Part> parts_;
  int glyphs_ = -1;  // the texture they are on
};

}  // namespace banso::client::ui

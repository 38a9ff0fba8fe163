// SPDX-License-Identifier: Apache-2.0
// Draws into ImGui's draw list, in CSS pixels. Edges of rectangles and lines are put on whole
// device pixels, so that they are crisp at every ratio. Layers are drawn over each other in their
// order, whatever order they are made in.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "client/ui/semantics.h"
#include "client/ui/theme.h"

struct ImDrawList;
struct ImDrawListSplitter;
struct ImFont;

namespace banso::client::ui {

struct Corners {
  bool top = true;
  bool bottom = true;
};

class Painter {
 public:
  Painter();
  ~Painter();
  void begin(ImDrawList* list, float pixel_ratio, Rect all);
  void end();
  void layer(std::size_t index);

  float snap(float length) const;
  Rect snap(Rect rect) const;
  void fill(Rect rect, Color color, float radius = 0, Corners corners = {}, float alpha = 1);
  void outline(Rect rect, Color color, float width, float radius = 0, float alpha = 1);
  // Elevation 1, 3 or 5 as the tokens draw it.
  void shadow(Rect rect, float radius, int elevation, float strength);
  void line_across(float x, float right, float y, float width, Color color);
  void line_down(float x, float y, float bottom, float width, Color color);
  void focus_ring(Rect rect, float radius, const Theme& theme);
  void circle(float x, float y, float radius, Color color, float alpha = 1);
  void ring(float x, float y, float radius, float width, Color color);
  void stroke(const std::vector<std::pair<float, float>>& points, float width, Color color);
  // `y` is the top of a line of that height.
  void text(ImFont* font, const TypeStyle& style, float x, float y, Color color,
            std::string_view text);
  void glyph(ImFont* font, const char* sign, float size, float center_x, float center_y,
             Color color);

  // Inside of the clip that is there. `moves`: what is cut off can be moved into view.
  void push_clip(Rect rect, bool moves = false);
  void push_whole_clip();  // of a new layer
  void pop_clip();
  Rect clip() const { return clips_.back(); }
  Rect clipped(Rect rect) const;
  bool visible(Rect rect) const;

  // What was drawn in between is stretched downwards: everything below `middle` moves by `by`. So
  // a card is drawn before its height is known.
  std::size_t mark() const;
  std::size_t mark_of_indices() const;
  void stretch(std::size_t from, std::size_t to, float middle, float by);

  ImDrawList* list() const { return list_; }
  float opacity = 1;

 private:
  unsigned paint(Color color, float alpha) const;
  void look_for_cuts(ImFont* font, float size, float x, float y, std::string_view text) const;
  // The fallback has no bold face: what comes from it is drawn twice, a little apart.
  void embolden_fallback(ImFont* font, float size, float x, float y, unsigned color,
                         std::string_view text);
  ImDrawList* list_ = nullptr;
  std::unique_ptr<ImDrawListSplitter> splitter_;
  std::vector<Rect> clips_;
  std::vector<Rect> fixed_clips_;  // of those that nothing moves within
  float ratio_ = 1;
};

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// What part of each canvas (household and community maps) is shown and how large. Points of the
// content are its own units, 1 px each at zoom 1. Zoom stays within its bounds, and the middle of
// the view within the content, so that nobody gets lost.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "client/ui/region.h"

namespace banso::client::ui {

struct Point {
  float x = 0;
  float y = 0;
};

struct CanvasState {
  Rect view;     // on the screen
  Rect content;  // bounds of everything that is drawn
  Point middle;  // of the content, in the middle of the view
  float zoom = 1;
  float zoom_least = 0.25F;
  float zoom_most = 4;
  Point velocity;  // px/s, after a finger has thrown it
  bool held = false;
  bool placed = false;     // false: shown for the first time
  std::uint64_t seen = 0;  // frame

  Point on_screen(Point of_content) const;
  Point of_screen(Point on_screen) const;
};

class Canvases {
 public:
  CanvasState& operator[](const std::string& key) { return canvases_[key]; }
  CanvasState* find(std::string_view key);
  // The content follows by so many px.
  static void pan(CanvasState& canvas, float by_x, float by_y);
  // What lies at this point of the screen stays there.
  static void zoom(CanvasState& canvas, Point at, float factor);
  // Everything in view, no larger than it is.
  static void fit(CanvasState& canvas);
  static void release(CanvasState& canvas, Point velocity);
  // One frame on; true while something moves.
  bool step(float elapsed_s);
  void forget_unseen(std::uint64_t frame);

 private:
  std::map<std::string, CanvasState, std::less<>> canvases_;
};

}  // namespace banso::client::ui

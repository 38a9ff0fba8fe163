// SPDX-License-Identifier: Apache-2.0
// How far each scroll area is scrolled, and its movement after the finger has left: it slows down
// with a time constant of 325 ms, as tablets do, and comes back from beyond an end.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "client/ui/region.h"

namespace banso::client::ui {

struct ScrollState {
  float offset = 0;    // px that the content has moved up (or left)
  float furthest = 0;  // greatest offset within the content
  float view = 0;
  float content = 0;   // of the last frame; 0: not known yet
  float velocity = 0;  // px/s
  float target = -1;   // being moved there; below 0: nowhere
  bool held = false;   // by a finger
  bool horizontal = false;
  Rect rect;
  std::string parent;  // area around this one
  float covered = 0;   // px at the beginning of the view, by a heading that stays there
  double moved_at_s = -10;
  std::uint64_t seen = 0;  // frame
};

class Scrolls {
 public:
  ScrollState& operator[](const std::string& key) { return areas_[key]; }
  ScrollState* find(std::string_view key);
  // The innermost area from `key` outwards that goes this way.
  ScrollState* along(std::string_view key, bool horizontal);
  // Follows a finger: beyond an end with a rubber band.
  static void drag(ScrollState& area, float by);
  // By wheel or key; false: it was at its end.
  static bool move(ScrollState& area, float by);
  static void release(ScrollState& area, float velocity);
  // Brings the rectangle (where it is now) into the area's view and those around it.
  void show(const std::string& key, Rect rect, float margin, bool animate);
  // One frame on; true while something moves.
  bool step(double now_s, float elapsed_s);
  // Those that were seen longest ago, when there are many.
  void forget_unseen(std::uint64_t frame);

 private:
  std::map<std::string, ScrollState, std::less<>> areas_;
};

}  // namespace banso::client::ui

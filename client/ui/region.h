// SPDX-License-Identifier: Apache-2.0
// Places of one frame that can be pressed, focused or scrolled, in the order they were drawn: what
// is later in the list lies above. Input is judged by the regions of the frame that the person saw.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "client/ui/semantics.h"

namespace banso::client::ui {

enum class Axis : std::uint8_t { none, horizontal, vertical, both };

struct Region {
  std::string key;
  Rect rect;           // where it would be
  Rect visible;        // what of it is not clipped away
  std::string scroll;  // innermost scroll area that holds it; of an area itself: its own key
  std::string canvas;  // that it is drawn on; of a canvas itself: its own key
  // Things of one group are one stop of Tab; arrows move between them.
  std::string group;
  Axis group_axis = Axis::none;
  std::uint8_t layer = 0;
  bool pressable = false;
  bool focusable = false;
  bool entry = false;               // the stop of Tab of its group
  bool activates_by_arrow = false;  // radios and tabs: what gets the focus is chosen
  bool adjustable = false;          // arrows increase and decrease
  bool field = false;               // typed into
  bool multiline = false;
  bool takes_keys = false;  // arrows, Home, End and page keys are the widget's own
  bool first = false;       // gets the focus when its layer opens
};

// A layer above the page, from bottom to top.
struct Layer {
  std::string key;
  bool modal = false;
  bool dismissable = true;
  std::uint8_t index = 0;
};

// A place that follows a finger as a whole: a sheet downwards, a page of a stack to the right from
// its left edge.
enum class Follow : std::uint8_t { down, right };
struct FollowPlace {
  std::string key;
  Rect rect;
  Follow follow = Follow::down;
  std::uint8_t layer = 0;
};

struct FrameRegions {
  std::vector<Region> regions;
  std::vector<Layer> layers;
  std::vector<FollowPlace> follows = {};
  std::string back = {};  // what Escape leaves when no layer is above

  const Region* find(std::string_view key) const {
    for (const Region& region : regions) {
      if (region.key == key) return &region;
    }
    return nullptr;
  }
  // Nothing below it can be reached.
  std::uint8_t lowest_layer() const {
    std::uint8_t lowest = 0;
    for (const Layer& layer : layers) {
      if (layer.modal) lowest = layer.index;
    }
    return lowest;
  }
  const Region* at(float x, float y) const;
};

}  // namespace banso::client::ui

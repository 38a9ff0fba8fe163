// SPDX-License-Identifier: Apache-2.0
// An area that is moved and enlarged: by one finger or the mouse, two fingers around their middle,
// the wheel (with Ctrl it enlarges), arrows, + and -, and 0 for everything. Household and community
// maps are drawn on it. What it shows is kept by its key.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

struct CanvasOptions {
  std::string_view label = {};
  std::string_view description = {};  // how it is moved
  Rect content = {};                  // bounds of what is drawn
  float zoom_least = 0.25F;
  float zoom_most = 4;
};

// Open for as long as it lives; things stand at at().
class Canvas {
 public:
  Canvas(Ui& ui, std::string_view key, Rect view, const CanvasOptions& options);
  ~Canvas();
  Canvas(const Canvas&) = delete;
  Canvas& operator=(const Canvas&) = delete;
  float zoom() const { return state().zoom; }
  Point at(Point of_content) const { return state().on_screen(of_content); }

 private:
  const CanvasState& state() const { return ui_.canvases[key_]; }
  Ui& ui_;
  std::string key_;
  Rect view_;
  bool ring_ = false;
};

}  // namespace banso::client::ui

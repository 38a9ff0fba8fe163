// SPDX-License-Identifier: Apache-2.0
#include "client/ui/canvas.h"

#include <utility>

namespace banso::client::ui {

Canvas::Canvas(Ui& ui, std::string_view key, Rect view, const CanvasOptions& options)
    : ui_(ui), key_(ui.key(key)), view_(view) {
  ui.begin_canvas(key_);
  CanvasState& canvas = ui.canvases[key_];
  canvas.view = view;
  canvas.content = options.content;
  canvas.zoom_least = options.zoom_least;
  canvas.zoom_most = options.zoom_most;
  if (!std::exchange(canvas.placed, true)) Canvases::fit(canvas);
  Node node = {.role = Role::group,
               .name = std::string(options.label),
               .description = std::string(options.description),
               .states = kPinch};
  ring_ = ui.item(key, view, std::move(node), {.pressable = false}).ring;
  ui.tree.push(key_);
  ui.open_scope(key);
  ui.paint.push_clip(view, true);
}

Canvas::~Canvas() {
  ui_.paint.pop_clip();
  ui_.close_scope();
  ui_.tree.pop();
  ui_.end_canvas();
  if (!ring_) return;
  const Rect inside = {view_.x + 5, view_.y + 5, view_.width - 10, view_.height - 10};
  ui_.paint.focus_ring(inside, kRadiusControl, ui_.theme());
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/canvases.h"

#include <algorithm>
#include <cmath>

namespace banso::client::ui {
namespace {

constexpr float kSlowing_s = 0.325F;
constexpr float kStopped = 16;    // px/s
constexpr float kThrown = 60;     // px/s of a finger that throws
constexpr float kFastest = 4000;  // px/s
constexpr float kMargin = 32;     // px around everything that is fitted
constexpr std::size_t kKeptMax = 64;

Point middle_of(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

void keep_within(CanvasState& canvas) {
  const Rect& all = canvas.content;
  canvas.middle.x = std::clamp(canvas.middle.x, all.x, all.right());
  canvas.middle.y = std::clamp(canvas.middle.y, all.y, all.bottom());
}

}  // namespace

Point CanvasState::on_screen(Point of_content) const {
  const Point center = middle_of(view);
  return {center.x + (of_content.x - middle.x) * zoom, center.y + (of_content.y - middle.y) * zoom};
}

Point CanvasState::of_screen(Point on_screen) const {
  const Point center = middle_of(view);
  return {middle.x + (on_screen.x - center.x) / zoom, middle.y + (on_screen.y - center.y) / zoom};
}

CanvasState* Canvases::find(std::string_view key) {
  const auto found = canvases_.find(key);
  return found == canvases_.end() ? nullptr : &found->second;
}

void Canvases::pan(CanvasState& canvas, float by_x, float by_y) {
  canvas.middle.x -= by_x / canvas.zoom;
  canvas.middle.y -= by_y / canvas.zoom;
  keep_within(canvas);
}

void Canvases::zoom(CanvasState& canvas, Point at, float factor) {
  const Point held = canvas.of_screen(at);
  canvas.zoom = std::clamp(canvas.zoom * factor, canvas.zoom_least, canvas.zoom_most);
  const Point center = middle_of(canvas.view);
  canvas.middle = {held.x - (at.x - center.x) / canvas.zoom,
                   held.y - (at.y - center.y) / canvas.zoom};
  keep_within(canvas);
}

void Canvases::fit(CanvasState& canvas) {
  const float across = (canvas.view.width - 2 * kMargin) / std::max(1.0F, canvas.content.width);
  const float down = (canvas.view.height - 2 * kMargin) / std::max(1.0F, canvas.content.height);
  const float whole = std::min({across, down, 1.0F});
  canvas.zoom = std::clamp(whole, canvas.zoom_least, canvas.zoom_most);
  canvas.middle = middle_of(canvas.content);
  canvas.velocity = {};
}

void Canvases::release(CanvasState& canvas, Point velocity) {
  canvas.held = false;
  const float speed = std::hypot(velocity.x, velocity.y);
  const float part = speed < kThrown ? 0 : std::min(1.0F, kFastest / speed);
  canvas.velocity = {velocity.x * part, velocity.y * part};
}

bool Canvases::step(float elapsed_s) {
  bool moving = false;
  for (auto& [key, canvas] : canvases_) {
    Point& velocity = canvas.velocity;
    if (canvas.held || (velocity.x == 0 && velocity.y == 0)) continue;
    const float decay = std::exp(-elapsed_s / kSlowing_s);
    const float way_s = kSlowing_s * (1 - decay);
    pan(canvas, velocity.x * way_s, velocity.y * way_s);
    velocity = {velocity.x * decay, velocity.y * decay};
    if (std::hypot(velocity.x, velocity.y) < kStopped) velocity = {};
    moving = true;
  }
  return moving;
}

void Canvases::forget_unseen(std::uint64_t frame) {
  while (canvases_.size() > kKeptMax) {
    const auto oldest = std::min_element(
        canvases_.begin(), canvases_.end(),
        [](const auto& a, const auto& b) { return a.second.seen < b.second.seen; });
    if (oldest->second.seen == frame) return;
    canvases_.erase(oldest);
  }
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// Pans that are no scrolling: sheets and pages that follow the finger, canvases with one finger or
// two, with the wheel and with keys.
#include <algorithm>
#include <cmath>
#include <utility>

#include "client/ui/interaction.h"

namespace banso::client::ui {
namespace {

constexpr float kEdge = 32;        // px of the left edge from which a page is taken back
constexpr float kKeyPan = 64;      // px
constexpr float kKeyZoom = 1.25F;  // one press of + or of -
constexpr float kWheelZoom = 400;  // px of the wheel that enlarge by e
constexpr float kPinchLeast = 24;  // px: fingers that are closer tell nothing

bool is_within(const Rect& rect, float x, float y) {
  return x >= rect.x && y >= rect.y && x < rect.right() && y < rect.bottom();
}

Point center_of(const Rect& rect) { return {rect.x + rect.width / 2, rect.y + rect.height / 2}; }

}  // namespace

const FollowPlace* Interaction::follow_place(bool horizontal, float towards) const {
  if (towards <= 0 || kind_ == PointerKind::mouse) return nullptr;
  const FollowPlace* found = nullptr;
  for (const FollowPlace& place : frame_.follows) {
    if (place.layer < frame_.lowest_layer() || !is_within(place.rect, start_x_, start_y_)) continue;
    const bool across = place.follow == Follow::right;
    if (across != horizontal || (across && start_x_ >= place.rect.x + kEdge)) continue;
    found = &place;
  }
  if (found == nullptr || horizontal) return found;
  // What is scrolled comes back to its beginning first.
  for (const ScrollState* area = scrolls_.along(pan_key_, false); area != nullptr;
       area = scrolls_.along(area->parent, false)) {
    if (area->offset > 0.5F) return nullptr;
  }
  return canvas_key_.empty() ? found : nullptr;
}

void Interaction::follow(const PointerEvent& event) {
  followed_by_ = std::max(0.0F, (follows_across_ ? event.x : event.y) - follow_from_);
}

void Interaction::end_follow(bool cancelled) {
  if (followed_.empty()) return;
  const Point thrown = cancelled ? Point{} : velocity();
  const float by = cancelled ? 0 : followed_by_;
  outcomes.let_go[followed_] = {by, follows_across_ ? thrown.x : thrown.y};
  followed_.clear();
  followed_by_ = -1;
}

void Interaction::start_pinch() {
  samples_.clear();
  on_canvas_ = true;
  holding_ = false;
  held_canvas()->held = true;
}

void Interaction::move_canvas(const PointerEvent& event) {
  CanvasState* const canvas = held_canvas();
  if (canvas == nullptr) return;
  Point& moved = fingers_[event.id];
  const Point before = std::exchange(moved, {event.x, event.y});
  Point by = {moved.x - before.x, moved.y - before.y};
  if (fingers_.size() < 2) {
    samples_.push_back({event.time_s, event.x, event.y});
    Canvases::pan(*canvas, by.x, by.y);
    return;
  }
  const auto other = std::find_if(fingers_.begin(), fingers_.end(),
                                  [&](const auto& finger) { return finger.first != event.id; });
  const Point rest = other->second;
  const auto apart = [&](Point one) {
    return std::max(kPinchLeast, std::hypot(one.x - rest.x, one.y - rest.y));
  };
  Canvases::pan(*canvas, by.x / 2, by.y / 2);
  const Point middle = {(moved.x + rest.x) / 2, (moved.y + rest.y) / 2};
  Canvases::zoom(*canvas, middle, apart(moved) / apart(before));
}

void Interaction::end_canvas() {
  if (CanvasState* canvas = held_canvas(); canvas != nullptr && on_canvas_) {
    Canvases::release(*canvas, samples_.empty() || reduced_motion ? Point{} : velocity());
  }
  on_canvas_ = false;
  canvas_key_.clear();
}

bool Interaction::wheel_on_canvas(const WheelEvent& event, const Region& region) {
  CanvasState* const canvas = canvases_.find(region.canvas);
  if (canvas == nullptr) return false;
  canvas->velocity = {};
  if (event.command) {
    Canvases::zoom(*canvas, {event.x, event.y}, std::exp(-event.dy / kWheelZoom));
  } else {
    Canvases::pan(*canvas, -event.dx, -event.dy);
  }
  return true;
}

bool Interaction::canvas_key(const KeyEvent& event, const Region* region) {
  const std::string* key = region != nullptr ? &region->canvas : nullptr;
  if (region == nullptr) {
    for (const Region& other : frame_.regions) {
      if (other.layer >= frame_.lowest_layer() && !other.canvas.empty()) key = &other.canvas;
    }
  }
  CanvasState* const canvas = key == nullptr ? nullptr : canvases_.find(*key);
  if (canvas == nullptr) return false;
  const Point middle = center_of(canvas->view);
  switch (event.key) {
    case Key::left:
      Canvases::pan(*canvas, kKeyPan, 0);
      return true;
    case Key::right:
      Canvases::pan(*canvas, -kKeyPan, 0);
      return true;
    case Key::up:
      Canvases::pan(*canvas, 0, kKeyPan);
      return true;
    case Key::down:
      Canvases::pan(*canvas, 0, -kKeyPan);
      return true;
    case Key::letter:
      if (event.letter == '+') Canvases::zoom(*canvas, middle, kKeyZoom);
      if (event.letter == '-') Canvases::zoom(*canvas, middle, 1 / kKeyZoom);
      if (event.letter == '0') Canvases::fit(*canvas);
      return event.letter == '+' || event.letter == '-' || event.letter == '0';
    default:
      return false;
  }
}

}  // namespace banso::client::ui

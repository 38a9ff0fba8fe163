// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "client/ui/interaction.h"

namespace banso::client::ui {
namespace {

constexpr float kPan = 8;  // px of a finger that is no tap any more
constexpr double kFlingWindow_s = 0.1;

bool has_pointer(const Rect& rect, float x, float y) {
  return x >= rect.x && y >= rect.y && x < rect.right() && y < rect.bottom();
}

}  // namespace

bool Interaction::on(const PointerEvent& event) {
  switch (event.phase) {
    case PointerPhase::down:
      return down(event);
    case PointerPhase::move:
      return move(event);
    case PointerPhase::up:
      return up(event);
    case PointerPhase::cancel:
      fingers_.erase(event.id);
      if (fingers_.empty()) ignore_until_up_ = false;
      end_pan();
      end_follow(true);
      end_canvas();
      cancel_press();
      set_hover({});
      return true;
    case PointerPhase::leave:
      return set_hover({});
  }
  return false;
}

bool Interaction::down(const PointerEvent& event) {
  fingers_[event.id] = {event.x, event.y};
  if (fingers_.size() > 1) {
    cancel_press();
    if (fingers_.size() == 2 && !ignore_until_up_ && held_canvas() != nullptr) {
      start_pinch();
      return true;
    }
    ignore_until_up_ = true;
    end_pan();
    end_follow(true);
    end_canvas();
    return true;
  }
  const Region* region = frame_.at(event.x, event.y);
  kind_ = event.kind;
  if (kind_ == PointerKind::touch) set_hover({});
  start_x_ = event.x;
  start_y_ = event.y;
  samples_ = {{event.time_s, event.x, event.y}};
  pan_key_ = region == nullptr ? "" : region->scroll;
  canvas_key_ = region == nullptr || event.button == 1 ? "" : region->canvas;
  if (CanvasState* canvas = held_canvas(); canvas != nullptr) canvas->velocity = {};
  bool stopped = false;  // a finger on moving content stops it and does nothing else
  for (ScrollState* area = scrolls_.find(pan_key_); area != nullptr;
       area = scrolls_.find(area->parent)) {
    stopped = stopped || std::abs(area->velocity) > 80;
    area->velocity = 0;
  }
  keyboard_ = false;
  if (region == nullptr || !region->pressable || stopped) return true;
  if (event.button == 1) {
    outcomes.long_pressed.insert(region->key);
    return true;
  }
  if (event.button != 0) return true;
  pressed_ = region->key;
  pressed_inside_ = true;
  holding_ = true;
  held_since_s_ = -1;
  if (region->field && kind_ == PointerKind::mouse) {
    set_focus(region->key, false);
    focused_by_pointer_ = true;
  }
  return true;
}

bool Interaction::move(const PointerEvent& event) {
  if (!fingers_.contains(event.id)) {
    if (event.kind == PointerKind::touch) return false;
    const Region* region = frame_.at(event.x, event.y);
    return set_hover(region != nullptr && region->pressable ? region->key : "");
  }
  if (ignore_until_up_) return false;
  if (samples_.size() > 64) samples_.erase(samples_.begin(), samples_.begin() + 32);
  if (on_canvas_) {
    move_canvas(event);
    return true;
  }
  const Sample last = samples_.back();
  samples_.push_back({event.time_s, event.x, event.y});
  fingers_[event.id] = {event.x, event.y};
  if (panned_ != nullptr) {
    Scrolls::drag(*panned_, panned_->horizontal ? last.x - event.x : last.y - event.y);
    return true;
  }
  if (!followed_.empty()) {
    follow(event);
    return true;
  }
  const float way = std::hypot(event.x - start_x_, event.y - start_y_);
  const bool pans = kind_ != PointerKind::mouse || !canvas_key_.empty();
  if (pans && way > kPan) {
    cancel_press();
    return start_pan(event);
  }
  if (pressed_.empty()) return false;
  const Region* region = frame_.find(pressed_);
  const bool inside = region != nullptr && has_pointer(region->visible, event.x, event.y);
  if (way > kPan) holding_ = false;
  if (inside == pressed_inside_) return false;
  pressed_inside_ = inside;
  return true;
}

bool Interaction::start_pan(const PointerEvent& event) {
  const bool horizontal = std::abs(event.x - start_x_) > std::abs(event.y - start_y_);
  samples_ = {samples_.back()};
  if (const FollowPlace* place =
          follow_place(horizontal, horizontal ? event.x - start_x_ : event.y - start_y_)) {
    followed_ = place->key;
    follows_across_ = horizontal;
    follow_from_ = horizontal ? event.x : event.y;
    followed_by_ = 0;
    return true;
  }
  if (CanvasState* canvas = held_canvas(); canvas != nullptr) {
    canvas->held = true;
    on_canvas_ = true;
    return true;
  }
  panned_ = scrolls_.along(pan_key_, horizontal);
  if (panned_ == nullptr) return true;
  panned_->held = true;
  panned_->velocity = 0;
  return true;
}

Point Interaction::velocity() const {
  const Sample& last = samples_.back();
  for (const Sample& sample : samples_) {
    const double span = last.time_s - sample.time_s;
    if (span > kFlingWindow_s || span <= 0.004) continue;
    const auto span_s = static_cast<float>(span);
    return {(last.x - sample.x) / span_s, (last.y - sample.y) / span_s};
  }
  return {};
}

void Interaction::end_pan() {
  if (panned_ == nullptr) return;
  const Point thrown = velocity();
  Scrolls::release(*panned_, panned_->horizontal ? -thrown.x : -thrown.y);
  panned_ = nullptr;
}

bool Interaction::up(const PointerEvent& event) {
  if (fingers_.erase(event.id) == 0) return false;
  if (ignore_until_up_) {
    if (fingers_.empty()) ignore_until_up_ = false;
    return true;
  }
  if (panned_ != nullptr || on_canvas_ || !followed_.empty()) {
    // A finger that rested before it left does not throw.
    samples_.push_back({event.time_s, event.x, event.y});
    // The finger that stays on a canvas goes on alone.
    if (on_canvas_ && !fingers_.empty()) {
      samples_.clear();
      return true;
    }
    end_pan();
    end_follow(false);
    end_canvas();
    return true;
  }
  const Region* region = frame_.find(pressed_);
  const bool acts = region != nullptr && has_pointer(region->visible, event.x, event.y) &&
                    !outcomes.long_pressed.contains(pressed_);
  if (acts) {
    outcomes.activated.insert(region->key);
    if (region->focusable && focused_ != region->key) {
      set_focus(region->key, false);
      focused_by_pointer_ = true;
    }
  } else if (region == nullptr && event.button == 0) {
    set_focus({}, false);
  }
  cancel_press();
  return true;
}

bool Interaction::on(const WheelEvent& event) {
  const Region* region = frame_.at(event.x, event.y);
  if (region == nullptr) return false;
  if (wheel_on_canvas(event, *region)) return true;
  const bool horizontal = std::abs(event.dx) > std::abs(event.dy);
  const float by = horizontal ? event.dx : event.dy;
  for (ScrollState* area = scrolls_.along(region->scroll, horizontal); area != nullptr;
       area = scrolls_.along(area->parent, horizontal)) {
    if (Scrolls::move(*area, by)) return true;
  }
  return false;
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include <cmath>

#include "client/ui/interaction.h"

namespace banso::client::ui {
namespace {

constexpr float kPan = 8;  // px of a finger that is no tap any more
constexpr double kFlingWindow_s = 0.1;

bool holds(const Rect& rect, float x, float y) {
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
      cancel_press();
      set_hover({});
      return true;
    case PointerPhase::leave:
      return set_hover({});
  }
  return false;
}

bool Interaction::down(const PointerEvent& event) {
  fingers_.insert(event.id);
  if (fingers_.size() > 1) {
    ignore_until_up_ = true;
    end_pan();
    cancel_press();
    return true;
  }
  const Region* region = frame_.at(event.x, event.y);
  kind_ = event.kind;
  if (kind_ == PointerKind::touch) set_hover({});
  start_x_ = event.x;
  start_y_ = event.y;
  samples_ = {{event.time_s, event.x, event.y}};
  pan_key_ = region == nullptr ? "" : region->scroll;
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
  const Sample last = samples_.back();
  samples_.push_back({event.time_s, event.x, event.y});
  if (samples_.size() > 64) samples_.erase(samples_.begin(), samples_.begin() + 32);
  if (panned_ != nullptr) {
    Scrolls::drag(*panned_, panned_->horizontal ? last.x - event.x : last.y - event.y);
    return true;
  }
  const float way = std::hypot(event.x - start_x_, event.y - start_y_);
  if (kind_ != PointerKind::mouse && way > kPan) {
    cancel_press();
    return start_pan(event);
  }
  if (pressed_.empty()) return false;
  const Region* region = frame_.find(pressed_);
  const bool inside = region != nullptr && holds(region->visible, event.x, event.y);
  if (way > kPan) holding_ = false;
  if (inside == pressed_inside_) return false;
  pressed_inside_ = inside;
  return true;
}

bool Interaction::start_pan(const PointerEvent& event) {
  const bool horizontal = std::abs(event.x - start_x_) > std::abs(event.y - start_y_);
  panned_ = scrolls_.along(pan_key_, horizontal);
  if (panned_ == nullptr) return true;
  panned_->held = true;
  panned_->velocity = 0;
  samples_ = {samples_.back()};
  return true;
}

void Interaction::end_pan() {
  if (panned_ == nullptr) return;
  float velocity = 0;
  const Sample& last = samples_.back();
  for (const Sample& sample : samples_) {
    const double span = last.time_s - sample.time_s;
    if (span > kFlingWindow_s || span <= 0.004) continue;
    const float way = panned_->horizontal ? sample.x - last.x : sample.y - last.y;
    velocity = way / static_cast<float>(span);
    break;
  }
  Scrolls::release(*panned_, velocity);
  panned_ = nullptr;
}

bool Interaction::up(const PointerEvent& event) {
  if (fingers_.erase(event.id) == 0) return false;
  if (ignore_until_up_) {
    if (fingers_.empty()) ignore_until_up_ = false;
    return true;
  }
  if (panned_ != nullptr) {
    // A finger that rested before it left does not throw.
    samples_.push_back({event.time_s, event.x, event.y});
    end_pan();
    return true;
  }
  const Region* region = frame_.find(pressed_);
  const bool acts = region != nullptr && holds(region->visible, event.x, event.y) &&
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
  const bool horizontal = std::abs(event.dx) > std::abs(event.dy);
  const float by = horizontal ? event.dx : event.dy;
  for (ScrollState* area = scrolls_.along(region->scroll, horizontal); area != nullptr;
       area = scrolls_.along(area->parent, horizontal)) {
    if (Scrolls::move(*area, by)) return true;
  }
  return false;
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/interaction.h"

#include <algorithm>
#include <utility>

namespace banso::client::ui {
namespace {

constexpr double kLongPress_s = 0.5;

bool holds(const Rect& rect, float x, float y) {
  return x >= rect.x && y >= rect.y && x < rect.right() && y < rect.bottom();
}

}  // namespace

const Region* FrameRegions::at(float x, float y) const {
  const std::uint8_t lowest = lowest_layer();
  const Region* found = nullptr;
  for (const Region& region : regions) {
    if (region.layer < lowest || !holds(region.visible, x, y)) continue;
    if (found == nullptr || region.layer >= found->layer) found = &region;
  }
  return found;
}

bool Interaction::handle(const InputEvent& event) {
  return std::visit([this](const auto& one) { return on(one); }, event);
}

double Interaction::tick(double now_s) {
  if (!holding_) return -1;
  if (held_since_s_ < 0) held_since_s_ = now_s;
  if (now_s - held_since_s_ < kLongPress_s) return held_since_s_ + kLongPress_s;
  holding_ = false;
  const Region* region = frame_.find(pressed_);
  if (kind_ != PointerKind::mouse && region != nullptr && region->pressable) {
    outcomes.long_pressed.insert(pressed_);
  }
  return -1;
}

void Interaction::drawn(FrameRegions regions) {
  frame_ = std::move(regions);
  // Layers that are gone give the focus back to where it was.
  for (std::size_t i = given_back_.size(); i-- > 0;) {
    const auto open = [&](const Layer& layer) { return layer.key == given_back_[i].layer; };
    if (std::any_of(frame_.layers.begin(), frame_.layers.end(), open)) continue;
    if (frame_.find(focused_) == nullptr) focused_ = given_back_[i].focus;
    given_back_.erase(given_back_.begin() + static_cast<std::ptrdiff_t>(i));
  }
  for (const Layer& layer : frame_.layers) {
    if (!layer.modal) continue;
    const auto known = [&](const Given& given) { return given.layer == layer.key; };
    if (std::any_of(given_back_.begin(), given_back_.end(), known)) continue;
    given_back_.push_back({layer.key, focused_});
    focused_.clear();
    cancel_press();
    hovered_.clear();
    const Region* first = nullptr;
    for (const Region& region : frame_.regions) {
      if (region.layer < layer.index || !region.focusable || region.field) continue;
      if (first == nullptr || (region.first && !first->first)) first = &region;
    }
    if (first == nullptr) continue;
    focused_ = first->key;
    focused_by_pointer_ = false;
    if (first->first) scrolls_.show(first->scroll, first->rect, 24, false);
  }
  if (!pressed_.empty() && frame_.find(pressed_) == nullptr) cancel_press();
  const auto is_followed = [&](const FollowPlace& place) { return place.key == followed_; };
  if (std::none_of(frame_.follows.begin(), frame_.follows.end(), is_followed)) {
    followed_.clear();
    followed_by_ = -1;
  }
  if (!hovered_.empty() && frame_.find(hovered_) == nullptr) hovered_.clear();
}

void Interaction::focus(const std::string& key) {
  set_focus(key, keyboard_);
  focused_by_pointer_ = false;
}

void Interaction::set_focus(const std::string& key, bool show) {
  if (focused_ != key && !focused_.empty()) outcomes.blurred.insert(focused_);
  focused_ = key;
  if (!show) return;
  const Region* region = frame_.find(key);
  if (region != nullptr) scrolls_.show(region->scroll, region->rect, 24, !reduced_motion);
}

void Interaction::cancel_press() {
  pressed_.clear();
  pressed_inside_ = false;
  holding_ = false;
}

bool Interaction::set_hover(std::string key) {
  if (key == hovered_) return false;
  hovered_ = std::move(key);
  return true;
}

bool Interaction::dismiss_top() {
  for (std::size_t i = frame_.layers.size(); i-- > 0;) {
    if (!frame_.layers[i].dismissable) continue;
    outcomes.dismissed.insert(frame_.layers[i].key);
    return true;
  }
  if (frame_.back.empty() || frame_.lowest_layer() > 0) return false;
  outcomes.dismissed.insert(frame_.back);
  return true;
}

bool Interaction::on(const FieldEvent& event) {
  switch (event.phase) {
    case FieldPhase::focus:
      set_focus(event.key, true);
      focused_by_pointer_ = false;
      break;
    case FieldPhase::input:
      outcomes.fields[event.key] = event;
      break;
    case FieldPhase::enter:
      outcomes.fields[event.key] = event;
      outcomes.committed.insert(event.key);
      break;
    case FieldPhase::blur:
      outcomes.fields[event.key] = event;
      outcomes.blurred.insert(event.key);
      if (focused_ == event.key) focused_.clear();
      break;
  }
  return true;
}

bool Interaction::on(const ActionEvent& event) {
  const Region* region = frame_.find(event.key);
  switch (event.action) {
    case Action::activate:
      if (region == nullptr || !region->pressable || region->layer < frame_.lowest_layer()) {
        return false;
      }
      outcomes.activated.insert(event.key);
      break;
    case Action::focus:
      if (focused_ == event.key) return false;
      // The page's focus follows a press too; then the ring would only disturb.
      keyboard_ = keyboard_ || pressed_ != event.key;
      focused_by_pointer_ = false;
      set_focus(event.key, true);
      break;
    case Action::blur:
      if (focused_ != event.key) return false;
      set_focus({}, false);
      break;
    case Action::increment:
      ++outcomes.adjusted[event.key];
      break;
    case Action::decrement:
      --outcomes.adjusted[event.key];
      break;
    case Action::dismiss:
      return dismiss_top();
    case Action::show:
      if (region == nullptr) return false;
      scrolls_.show(region->scroll, region->rect, 24, !reduced_motion);
      break;
  }
  return true;
}

}  // namespace banso::client::ui

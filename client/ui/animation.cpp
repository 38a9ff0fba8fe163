// SPDX-License-Identifier: Apache-2.0
#include "client/ui/animation.h"

#include <algorithm>

namespace banso::client::ui {
namespace {

float eased(float part) {
  const float left = 1 - std::clamp(part, 0.0F, 1.0F);
  return 1 - left * left * left;
}

}  // namespace

void Animations::begin_frame(double now_s, std::uint64_t frame, bool reduced_motion) {
  now_s_ = now_s;
  frame_ = frame;
  still_ = reduced_motion;
  running_ = false;
}

float Animations::value(std::string_view key, float target, float duration_s, float from) {
  auto found = states_.find(key);
  if (found == states_.end()) {
    found = states_.emplace(std::string(key), State{from, target, now_s_, frame_}).first;
  }
  State& state = found->second;
  const auto at = [&] {
    const float part = static_cast<float>(now_s_ - state.start_s) / duration_s;
    return state.from + (state.target - state.from) * eased(part);
  };
  // What was away for a while does not pick up where it left.
  if (state.seen + 1 < frame_) state = {from, target, now_s_, frame_};
  if (state.target != target) state = {at(), target, now_s_, frame_};
  state.seen = frame_;
  if (still_) state.from = target;
  const float now = at();
  if (now != target) running_ = true;
  return now;
}

void Animations::put(std::string_view key, float value) {
  states_.insert_or_assign(std::string(key), State{value, value, now_s_, frame_});
}

void Animations::forget_unseen() {
  std::erase_if(states_, [&](const auto& entry) { return entry.second.seen + 2 < frame_; });
}

}  // namespace banso::client::ui

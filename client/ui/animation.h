// SPDX-License-Identifier: Apache-2.0
// Values on their way, by key: 120 to 200 ms, fast first and slow at the end (ease-out cubic).
// With "reduce motion" everything is where it goes at once.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

namespace banso::client::ui {

inline constexpr float kQuick_s = 0.12F;
inline constexpr float kCalm_s = 0.2F;

class Animations {
 public:
  void begin_frame(double now_s, std::uint64_t frame, bool reduced_motion);
  // The value of now; a key that is new starts at `from`.
  float value(std::string_view key, float target, float duration_s, float from);
  float value(std::string_view key, float target, float duration_s) {
    return value(key, target, duration_s, target);
  }
  // From now on it is there.
  void put(std::string_view key, float value);
  bool running() const { return running_; }
  void forget_unseen();

 private:
  struct State {
    float from;
    float target;
    double start_s;
    std::uint64_t seen;
  };
  std::map<std::string, State, std::less<>> states_;
  double now_s_ = 0;
  std::uint64_t frame_ = 0;
  bool still_ = false;
  bool running_ = false;
};

}  // namespace banso::client::ui

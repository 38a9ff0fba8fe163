// SPDX-License-Identifier: Apache-2.0
// An Env whose clock stands still until it is set and whose dice follow from a seed, so that a test
// does the same thing every time. Not cryptographic, not for use by several threads.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

#include "shared/base/env.h"

namespace banso {

class FakeEnv final : public Env {
 public:
  // 2026-04-01 09:00 in Japan, unless another time is given.
  static constexpr std::int64_t kStartMs = 1'775'001'600'000;

  explicit FakeEnv(std::uint64_t seed = 1, std::int64_t now_ms = kStartMs)
      : dice_(seed), now_ms_(now_ms) {}

  std::int64_t now_ms() override { return now_ms_; }
  void random(std::span<std::uint8_t> out) override {
    for (std::size_t i = 0; i < out.size(); i += 8) {
      const std::uint64_t word = next_word();
      for (std::size_t j = i; j < out.size() && j < i + 8; ++j) {
        out[j] = static_cast<std::uint8_t>(word >> 8 * (j - i));
      }
    }
  }

  void set_now_ms(std::int64_t now_ms) { now_ms_ = now_ms; }
  void advance_ms(std::int64_t by_ms) { now_ms_ += by_ms; }

 private:
  // SplitMix64 (Steele, Lea, Flood 2014).
  std::uint64_t next_word() {
    dice_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t word = dice_;
    word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9ULL;
    word = (word ^ word >> 27) * 0x94D049BB133111EBULL;
    return word ^ word >> 31;
  }

  std::uint64_t dice_;
  std::int64_t now_ms_;
};

}  // namespace banso

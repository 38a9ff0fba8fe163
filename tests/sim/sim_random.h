// SPDX-License-Identifier: Apache-2.0
// The dice of a simulated schedule: everything that happens follows from one seed, on every
// machine. SplitMix64 (Steele, Lea, Flood 2014).
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace banso::sim {

class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t word = state_;
    word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9ULL;
    word = (word ^ word >> 27) * 0x94D049BB133111EBULL;
    return word ^ word >> 31;
  }
  // 0 to below - 1. The bias of % does not matter here.
  std::uint32_t below(std::size_t below) { return static_cast<std::uint32_t>(next() % below); }
  bool chance(unsigned percent) { return below(100) < percent; }
  template <class Item>
  const Item& pick(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

 private:
  std::uint64_t state_;
};

}  // namespace banso::sim

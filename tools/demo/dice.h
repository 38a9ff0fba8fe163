// SPDX-License-Identifier: Apache-2.0
// Dice that fall the same way for the same seed, on every machine. Not for keys: the ids of the
// demo are meant to be predictable. SplitMix64 (Steele, Lea, Flood 2014), names mixed in by FNV-1a.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/base/check.h"
#include "shared/base/id.h"

namespace banso::demo {

// The seed of a stream of its own, for everything that is called `name`.
inline std::uint64_t seed_named(std::uint64_t seed, std::string_view name) {
  std::uint64_t mixed = 0xCBF29CE484222325ULL ^ seed;
  for (const char c : name) {
    mixed = (mixed ^ static_cast<unsigned char>(c)) * 0x100000001B3ULL;
  }
  return mixed;
}

class Dice {
 public:
  explicit Dice(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    std::uint64_t word = state_;
    word = (word ^ word >> 30) * 0xBF58476D1CE4E5B9ULL;
    word = (word ^ word >> 27) * 0x94D049BB133111EBULL;
    return word ^ word >> 31;
  }
  std::size_t below(std::size_t count) {  // 0 to count - 1
    CHECK(count > 0);
    return static_cast<std::size_t>(next() % count);
  }
  int between(int low, int high) {  // both may fall
    CHECK(low <= high);
    return low + static_cast<int>(below(static_cast<std::size_t>(high - low) + 1));
  }
  bool chance(int percent) { return between(1, 100) <= percent; }
  template <class T>
  const T& pick(const std::vector<T>& from) {
    return from[below(from.size())];
  }
  // As new_id: 48 bits of time in front.
  template <class AnyId>
  AnyId id(std::int64_t unix_ms) {
    AnyId id;
    const std::uint64_t words[2] = {next(), next()};
    for (std::size_t i = 0; i < 6; ++i) {
      id.raw[i] = static_cast<std::uint8_t>(static_cast<std::uint64_t>(unix_ms) >> (40 - 8 * i));
    }
    for (std::size_t i = 6; i < 16; ++i) {
      id.raw[i] = static_cast<std::uint8_t>(words[i % 2] >> (8 * (i / 2 - 3)));
    }
    return id;
  }

 private:
  std::uint64_t state_;
};

}  // namespace banso::demo

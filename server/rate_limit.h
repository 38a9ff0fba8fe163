// SPDX-License-Identifier: Apache-2.0
// Token buckets: each key (an address, a session) may do `burst` requests at once and `per_s` in
// the long run. Keeps a bounded number of keys; full buckets are forgotten first. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace banso {

class RateLimit {
 public:
  RateLimit(double per_s, double burst) : per_s_(per_s), burst_(burst) {}

  // Takes one token; `now_ms` is of a monotonic clock. 0: go on. Otherwise the milliseconds until
  // there is one again.
  std::int64_t take(std::string_view key, std::int64_t now_ms);
  std::size_t size() const;

 private:
  struct Bucket {
    double tokens;
    std::int64_t at_ms;
  };
  // Far more than the tablets of the largest municipality; 100 bytes each.
  static constexpr std::size_t kKeysMax = 50'000;
  void forget_full(std::int64_t now_ms);

  const double per_s_;
  const double burst_;
  mutable std::mutex mutex_;
  std::unordered_map<std::string, Bucket> buckets_;
};

// Milliseconds of the monotonic clock.
std::int64_t steady_now_ms();

}  // namespace banso

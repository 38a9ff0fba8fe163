// SPDX-License-Identifier: Apache-2.0
#include "server/rate_limit.h"

#include <algorithm>
#include <chrono>
#include <cmath>

namespace banso {

std::int64_t steady_now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::steady_clock::now().time_since_epoch())
      .count();
}

void RateLimit::forget_full(std::int64_t now_ms) {
  std::erase_if(buckets_, [&](const auto& entry) {
    const double since_ms = static_cast<double>(now_ms - entry.second.at_ms);
    return entry.second.tokens + since_ms * per_s_ / 1000 >= burst_;
  });
  // Nothing but attackers can have filled it then; forgetting them costs one burst each.
  if (buckets_.size() >= kKeysMax) buckets_.clear();
}

std::int64_t RateLimit::take(std::string_view key, std::int64_t now_ms) {
  const std::lock_guard lock(mutex_);
  if (buckets_.size() >= kKeysMax) forget_full(now_ms);
  Bucket& bucket = buckets_.try_emplace(std::string(key), Bucket{burst_, now_ms}).first->second;
  const double since_ms = static_cast<double>(std::max<std::int64_t>(0, now_ms - bucket.at_ms));
  bucket.tokens = std::min(burst_, bucket.tokens + since_ms * per_s_ / 1000);
  bucket.at_ms = now_ms;
  if (bucket.tokens >= 1) {
    bucket.tokens -= 1;
    return 0;
  }
  return static_cast<std::int64_t>(std::ceil((1 - bucket.tokens) * 1000 / per_s_));
}

std::size_t RateLimit::size() const {
  const std::lock_guard lock(mutex_);
  return buckets_.size();
}

}  // namespace banso

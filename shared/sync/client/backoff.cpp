// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/backoff.h"

#include <algorithm>
#include <array>

namespace banso {
namespace {

constexpr int kFailuresCounted = 1'000;
constexpr std::int64_t kRetryAfterMostMs = 3'600'000;

}  // namespace

std::int64_t Backoff::failed(Env& env, std::int64_t retry_after_ms) {
  failures_ = std::min(failures_ + 1, kFailuresCounted);
  std::int64_t whole_ms = kFirstMs;
  for (int doubled = 1; doubled < failures_ && whole_ms < kMostMs; ++doubled) whole_ms *= 2;
  whole_ms = std::min(whole_ms, kMostMs);

  std::array<std::uint8_t, 4> dice{};
  env.random(dice);
  const std::int64_t rolled = dice[0] | dice[1] << 8 | dice[2] << 16;
  const std::int64_t half_ms = whole_ms / 2;
  const std::int64_t wait_ms = half_ms + half_ms * rolled / 0xFF'FFFF;
  return std::max(wait_ms, std::min(retry_after_ms, kRetryAfterMostMs));
}

}  // namespace banso

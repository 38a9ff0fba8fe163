// SPDX-License-Identifier: Apache-2.0
#include "server/throttle.h"

#include <algorithm>

namespace banso {

void Throttle::make_room(std::int64_t now_ms) {
  std::erase_if(entries_,
                [&](const auto& entry) { return entry.second.last_ms + rule_.forget_ms < now_ms; });
  if (entries_.size() < kKeysMax) return;
  // Somebody makes up names; those who wait keep waiting, the rest is forgotten.
  std::erase_if(entries_, [&](const auto& entry) { return entry.second.next_ms <= now_ms; });
  if (entries_.size() >= kKeysMax) entries_.clear();
}

std::int64_t Throttle::begin(std::string_view key, std::int64_t now_ms) {
  const std::lock_guard lock(mutex_);
  if (entries_.size() >= kKeysMax) make_room(now_ms);
  Entry& entry = entries_[std::string(key)];
  if (entry.last_ms + rule_.forget_ms < now_ms) entry = Entry{};
  if (entry.next_ms > now_ms) return entry.next_ms - now_ms;
  ++entry.tries;
  entry.last_ms = now_ms;
  if (entry.tries >= rule_.free_tries) {
    const int doublings = std::min(entry.tries - rule_.free_tries, 20);
    entry.next_ms = now_ms + std::min<std::int64_t>(rule_.wait_max_ms, 1000LL << doublings);
  }
  return 0;
}

void Throttle::right(std::string_view key) {
  const std::lock_guard lock(mutex_);
  entries_.erase(std::string(key));
}

void Throttle::undo(std::string_view key) {
  const std::lock_guard lock(mutex_);
  const auto found = entries_.find(std::string(key));
  if (found == entries_.end()) return;
  --found->second.tries;
  found->second.next_ms = 0;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Slows down guessing. Every try counts as wrong until right() says otherwise, so that many at once
// do not slip through. After `free_tries` the next one has to wait a second, then two, four ... up
// to `wait_max_ms`; a key that is left alone for `forget_ms` starts afresh. Keys are account names
// and addresses; a device that is enrolled needs no password and is never locked out by this.
// Times are of the monotonic clock. Thread-safe.
#pragma once

#include <cstddef>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace banso {

struct ThrottleRule {
  int free_tries = 5;
  std::int64_t wait_max_ms = 15 * 60 * 1000;
  std::int64_t forget_ms = 60 * 60 * 1000;
};

class Throttle {
 public:
  explicit Throttle(ThrottleRule rule) : rule_(rule) {}

  // 0: try now. Otherwise the milliseconds to wait; nothing was counted then.
  std::int64_t begin(std::string_view key, std::int64_t now_ms);
  // The last try was right: forget the wrong ones before it.
  void right(std::string_view key);
  // The last try was neither (another throttle stopped it): give it back.
  void undo(std::string_view key);

 private:
  struct Entry {
    int tries = 0;
    std::int64_t last_ms = 0;
    std::int64_t next_ms = 0;
  };
  static constexpr std::size_t kKeysMax = 50'000;
  void make_room(std::int64_t now_ms);

  const ThrottleRule rule_;
  std::mutex mutex_;
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace banso

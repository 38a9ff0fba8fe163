// SPDX-License-Identifier: Apache-2.0
// A connection holds a thread. When all threads are held and others wait, idle connections give
// way: each waiting connection makes one idle one close, and no more. So any number of tablets may
// keep a connection open without shutting out the next.
#pragma once

#include <cstddef>
#include <mutex>

namespace banso {

class Pressure {
 public:
  void waits() {
    const std::lock_guard lock(mutex_);
    ++waiting_;
  }
  void starts() {
    const std::lock_guard lock(mutex_);
    --waiting_;
    if (giving_way_ > 0) --giving_way_;
  }
  // Of the connection whose thread asks: true, it closes now.
  bool give_way() {
    const std::lock_guard lock(mutex_);
    if (waiting_ <= giving_way_) return false;
    ++giving_way_;
    return true;
  }
  std::size_t waiting() const {
    const std::lock_guard lock(mutex_);
    return waiting_;
  }

 private:
  mutable std::mutex mutex_;
  std::size_t waiting_ = 0;
  std::size_t giving_way_ = 0;
};

}  // namespace banso

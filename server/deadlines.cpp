// SPDX-License-Identifier: Apache-2.0
#include "server/deadlines.h"

#include <sys/socket.h>

#include <algorithm>

namespace banso {

Deadlines::Deadlines() : thread_([this] { run(); }) {}

Deadlines::~Deadlines() {
  {
    const std::lock_guard lock(mutex_);
    stopping_ = true;
  }
  changed_.notify_one();
  thread_.join();
}

void Deadlines::set(int socket, std::chrono::milliseconds from_now) {
  const std::lock_guard lock(mutex_);
  const Clock::time_point until = std::min(Clock::now() + from_now, cap_);
  until_[socket] = until;
  if (until < next_) changed_.notify_one();
}

void Deadlines::forget(int socket) {
  const std::lock_guard lock(mutex_);
  until_.erase(socket);
}

void Deadlines::cap(std::chrono::milliseconds from_now) {
  const std::lock_guard lock(mutex_);
  cap_ = Clock::now() + from_now;
  for (auto& [socket, until] : until_) until = std::min(until, cap_);
  changed_.notify_one();
}

std::uint64_t Deadlines::cut_count() const {
  const std::lock_guard lock(mutex_);
  return cut_count_;
}

void Deadlines::run() {
  std::unique_lock lock(mutex_);
  while (!stopping_) {
    const Clock::time_point now = Clock::now();
    next_ = Clock::time_point::max();
    for (auto entry = until_.begin(); entry != until_.end();) {
      if (entry->second <= now) {
        // Not closed: that is the business of the thread that owns it and wakes up from this.
        shutdown(entry->first, SHUT_RDWR);
        ++cut_count_;
        entry = until_.erase(entry);
      } else {
        next_ = std::min(next_, entry->second);
        ++entry;
      }
    }
    if (next_ == Clock::time_point::max()) {
      changed_.wait(lock);
    } else {
      changed_.wait_until(lock, next_);
    }
  }
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Cuts connections that take too long as a whole. Time-outs of single reads and writes do not help
// against a client that sends one byte every few seconds: here a connection whose time is up is
// shut down, which wakes the thread that waits for it. Times are of the monotonic clock.
#pragma once

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <mutex>
#include <thread>
#include <unordered_map>

namespace banso {

class Deadlines {
 public:
  Deadlines();
  Deadlines(const Deadlines&) = delete;
  Deadlines& operator=(const Deadlines&) = delete;
  ~Deadlines();

  // Sets or moves the deadline of an open socket.
  void set(int socket, std::chrono::milliseconds from_now);
  // Before the socket is closed, because its number is given to another one then.
  void forget(int socket);
  // Nobody gets longer than this from now on (the server is stopping).
  void cap(std::chrono::milliseconds from_now);
  std::uint64_t cut_count() const;

 private:
  using Clock = std::chrono::steady_clock;
  void run();

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  std::unordered_map<int, Clock::time_point> until_;
  Clock::time_point cap_ = Clock::time_point::max();
  Clock::time_point next_ = Clock::time_point::max();  // the thread sleeps until then
  std::uint64_t cut_count_ = 0;
  bool stopping_ = false;
  std::thread thread_;
};

}  // namespace banso

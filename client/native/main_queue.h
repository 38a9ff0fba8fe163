// SPDX-License-Identifier: Apache-2.0
// What other threads hand to the window's thread, and a thread that does one thing after another
// for it. Answers of work that is over after the window has gone are dropped.
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace banso::client {

class MainQueue {
 public:
  // `wake` is called from any thread after something was added.
  explicit MainQueue(std::function<void()> wake) : wake_(std::move(wake)) {}
  void add(std::function<void()> task);
  // Runs what is there, on the caller's thread. What the tasks add runs the next time. true: there
  // was something.
  bool run();

 private:
  std::function<void()> wake_;
  std::mutex mutex_;
  std::deque<std::function<void()>> tasks_;
};

// Ends after the job at hand; those behind it are dropped.
class Worker {
 public:
  Worker() : thread_([this] { work(); }) {}
  ~Worker();
  Worker(const Worker&) = delete;
  Worker& operator=(const Worker&) = delete;
  void add(std::function<void()> job);

 private:
  void work();
  std::mutex mutex_;
  std::condition_variable changed_;
  std::deque<std::function<void()>> jobs_;
  bool stopping_ = false;
  std::thread thread_;  // last: it uses the others
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// SIGTERM, SIGINT and SIGHUP as a wish to close the window in good order: what was written is
// stored first. Made before any other thread, which inherits that these signals are blocked.
#pragma once

#include <functional>
#include <thread>

namespace banso::client {

class StopSignals {
 public:
  // `stop` is called on a thread of its own, at most once.
  explicit StopSignals(std::function<void()> stop);
  ~StopSignals();
  StopSignals(const StopSignals&) = delete;
  StopSignals& operator=(const StopSignals&) = delete;

 private:
  std::thread thread_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Wall and processor time of this process since it was made.
#pragma once

#include <sys/resource.h>

#include <chrono>

namespace banso::bench {

class Stopwatch {
 public:
  double wall_s() const {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start_).count();
  }
  double cpu_s() const { return cpu_now_s() - cpu_start_s_; }

 private:
  static double cpu_now_s() {
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto seconds = [](const timeval& time) {
      return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
  }

  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
  double cpu_start_s_ = cpu_now_s();
};

}  // namespace banso::bench

// SPDX-License-Identifier: Apache-2.0
// Figures for Prometheus (text format 0.0.4): counters and a histogram of durations, by route and
// status. No label ever holds what a client sent. Thread-safe.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace banso {

class Metrics {
 public:
  // `route`: the path of a route of ours, or "other".
  void request(std::string_view route, int status, double seconds, std::uint64_t bytes_in,
               std::uint64_t bytes_out);
  // A counter of ours, e.g. "banso_changes_accepted_total".
  void count(std::string_view name, std::uint64_t by = 1);

  struct Gauge {
    std::string_view name;
    std::string_view help;
    double value;
  };
  std::string text(const std::vector<Gauge>& gauges) const;

 private:
  static constexpr std::array<double, 9> kBuckets = {0.001, 0.005, 0.02, 0.05, 0.1,
                                                     0.25,  1.0,   5.0,  30.0};
  struct Durations {
    std::array<std::uint64_t, kBuckets.size()> up_to{};
    std::uint64_t count = 0;
    double sum_s = 0;
  };

  mutable std::mutex mutex_;
  std::map<std::pair<std::string, int>, std::uint64_t, std::less<>> requests_;
  std::map<std::string, Durations, std::less<>> durations_;
  std::map<std::string, std::uint64_t, std::less<>> counters_;
  std::uint64_t bytes_in_ = 0;
  std::uint64_t bytes_out_ = 0;
};

}  // namespace banso

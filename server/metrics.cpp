// SPDX-License-Identifier: Apache-2.0
#include "server/metrics.h"

#include <cstdio>

namespace banso {
namespace {

std::string number(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.9g", value);
  return text;
}

void header(std::string& to, std::string_view name, std::string_view type, std::string_view help) {
  to.append("# HELP ").append(name).append(" ").append(help).append("\n");
  to.append("# TYPE ").append(name).append(" ").append(type).append("\n");
}

void sample(std::string& to, std::string_view name, const std::string& labels, double value) {
  to.append(name);
  if (!labels.empty()) to.append("{").append(labels).append("}");
  to.append(" ").append(number(value)).append("\n");
}

}  // namespace

void Metrics::request(std::string_view route, int status, double seconds, std::uint64_t bytes_in,
                      std::uint64_t bytes_out) {
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(route), status}];
  auto found = durations_.find(route);
  if (found == durations_.end()) found = durations_.try_emplace(std::string(route)).first;
  Durations& durations = found->second;
  ++durations.count;
  durations.sum_s += seconds;
  for (std::size_t i = 0; i < kBuckets.size(); ++i) {
    if (seconds <= kBuckets[i]) ++durations.up_to[i];
  }
  bytes_in_ += bytes_in;
  bytes_out_ += bytes_out;
}

void Metrics::count(std::string_view name, std::uint64_t by) {
  const std::lock_guard lock(mutex_);
  auto found = counters_.find(name);
  if (found == counters_.end()) found = counters_.try_emplace(std::string(name), 0).first;
  found->second += by;
}

std::string Metrics::text(const std::vector<Gauge>& gauges) const {
  std::string text;
  const std::lock_guard lock(mutex_);
  header(text, "banso_requests_total", "counter", "Requests answered.");
  for (const auto& [key, count] : requests_) {
    sample(text, "banso_requests_total",
           "route=\"" + key.first + "\",status=\"" + std::to_string(key.second) + "\"",
           static_cast<double>(count));
  }
  header(text, "banso_request_seconds", "histogram",
         "From the first byte of the request to the answer.");
  for (const auto& [route, durations] : durations_) {
    const std::string label = "route=\"" + route + "\"";
    for (std::size_t i = 0; i < kBuckets.size(); ++i) {
      sample(text, "banso_request_seconds_bucket", label + ",le=\"" + number(kBuckets[i]) + "\"",
             static_cast<double>(durations.up_to[i]));
    }
    sample(text, "banso_request_seconds_bucket", label + ",le=\"+Inf\"",
           static_cast<double>(durations.count));
    sample(text, "banso_request_seconds_sum", label, durations.sum_s);
    sample(text, "banso_request_seconds_count", label, static_cast<double>(durations.count));
  }
  header(text, "banso_received_bytes_total", "counter", "Bytes of request bodies.");
  sample(text, "banso_received_bytes_total", "", static_cast<double>(bytes_in_));
  header(text, "banso_sent_bytes_total", "counter", "Bytes of answer bodies.");
  sample(text, "banso_sent_bytes_total", "", static_cast<double>(bytes_out_));
  for (const auto& [name, count] : counters_) {
    header(text, name, "counter", "See server/README.md.");
    sample(text, name, "", static_cast<double>(count));
  }
  for (const Gauge& gauge : gauges) {
    header(text, gauge.name, "gauge", gauge.help);
    sample(text, gauge.name, "", gauge.value);
  }
  return text;
}

}  // namespace banso

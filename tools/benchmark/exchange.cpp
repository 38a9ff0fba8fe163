// SPDX-License-Identifier: Apache-2.0
#include "tools/benchmark/exchange.h"

#include <chrono>
#include <thread>

#include "client/native/office_link.h"
#include "tools/benchmark/stopwatch.h"

namespace banso::bench {
namespace {

// As a device does: an office under pressure closes idle connections.
constexpr int kTries = 5;

void wait_ms(std::int64_t time_ms) {
  std::this_thread::sleep_for(std::chrono::milliseconds(time_ms));
}

}  // namespace

Result<std::unique_ptr<Exchange>> Exchange::start(const std::filesystem::path& scratch,
                                                  std::size_t devices) {
  std::unique_ptr<Exchange> exchange(new Exchange(scratch));
  exchange->office_ = TRY(make_office(exchange->data_, exchange->env_, devices));
  exchange->server_ = TRY(ServerProcess::start(exchange->data_, scratch / "server.log"));
  exchange->proxy_ = TRY(CountingProxy::start(exchange->server_->port()));
  return exchange;
}

std::string Exchange::url() const { return "http://127.0.0.1:" + std::to_string(proxy_->port()); }

Status Exchange::sync(DeviceStore& store, const Member& member) {
  const auto transport = TRY(HttpTransport::open({.url = url(), .ca_file = ""}));
  const SyncReport report = TRY(run_sync(store, env_, *transport, member.token, kTries, wait_ms));
  if (report.totals.refused > 0) return fail(ErrorCode::invalid, "the office refused changes");
  return {};
}

Result<nlohmann::ordered_json> Exchange::measure(const char* workload, std::size_t n,
                                                 const std::function<Status()>& work) {
  const CountingProxy::Counts before = proxy_->counts();
  const double server_cpu_s = server_->cpu_s();
  server_->reset_peak_rss();
  const Stopwatch watch;
  TRY_VOID(work());
  const double wall_s = watch.wall_s();
  const double client_cpu_s = watch.cpu_s();
  const CountingProxy::Counts after = proxy_->counts();
  return nlohmann::ordered_json{{"workload", workload},
                                {"n", n},
                                {"wall_s", wall_s},
                                {"per_s", static_cast<double>(n) / wall_s},
                                {"bytes_up", after.up - before.up},
                                {"bytes_down", after.down - before.down},
                                {"server_peak_rss_mb", server_->peak_rss_mb()},
                                {"server_cpu_s", server_->cpu_s() - server_cpu_s},
                                {"client_cpu_s", client_cpu_s}};
}

Result<LogDigest> Exchange::stop() {
  proxy_.reset();
  TRY_VOID(server_->stop());
  return office_digest(data_, env_);
}

}  // namespace banso::bench

// SPDX-License-Identifier: Apache-2.0
// banso-server: the office. Reads the configuration, opens the data, serves until SIGTERM or
// SIGINT, finishes what runs, and ends with 0. 1: it could not start, and says why.
#include <pthread.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <exception>
#include <thread>

#include "server/api.h"
#include "server/config.h"
#include "server/operations.h"
#include "server/server_env.h"

namespace banso {
namespace {

// Blocked in every thread, taken by the one that waits for them.
sigset_t stop_signals() {
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGINT);
  return signals;
}

GuardOffice guard_office(Office& office, Log& log) {
  return {
      .find_session =
          [&office](std::string_view token) {
            return find_session(*office.readers().lend(), token, office.env().now_ms());
          },
      .is_administrator = [&office](const RecordId& worker) -> Result<bool> {
        TRY_VOID(office.catch_up());
        return office.is_administrator(worker);
      },
      .denied =
          [&office, &log](const Session& session) {
            const Status written = office.audit(
                {.act = act::kDenied, .actor = session.worker, .device = session.device});
            if (!written) log.line(LogLevel::error, "audit_failed");
          },
  };
}

// A connection is a file; the usual soft limit of 1024 is less than what may wait.
void allow_many_files() {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return;
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
}

// So that cutting the end off the audit log shows: this log is kept elsewhere.
Status log_audit_head(Office& office, Log& log) {
  const AuditHead head = TRY(audit_head(*office.readers().lend()));
  log.line(LogLevel::info, "audit_head",
           {{"line", head.no}, {"mac", std::string_view(to_hex(head.mac))}});
  return {};
}

Status serve(const Config& config, Log& log) {
  ServerEnv env;
  const std::unique_ptr<Office> office = TRY(Office::open(config.data, env, config.readers));
  Metrics metrics;
  Api api(*office, log, metrics);
  Router router;
  HttpServer* running = nullptr;
  add_api_routes(router, api);
  add_operations_routes(router, *office, metrics, [&running] { return running->figures(); });
  std::optional<StaticFiles> files;
  if (!config.static_files.empty()) {
    files = TRY(StaticFiles::load(config.static_files));
    add_static_routes(router, *files);
  }
  Guard guard(config.guard, router, guard_office(*office, log), log, metrics);
  const std::unique_ptr<HttpServer> http = TRY(HttpServer::make(config.http, guard));
  running = http.get();
  const int port = TRY(http->bind());
  TRY_VOID(log_audit_head(*office, log));

  std::thread stopper([&http] {
    const sigset_t signals = stop_signals();
    int signal = 0;
    sigwait(&signals, &signal);
    http->stop();
  });
  std::printf("listening on %s://%s:%d\n", config.http.certificate_path.empty() ? "http" : "https",
              config.http.host.c_str(), port);
  std::fflush(stdout);
  log.line(LogLevel::info, "started", {{"port", std::int64_t{port}}});
  const bool in_order = http->serve();
  if (!in_order) kill(getpid(), SIGTERM);  // wakes the stopper
  stopper.join();
  TRY_VOID(log_audit_head(*office, log));
  log.line(LogLevel::info, "stopped");
  if (!in_order) return fail(ErrorCode::io, "the listening socket failed");
  return {};
}

int run(int argument_count, const char* const* arguments) {
  const auto config = read_config(argument_count, arguments);
  if (const int* code = std::get_if<int>(&config)) return *code;
  const sigset_t signals = stop_signals();
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::signal(SIGPIPE, SIG_IGN);
  allow_many_files();
  Log log(STDERR_FILENO, std::get<Config>(config).log_level);
  const Status served = serve(std::get<Config>(config), log);
  if (served) return 0;
  std::fprintf(stderr, "banso-server: %s\n", served.error().detail.c_str());
  return 1;
}

}  // namespace
}  // namespace banso

int main(int argument_count, char** arguments) {
  try {
    return banso::run(argument_count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "banso-server: %s\n", error.what());
    return 1;
  }
}

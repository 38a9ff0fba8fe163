// SPDX-License-Identifier: Apache-2.0
#include "server/config.h"

#include <CLI/CLI.hpp>
#include <map>

namespace banso {
namespace {

void add_http_options(CLI::App& app, HttpOptions& http) {
  app.add_option("--host", http.host, "address to listen on")
      ->envname("BANSO_HOST")
      ->capture_default_str();
  app.add_option("--port", http.port, "port; 0 takes a free one and prints it")
      ->envname("BANSO_PORT")
      ->check(CLI::Range(0, 65535))
      ->capture_default_str();
  auto* certificate = app.add_option("--cert", http.certificate_path, "PEM chain: serve TLS")
                          ->envname("BANSO_CERT")
                          ->check(CLI::ExistingFile);
  auto* key = app.add_option("--key", http.key_path, "PEM key of the certificate")
                  ->envname("BANSO_KEY")
                  ->check(CLI::ExistingFile);
  certificate->needs(key);
  key->needs(certificate);
  app.add_option("--threads", http.threads, "connections served at the same time")
      ->envname("BANSO_THREADS")
      ->check(CLI::Range(2, 4096))
      ->capture_default_str();
  app.add_option("--waiting", http.waiting_max, "connections that may wait for a thread")
      ->envname("BANSO_WAITING")
      ->check(CLI::Range(1, 100000))
      ->capture_default_str();
  app.add_option("--trust-proxy", http.trusted_proxies,
                 "address of a proxy whose X-Forwarded-For counts; may be repeated")
      ->envname("BANSO_TRUST_PROXY");
}

void add_seconds(CLI::App& app, const std::string& name, std::chrono::seconds& to,
                 const std::string& help) {
  app.add_option_function<int>(
         name, [&to](int seconds) { to = std::chrono::seconds(seconds); },
         help + " (seconds; " + std::to_string(to.count()) + ")")
      ->check(CLI::Range(1, 3600));
}

void add_limits(CLI::App& app, Config& config) {
  HttpOptions& http = config.http;
  add_seconds(app, "--keep-alive", http.keep_alive, "how long an idle connection stays open");
  add_seconds(app, "--head-timeout", http.head, "for TLS handshake and for a request's head");
  add_seconds(app, "--read-timeout", http.read, "silence within a request");
  add_seconds(app, "--request-timeout", http.request, "for body, work and answer as a whole");
  add_seconds(app, "--grace", http.grace, "for running requests when the server stops");
  app.add_option("--open-rate", config.guard.open_per_s,
                 "requests without a session, a second and address")
      ->check(CLI::Range(0.1, 1e6))
      ->capture_default_str();
  app.add_option("--open-burst", config.guard.open_burst, "the same, at once")
      ->check(CLI::Range(1.0, 1e7))
      ->capture_default_str();
  app.add_option("--session-rate", config.guard.session_per_s, "requests a second and session")
      ->check(CLI::Range(0.1, 1e6))
      ->capture_default_str();
  app.add_option("--session-burst", config.guard.session_burst, "the same, at once")
      ->check(CLI::Range(1.0, 1e7))
      ->capture_default_str();
}

}  // namespace

std::variant<Config, int> read_config(int argument_count, const char* const* arguments) {
  Config config;
  config.http.port = 8080;
  CLI::App app("Banso's office server", "banso-server");
  app.add_option("--data", config.data, "directory of the office's data; made if it is not there")
      ->envname("BANSO_DATA")
      ->required();
  app.add_option("--static", config.static_files, "directory of the client's files")
      ->envname("BANSO_STATIC")
      ->check(CLI::ExistingDirectory);
  add_http_options(app, config.http);
  add_limits(app, config);
  app.add_option("--readers", config.readers, "database connections that read")
      ->check(CLI::Range(1, 64))
      ->capture_default_str();
  app.add_flag("--metrics-public", config.guard.local_is_public,
               "/metrics to everybody, not only to this machine");
  const std::map<std::string, LogLevel> levels = {{"debug", LogLevel::debug},
                                                  {"info", LogLevel::info},
                                                  {"warning", LogLevel::warning},
                                                  {"error", LogLevel::error}};
  app.add_option("--log-level", config.log_level, "debug, info, warning or error (info)")
      ->envname("BANSO_LOG_LEVEL")
      ->transform(CLI::CheckedTransformer(levels));
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error);
  }
  return config;
}

}  // namespace banso

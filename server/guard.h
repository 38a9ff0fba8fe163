// SPDX-License-Identifier: Apache-2.0
// Stands in front of every handler: which route, how often, who, how large, which type. Deny by
// default: what is not in the router is 404 or 405, a route without a fitting session is 401 or
// 403. Before the body is read, so that nobody unknown makes the office hold anything.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/http_message.h"
#include "server/log.h"
#include "server/metrics.h"
#include "server/rate_limit.h"
#include "server/router.h"

namespace banso {

struct GuardOptions {
  // Requests without a session, by address: a whole office may be one address.
  double open_per_s = 100;
  double open_burst = 1000;
  // By session: far above what a device does, far below what hurts.
  double session_per_s = 200;
  double session_burst = 2000;
  bool local_is_public = false;  // Access::local from anywhere (behind a proxy that filters)
};

// What the guard asks the office.
struct GuardOffice {
  std::function<Result<std::optional<Session>>(std::string_view token)> find_session;
  std::function<Result<bool>(const RecordId& worker)> is_administrator;
  // A session came to a route that is not for it.
  std::function<void(const Session&)> denied;
};

struct Admission {
  const Route* route = nullptr;
  std::optional<Session> session;
};

// What became of a request, for log and figures.
struct Exchange {
  const Route* route = nullptr;
  int status = 0;
  std::chrono::steady_clock::duration duration{};
  std::size_t bytes_in = 0;
  std::size_t bytes_out = 0;
};

class Guard {
 public:
  Guard(GuardOptions options, const Router& router, GuardOffice office, Log& log, Metrics& metrics)
      : options_(options),
        router_(router),
        office_(std::move(office)),
        log_(log),
        metrics_(metrics),
        open_rate_(options.open_per_s, options.open_burst),
        session_rate_(options.session_per_s, options.session_burst) {}

  const Router& router() const { return router_; }
  // A response: refused. Nothing: go on, read the body (up to the route's limit) and answer().
  std::optional<HttpResponse> admit(const HttpRequest& head, Admission& admission);
  // Runs the handler; what it throws becomes a 500.
  HttpResponse answer(const HttpRequest& request, const Admission& admission);
  void account(const Exchange& exchange);

 private:
  std::optional<HttpResponse> check_caller(const HttpRequest& head, Admission& admission);
  std::optional<HttpResponse> check_rate(RateLimit& rate, std::string_view key);

  const GuardOptions options_;
  const Router& router_;
  const GuardOffice office_;
  Log& log_;
  Metrics& metrics_;
  RateLimit open_rate_;
  RateLimit session_rate_;
};

// On every answer, whatever it is.
std::vector<std::pair<std::string, std::string>> security_headers(bool tls);
// "Bearer <token>"; "" when it is something else.
std::string_view bearer_token(std::string_view authorization);
bool is_loopback(std::string_view address);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "server/guard.h"

#include <exception>

namespace banso {
namespace {

HttpResponse unauthorized() {
  HttpResponse response = error_response(401, ErrorCode::denied, "a valid session token is needed");
  response.headers.emplace_back("WWW-Authenticate", "Bearer");
  return response;
}

HttpResponse no_route(const Router::Match& match) {
  if (match.allow.empty())
    return error_response(404, ErrorCode::not_found, "there is nothing here");
  HttpResponse response = error_response(405, ErrorCode::not_found, "this path has other methods");
  response.headers.emplace_back("Allow", match.allow);
  return response;
}

// The same for unknown tokens, so that guesses share one bucket per address.
bool is_open(Access access) { return access == Access::open || access == Access::local; }

}  // namespace

std::string_view bearer_token(std::string_view authorization) {
  constexpr std::string_view kScheme = "Bearer ";
  if (authorization.size() <= kScheme.size()) return {};
  if (!authorization.starts_with(kScheme) && !authorization.starts_with("bearer ")) return {};
  return authorization.substr(kScheme.size());
}

bool is_loopback(std::string_view address) {
  return address.starts_with("127.") || address == "::1" || address.starts_with("::ffff:127.");
}

std::optional<HttpResponse> Guard::check_rate(RateLimit& rate, std::string_view key) {
  const std::int64_t wait_ms = rate.take(key, steady_now_ms());
  if (wait_ms == 0) return std::nullopt;
  metrics_.count("banso_rate_limited_total");
  return come_back_later(429, "too many requests", static_cast<int>((wait_ms + 999) / 1000));
}

std::optional<HttpResponse> Guard::check_caller(const HttpRequest& head, Admission& admission) {
  const Access access = admission.route->access;
  if (access == Access::local && !options_.local_is_public && !is_loopback(head.address)) {
    return error_response(403, ErrorCode::denied, "only from the office's own machine");
  }
  if (is_open(access)) return check_rate(open_rate_, head.address);

  auto session = office_.find_session(bearer_token(head.authorization));
  if (!session) return error_response(session.error());
  if (!*session) {
    if (auto limited = check_rate(open_rate_, head.address)) return limited;
    return unauthorized();
  }
  admission.session = std::move(*session);
  const Session& caller = *admission.session;
  if (auto limited = check_rate(session_rate_, as_text(caller.token_hash))) return limited;

  bool fits = true;
  if (caller.device_revoked) {
    fits = access == Access::last_contact;
  } else if (access == Access::device || access == Access::last_contact) {
    fits = !caller.device.is_nil();
  } else if (access == Access::administrator) {
    const Result<bool> administrator = office_.is_administrator(caller.worker);
    fits = administrator && *administrator;
  }
  if (fits) return std::nullopt;
  office_.denied(caller);
  if (caller.device_revoked)
    return error_response(403, ErrorCode::denied, "this device was revoked");
  return error_response(403, ErrorCode::denied, "this session may not do that");
}

std::optional<HttpResponse> Guard::admit(const HttpRequest& head, Admission& admission) {
  const Router::Match match = router_.find(head.method, head.path);
  admission.route = match.route;
  if (match.route == nullptr) {
    if (auto limited = check_rate(open_rate_, head.address)) return limited;
    return no_route(match);
  }
  if (auto refused = check_caller(head, admission)) return refused;
  if (head.content_bytes > match.route->body_bytes_max) {
    return error_response(413, ErrorCode::too_large, "the body is too large for this path");
  }
  if (!match.route->content_type.empty() && head.content_type != match.route->content_type) {
    return error_response(415, ErrorCode::unsupported,
                          "the body must be " + match.route->content_type);
  }
  return std::nullopt;
}

HttpResponse Guard::answer(const HttpRequest& request, const Admission& admission) {
  // The outer border: our code returns errors, the libraries below may throw (std::bad_alloc).
  try {
    return admission.route->handler(request, admission.session);
  } catch (const std::exception&) {
    log_.line(LogLevel::error, "handler_failed", {{"route", admission.route->path}});
    return come_back_later(503, "the office made a mistake", kRetryAfterTroubleS);
  }
}

void Guard::account(const Exchange& exchange) {
  const std::string_view route = exchange.route != nullptr ? std::string_view(exchange.route->path)
                                                           : std::string_view("other");
  const double seconds = std::chrono::duration<double>(exchange.duration).count();
  metrics_.request(route, exchange.status, seconds, exchange.bytes_in, exchange.bytes_out);
  log_.line(LogLevel::info, "request",
            {{"route", route},
             {"status", std::int64_t{exchange.status}},
             {"duration_us", static_cast<std::int64_t>(seconds * 1e6)},
             {"bytes_in", static_cast<std::int64_t>(exchange.bytes_in)},
             {"bytes_out", static_cast<std::int64_t>(exchange.bytes_out)}});
}

}  // namespace banso

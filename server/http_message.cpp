// SPDX-License-Identifier: Apache-2.0
#include "server/http_message.h"

#include <nlohmann/json.hpp>

namespace banso {
namespace {

// docs/PROTOCOL.md section 12.
int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid:
    case ErrorCode::corrupt:
    case ErrorCode::unsupported:
      return 400;
    case ErrorCode::denied:
    case ErrorCode::locked:
      return 403;
    case ErrorCode::not_found:
      return 404;
    case ErrorCode::conflict:
    case ErrorCode::stale:
      return 409;
    case ErrorCode::too_large:
      return 413;
    case ErrorCode::full:
    case ErrorCode::io:
    case ErrorCode::offline:
    case ErrorCode::stranger:
    case ErrorCode::redirected:
    case ErrorCode::untrusted:
    case ErrorCode::cut_off:
      return 503;
  }
  return 503;
}

}  // namespace

HttpResponse json_response(std::string json, int status) {
  HttpResponse response;
  response.status = status;
  response.body = std::move(json);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

HttpResponse error_response(int status, ErrorCode code, std::string_view message) {
  const nlohmann::ordered_json body = {
      {"error", {{"code", error_word(code)}, {"message", std::string(message)}}}};
  return json_response(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), status);
}

HttpResponse come_back_later(int status, std::string_view message, int retry_after_s) {
  HttpResponse response = error_response(status, ErrorCode::offline, message);
  response.headers.emplace_back("Retry-After", std::to_string(retry_after_s));
  return response;
}

HttpResponse error_response(const Error& error) {
  const int status = status_of(error.code);
  if (status == 503) {
    return come_back_later(503, "the office cannot do this at the moment", kRetryAfterTroubleS);
  }
  return error_response(status, error.code, error.detail);
}

}  // namespace banso

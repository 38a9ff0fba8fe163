// SPDX-License-Identifier: Apache-2.0
#include "server/http_message.h"

#include <nlohmann/json.hpp>

namespace banso {
namespace {

int status_of(ErrorCode code) {
  switch (code) {
    case ErrorCode::invalid:
    case ErrorCode::corrupt:
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
    case ErrorCode::unsupported:
      return 422;
    case ErrorCode::full:
      return 507;
    case ErrorCode::io:
    case ErrorCode::offline:
      return 503;
  }
  return 500;
}

}  // namespace

HttpResponse json_response(std::string json, int status) {
  HttpResponse response;
  response.status = status;
  response.body = std::move(json);
  response.headers.emplace_back("Cache-Control", "no-store");
  return response;
}

HttpResponse error_response(int status, std::string_view code, std::string_view message) {
  const nlohmann::ordered_json body = {
      {"error", {{"code", std::string(code)}, {"message", std::string(message)}}}};
  return json_response(body.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace), status);
}

HttpResponse too_many_requests(std::string_view message, int retry_after_s) {
  HttpResponse response = error_response(429, "too_many_requests", message);
  response.headers.emplace_back("Retry-After", std::to_string(retry_after_s));
  return response;
}

HttpResponse error_response(const Error& error) {
  const int status = status_of(error.code);
  return error_response(status, error_word(error.code),
                        status >= 500 ? "the office cannot do this at the moment" : error.detail);
}

}  // namespace banso

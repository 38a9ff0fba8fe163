// SPDX-License-Identifier: Apache-2.0
#include "server/api.h"

namespace banso {
namespace {

// What went wrong in the office itself is for its administrator to read.
HttpResponse response_of(Answered answered, Api& api) {
  if (answered) return *std::move(answered);
  const Error& error = answered.error();
  HttpResponse response = error_response(error);
  if (response.status == 503) {
    api.metrics.count("banso_office_errors_total");
    api.log.line(LogLevel::error, "office_error",
                 {{"code", error_word(error.code)}, {"detail", error.detail}});
  }
  return response;
}

}  // namespace

void add_api_routes(Router& router, Api& api) {
  add_login_routes(router, api);
  add_enrolment_route(router, api);
  add_sync_routes(router, api);
  add_admin_routes(router, api);
}

Result<nlohmann::json> parse_object(ByteView body) {
  nlohmann::json json = nlohmann::json::parse(body.begin(), body.end(), nullptr, false);
  if (!json.is_object()) return fail(ErrorCode::invalid, "the body must be a JSON object");
  return json;
}

Result<std::optional<std::string>> optional_text_of(const nlohmann::json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end() || found->is_null()) return std::optional<std::string>();
  if (!found->is_string()) {
    return fail(ErrorCode::invalid, std::string(key) + " must be text");
  }
  return std::optional<std::string>(found->get<std::string>());
}

Result<std::string> text_of(const nlohmann::json& object, const char* key) {
  std::optional<std::string> text = TRY(optional_text_of(object, key));
  if (!text) return fail(ErrorCode::invalid, std::string(key) + " is missing");
  return *std::move(text);
}

std::string dump(const nlohmann::ordered_json& json) {
  return json.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

Handler handler_of(std::function<Answered(const HttpRequest&, const Session&)> handle, Api& api) {
  return [handle = std::move(handle), &api](const HttpRequest& request,
                                            const std::optional<Session>& session) {
    return response_of(handle(request, *session), api);
  };
}

Handler open_handler_of(std::function<Answered(const HttpRequest&)> handle, Api& api) {
  return [handle = std::move(handle), &api](const HttpRequest& request,
                                            const std::optional<Session>&) {
    return response_of(handle(request), api);
  };
}

}  // namespace banso

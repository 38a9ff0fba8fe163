// SPDX-License-Identifier: Apache-2.0
#include "client/session/enrolment.h"

#include <nlohmann/json.hpp>

namespace banso::client {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

ErrorCode code_of(int status) {
  if (status == 401 || status == 403) return ErrorCode::denied;
  return status == 429 || status >= 500 ? ErrorCode::offline : ErrorCode::invalid;
}

}  // namespace

std::string enrolment_request(std::string_view code, std::string_view device_name,
                              const PublicKey& key) {
  const Json body{{"code", code}, {"device_name", device_name}, {"public_key", to_base64url(key)}};
  return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Enrolment> read_enrolment(int status, std::string_view body) {
  const Json json = Json::parse(body, nullptr, false);
  if (!json.is_object()) return fail(ErrorCode::offline, "what answered is not the office");
  if (status != 200) {
    const auto error = json.find("error");
    if (error == json.end() || !error->is_object()) {
      return fail(ErrorCode::offline, "what answered is not the office");
    }
    return fail(code_of(status), text_of(*error, "message"));
  }
  Enrolment enrolment;
  enrolment.device = TRY(id_from_hex<DeviceId>(text_of(json, "device")));
  enrolment.worker = TRY(id_from_hex<RecordId>(text_of(json, "worker")));
  enrolment.token = text_of(json, "token");
  enrolment.office_name = text_of(json, "office_name");
  if (enrolment.token.empty()) return fail(ErrorCode::invalid, "the office gave no token");
  return enrolment;
}

}  // namespace banso::client

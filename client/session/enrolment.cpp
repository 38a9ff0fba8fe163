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

Error in_its_own_words(Error error, const Json& json) {
  if (!json.is_object()) return error;
  const auto said = json.find("error");
  const std::string words =
      said != json.end() && said->is_object() ? text_of(*said, "message") : std::string();
  if (!words.empty()) error.detail = words;
  return error;
}

Result<Enrolment> enrolment_in(const Json& json) {
  if (!json.is_object()) return fail(ErrorCode::invalid, "the office gave no enrolment");
  Enrolment enrolment;
  enrolment.device = TRY(id_from_hex<DeviceId>(text_of(json, "device")));
  enrolment.worker = TRY(id_from_hex<RecordId>(text_of(json, "worker")));
  enrolment.token = text_of(json, "token");
  enrolment.office_name = text_of(json, "office_name");
  if (enrolment.token.empty()) return fail(ErrorCode::invalid, "the office gave no token");
  return enrolment;
}

}  // namespace

std::string enrolment_request(std::string_view code, std::string_view device_name,
                              const PublicKey& key) {
  const Json body{{"code", code}, {"device_name", device_name}, {"public_key", to_base64url(key)}};
  return body.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Result<Enrolment> read_enrolment(const SyncResponse& response) {
  const Json json = Json::parse(as_text(response.body), nullptr, false);
  const Status origin = check_origin(response, kJsonType);
  if (!origin) return tl::unexpected(in_its_own_words(origin.error(), json));
  Result<Enrolment> enrolment = enrolment_in(json);
  if (!enrolment) return tl::unexpected(on_the_way(std::move(enrolment).error()));
  return enrolment;
}

}  // namespace banso::client

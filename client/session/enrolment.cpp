// SPDX-License-Identifier: Apache-2.0
#include "client/session/enrolment.h"

#include <optional>
#include <utility>

#include "client/session/json.h"

namespace banso::client {
namespace {

Error in_its_own_words(Error error, const std::optional<JsonValue>& json) {
  const JsonValue* said = json ? json->find("error") : nullptr;
  std::string words = said != nullptr ? said->text_of("message") : std::string();
  if (!words.empty()) error.detail = std::move(words);
  return error;
}

Result<Enrolment> enrolment_in(const std::optional<JsonValue>& json) {
  if (!json || json->type != JsonValue::Type::object) {
    return fail(ErrorCode::invalid, "the office gave no enrolment");
  }
  Enrolment enrolment;
  enrolment.device = TRY(id_from_hex<DeviceId>(json->text_of("device")));
  enrolment.worker = TRY(id_from_hex<RecordId>(json->text_of("worker")));
  enrolment.token = json->text_of("token");
  enrolment.office_name = json->text_of("office_name");
  if (enrolment.token.empty()) return fail(ErrorCode::invalid, "the office gave no token");
  return enrolment;
}

}  // namespace

std::string enrolment_request(std::string_view code, std::string_view device_name,
                              const PublicKey& key) {
  return "{\"code\":" + json_text(code) + ",\"device_name\":" + json_text(device_name) +
         ",\"public_key\":" + json_text(to_base64url(key)) + "}";
}

Result<Enrolment> read_enrolment(const SyncResponse& response) {
  const std::optional<JsonValue> json = parse_json(as_text(response.body));
  const Status origin = check_origin(response, kJsonType);
  if (!origin) return tl::unexpected(in_its_own_words(origin.error(), json));
  Result<Enrolment> enrolment = enrolment_in(json);
  if (!enrolment) return tl::unexpected(on_the_way(std::move(enrolment).error()));
  return enrolment;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/native/office_link.h"

#include <nlohmann/json.hpp>

namespace banso {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& json, const char* key) {
  const auto found = json.find(key);
  return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
}

Error refusal_of(const HttpAnswer& answer) {
  const Json json = Json::parse(answer.body, nullptr, false);
  const bool from_office = json.is_object() && json.contains("error");
  if (!from_office) return {ErrorCode::offline, "what answered is not the office"};
  const ErrorCode code = answer.status == 401 || answer.status == 403   ? ErrorCode::denied
                         : answer.status == 429 || answer.status == 503 ? ErrorCode::offline
                                                                        : ErrorCode::invalid;
  const Json& error = json["error"];
  return {code, error.is_object() ? text_of(error, "message") : std::string()};
}

bool may_pass(const Error& error) {
  return error.code == ErrorCode::offline || error.code == ErrorCode::corrupt;
}

SyncResponse response_of(const HttpAnswer& answer) {
  return {answer.status, answer.content_type, as_bytes(answer.body), answer.retry_after_ms};
}

}  // namespace

Result<Enrolment> enrol_device(HttpTransport& transport, const std::string& code,
                               const std::string& device_name, const PublicKey& key) {
  const std::string body =
      Json{{"code", code}, {"device_name", device_name}, {"public_key", to_base64url(key)}}.dump(
          -1, ' ', false, Json::error_handler_t::replace);
  const HttpAnswer answer =
      TRY(transport.post("/api/v1/enrol", "application/json", as_bytes(body), ""));
  if (answer.status != 200) return tl::unexpected(refusal_of(answer));
  const Json json = Json::parse(answer.body, nullptr, false);
  if (!json.is_object()) return fail(ErrorCode::offline, "what answered is not the office");
  Enrolment enrolment;
  enrolment.device = TRY(id_from_hex<DeviceId>(text_of(json, "device")));
  enrolment.worker = TRY(id_from_hex<RecordId>(text_of(json, "worker")));
  enrolment.token = text_of(json, "token");
  enrolment.office_name = text_of(json, "office_name");
  if (enrolment.token.empty()) return fail(ErrorCode::invalid, "the office gave no token");
  return enrolment;
}

Result<SyncReport> run_sync(DeviceStore& store, Env& env, HttpTransport& transport,
                            const std::string& token, int tries,
                            const std::function<void(std::int64_t)>& wait_ms) {
  SyncClient client(store, env);
  int failures = 0;
  for (;;) {
    const Bytes request = TRY(client.next_request());
    const auto answer = transport.post(kSyncPath, kWireContentType, request, token);
    Result<SyncStep> step = tl::unexpected(Error{});
    if (answer) {
      step = client.on_response(response_of(*answer));
    } else {
      step = tl::unexpected(answer.error());
    }
    if (!step) {
      if (!may_pass(step.error()) || ++failures >= tries) return tl::unexpected(step.error());
      wait_ms(client.on_failure(answer ? answer->retry_after_ms : 0));
      continue;
    }
    failures = 0;
    if (*step != SyncStep::again) return SyncReport{client.totals(), *step == SyncStep::wipe};
  }
}

Result<std::vector<OfficeWrite>> fetch_history(DeviceStore& store, HttpTransport& transport,
                                               const std::string& token, const std::string& kind,
                                               const RecordId& record, std::string_view path) {
  HistoryReader history(store, kind, record);
  for (bool more = true; more;) {
    const HttpAnswer answer =
        TRY(transport.post(kHistoryPath, kWireContentType, history.next_request(), token));
    more = TRY(history.on_response(response_of(answer)));
  }
  return history.writes(path);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "client/native/office_link.h"

namespace banso {
namespace {

SyncResponse response_of(const HttpAnswer& answer) {
  return {answer.status, answer.content_type, as_bytes(answer.body), answer.retry_after_ms};
}

}  // namespace

Result<client::Enrolment> enrol_device(HttpTransport& transport, const std::string& code,
                                       const std::string& device_name, const PublicKey& key) {
  const std::string body = client::enrolment_request(code, device_name, key);
  const HttpAnswer answer = TRY(transport.post(std::string(client::kEnrolPath), client::kJsonType,
                                               as_bytes(body), std::string()));
  return client::read_enrolment(response_of(answer));
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
      if (!may_pass(step.error().code) || ++failures >= tries) return tl::unexpected(step.error());
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

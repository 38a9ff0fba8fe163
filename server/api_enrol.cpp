// SPDX-License-Identifier: Apache-2.0
// POST /api/v1/enrol: a one-time code makes a device of one worker.
#include <algorithm>

#include "server/api.h"
#include "server/devices.h"
#include "server/enrolment.h"
#include "server/rate_limit.h"
#include "server/tables.h"

namespace banso {
namespace {

struct EnrolmentRequest {
  std::string code;
  std::string device_name;
  PublicKey public_key{};
};

Result<EnrolmentRequest> read_enrolment(const HttpRequest& request) {
  const nlohmann::json body = TRY(parse_object(request.body));
  EnrolmentRequest typed;
  typed.code = TRY(text_of(body, "code"));
  typed.device_name = TRY(text_of(body, "device_name"));
  const std::string encoded = TRY(text_of(body, "public_key"));
  const Bytes key = TRY(from_base64url(encoded));
  if (key.size() != typed.public_key.size()) {
    return fail(ErrorCode::invalid, "public_key must be 32 bytes as base64url");
  }
  std::copy(key.begin(), key.end(), typed.public_key.begin());
  return typed;
}

struct Enrolled {
  RecordId worker;
  DeviceId device;
  std::string token;
};

// Nothing: the code does not fit. That is no error of the work, so the guess stays counted.
Status enrol_within(Api& api, Database& database, const EnrolmentRequest& typed,
                    std::optional<Enrolled>& enrolled) {
  Env& env = api.office.env();
  enrolled.reset();
  const auto worker = TRY(use_enrolment_code(database, env, typed.code));
  if (!worker || !api.office.is_active(*worker)) {
    return api.office.audit(database, {.act = act::kEnrolmentFailed});
  }
  Enrolled fresh;
  fresh.worker = *worker;
  fresh.device = TRY(add_device(database, env, *worker, typed.device_name, typed.public_key));
  fresh.token = TRY(start_session(database, env, *worker, "", fresh.device));
  TRY_VOID(api.office.audit(database,
                            {.act = act::kEnrolled, .actor = *worker, .device = fresh.device}));
  enrolled = std::move(fresh);
  return {};
}

Answered enrol(Api& api, const HttpRequest& request) {
  const EnrolmentRequest typed = TRY(read_enrolment(request));
  const std::int64_t wait_ms = api.address_throttle.begin(request.address, steady_now_ms());
  if (wait_ms > 0) {
    return come_back_later(429, "too many attempts, try again later",
                           static_cast<int>((wait_ms + 999) / 1000));
  }
  TRY_VOID(api.office.catch_up());
  std::optional<Enrolled> enrolled;
  TRY_VOID(api.office.writer().run(
      [&](Database& database) { return enrol_within(api, database, typed, enrolled); }));
  if (!enrolled) {
    api.metrics.count("banso_enrolments_failed_total");
    return error_response(403, ErrorCode::denied, "the code is wrong, used or too old");
  }
  api.address_throttle.undo(request.address);
  const auto municipality = TRY(setting(*api.office.readers().lend(), setting_key::kMunicipality));
  return json_response(dump({{"device", enrolled->device.hex()},
                             {"token", enrolled->token},
                             {"worker", enrolled->worker.hex()},
                             {"office_name", municipality.value_or("")},
                             {"epoch", api.office.epoch().hex()}}));
}

}  // namespace

void add_enrolment_route(Router& router, Api& api) {
  router.add(
      {"POST", "/api/v1/enrol", Access::open, kJsonBodyBytesMax, "application/json",
       open_handler_of([&api](const HttpRequest& request) { return enrol(api, request); }, api)});
}

}  // namespace banso

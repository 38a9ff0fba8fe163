// SPDX-License-Identifier: Apache-2.0
// What administrators do over HTTP: see and revoke devices, make enrolment codes, see who was given
// a record. Each is a line in the audit log, so all are POST; and no id stands in an address.
#include <algorithm>
#include <iterator>

#include "server/api.h"
#include "server/devices.h"
#include "server/enrolment.h"
#include "shared/store/office/office_reader.h"

namespace banso {
namespace {

constexpr std::int64_t kAuditLinesMax = 1000;
constexpr std::int64_t kCodeHoursMax = 24 * 31;

Answered list(Api& api, const Session& session) {
  TRY_VOID(api.office.audit(
      {.act = act::kDevicesListed, .actor = session.worker, .device = session.device}));
  const std::vector<Device> devices = TRY(list_devices(*api.office.readers().lend()));
  nlohmann::ordered_json lines = nlohmann::ordered_json::array();
  for (const Device& device : devices) {
    nlohmann::ordered_json line = {{"device", device.id.hex()},
                                   {"worker", device.worker.hex()},
                                   {"name", device.name},
                                   {"enrolled_ms", device.enrolled_ms},
                                   {"seen_ms", device.seen_ms}};
    if (device.revoked_ms) line["revoked_ms"] = *device.revoked_ms;
    if (device.wiped_ms) line["wiped_ms"] = *device.wiped_ms;
    lines.push_back(std::move(line));
  }
  return json_response(dump({{"devices", std::move(lines)}}));
}

Answered revoke(Api& api, const HttpRequest& request, const Session& session) {
  const nlohmann::json body = TRY(parse_object(request.body));
  const std::string hex = TRY(text_of(body, "device"));
  const auto device = TRY(id_from_hex<DeviceId>(hex));
  const auto write = [&](Database& database) -> Status {
    TRY_VOID(revoke_device(database, api.office.env(), device));
    return api.office.audit(database, {.act = act::kDeviceRevoked,
                                       .actor = session.worker,
                                       .device = session.device,
                                       .object = device.raw});
  };
  TRY_VOID(api.office.writer().run(write));
  return json_response("{}");
}

Answered make_code(Api& api, const HttpRequest& request, const Session& session) {
  const nlohmann::json body = TRY(parse_object(request.body));
  const std::string hex = TRY(text_of(body, "worker"));
  const auto worker = TRY(id_from_hex<RecordId>(hex));
  std::int64_t lifetime_ms = kCodeLifetimeMs;
  if (const auto hours = body.find("hours"); hours != body.end()) {
    if (!hours->is_number_unsigned() || hours->get<std::uint64_t>() < 1 ||
        hours->get<std::uint64_t>() > kCodeHoursMax) {
      return fail(ErrorCode::invalid, "hours must be 1 to 744");
    }
    lifetime_ms = hours->get<std::int64_t>() * 3600 * 1000;
  }
  TRY_VOID(api.office.catch_up());
  if (!api.office.is_active(worker)) {
    return fail(ErrorCode::not_found, "there is no such worker, or not at present");
  }
  std::string code;
  const std::int64_t ends_ms = api.office.env().now_ms() + lifetime_ms;
  const auto write = [&](Database& database) -> Status {
    code = TRY(new_enrolment_code(database, api.office.env(), worker, lifetime_ms));
    return api.office.audit(database, {.act = act::kCodeMade,
                                       .actor = session.worker,
                                       .device = session.device,
                                       .object = worker.raw});
  };
  TRY_VOID(api.office.writer().run(write));
  nlohmann::ordered_json said = {{"code", code}, {"ends_ms", ends_ms}};
  if (!request.site.empty()) said["link"] = request.site + "/#/enrol/" + code;
  return json_response(dump(said));
}

// Access is given by scope, so a record's lines are those of its scope and its own.
Result<std::vector<AuditLine>> lines_about(Api& api, const RecordId& record) {
  auto reader = api.office.readers().lend();
  std::vector<AuditLine> lines = TRY(audit_lines_about(*reader, record, kAuditLinesMax));
  OfficeReader office(*reader);
  const std::vector<LogRow> history = TRY(office.history(record));
  if (history.empty()) return lines;
  const RecordId scope = api.office.with_state([&](SyncOffice&, OfficeStore& store) {
    return store.scopes().at(history.front().scope).scope.id;
  });
  if (scope == record || scope.is_nil()) return lines;
  std::vector<AuditLine> of_scope = TRY(audit_lines_about(*reader, scope, kAuditLinesMax));
  std::move(of_scope.begin(), of_scope.end(), std::back_inserter(lines));
  return lines;
}

Answered audit_view(Api& api, const HttpRequest& request, const Session& session) {
  const nlohmann::json body = TRY(parse_object(request.body));
  const std::string hex = TRY(text_of(body, "record"));
  const auto record = TRY(id_from_hex<RecordId>(hex));
  TRY_VOID(api.office.audit({.act = act::kAuditRead,
                             .actor = session.worker,
                             .device = session.device,
                             .object = record.raw}));
  nlohmann::ordered_json lines = nlohmann::ordered_json::array();
  const std::vector<AuditLine> about = TRY(lines_about(api, record));
  for (const AuditLine& line : about) {
    nlohmann::ordered_json json = {{"no", line.no}, {"time_ms", line.time_ms}, {"act", line.act}};
    if (!line.actor.is_nil()) json["worker"] = line.actor.hex();
    if (!line.device.is_nil()) json["device"] = line.device.hex();
    json["object"] = line.object.hex();
    if (!line.detail.empty()) json["detail"] = line.detail;
    lines.push_back(std::move(json));
  }
  return json_response(dump({{"lines", std::move(lines)}}));
}

}  // namespace

void add_admin_routes(Router& router, Api& api) {
  router.add(
      {"POST", "/api/v1/admin/devices", Access::administrator, kJsonBodyBytesMax,
       "application/json",
       handler_of([&api](const HttpRequest&, const Session& session) { return list(api, session); },
                  api)});
  router.add({"POST", "/api/v1/admin/devices/revoke", Access::administrator, kJsonBodyBytesMax,
              "application/json",
              handler_of([&api](const HttpRequest& request,
                                const Session& session) { return revoke(api, request, session); },
                         api)});
  router.add(
      {"POST", "/api/v1/admin/enrolment-codes", Access::administrator, kJsonBodyBytesMax,
       "application/json",
       handler_of([&api](const HttpRequest& request,
                         const Session& session) { return make_code(api, request, session); },
                  api)});
  router.add(
      {"POST", "/api/v1/admin/audit", Access::administrator, kJsonBodyBytesMax, "application/json",
       handler_of([&api](const HttpRequest& request,
                         const Session& session) { return audit_view(api, request, session); },
                  api)});
}

}  // namespace banso

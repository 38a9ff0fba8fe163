// SPDX-License-Identifier: Apache-2.0
// code, devices, revoke, refused, audit: the devices out there, and what happened.
#include <CLI/CLI.hpp>
#include <memory>

#include "server/devices.h"
#include "server/enrolment.h"
#include "tools/bansoctl/console.h"
#include "tools/common/iso_time.h"

namespace banso {
namespace {

constexpr std::int64_t kHourMs = 3600LL * 1000;
constexpr std::int64_t kAuditLinesMax = 1000;

struct OperationWords {
  std::string worker;
  std::string device;
  std::string record;
  std::int64_t hours = kCodeLifetimeMs / kHourMs;
  std::int64_t limit = 100;
};

Json time_or_null(const std::optional<std::int64_t>& time_ms) {
  return time_ms ? Json(time_to_iso(*time_ms)) : Json();
}

template <class AnyId>
Json id_or_null(const AnyId& id) {
  return id.is_nil() ? Json() : Json(id.hex());
}

Result<Json> make_code(OfficeData& office, const OperationWords& words) {
  const auto worker = TRY(id_from_hex<RecordId>(words.worker));
  std::string code;
  const auto work = [&]() -> Status {
    TRY_VOID(office.fact("worker", worker));
    code = TRY(new_enrolment_code(office.database(), office.env(), worker, words.hours * kHourMs));
    return office.audit(act::kCodeMade, worker.raw);
  };
  TRY_VOID(office.write(work));
  return Json{{"code", code}, {"hours", words.hours}};
}

Result<Json> devices(OfficeData& office) {
  Json json = Json::array();
  for (const Device& device : TRY(list_devices(office.database()))) {
    json.push_back({{"id", device.id.hex()},
                    {"worker", device.worker.hex()},
                    {"name", device.name},
                    {"enrolled_at", time_to_iso(device.enrolled_ms)},
                    {"seen_at", time_to_iso(device.seen_ms)},
                    {"revoked_at", time_or_null(device.revoked_ms)},
                    {"wiped_at", time_or_null(device.wiped_ms)}});
  }
  return json;
}

Result<Json> revoke(OfficeData& office, const OperationWords& words) {
  const auto id = TRY(id_from_hex<DeviceId>(words.device));
  const auto work = [&]() -> Status {
    TRY_VOID(revoke_device(office.database(), office.env(), id));
    return office.audit(act::kDeviceRevoked, id.raw);
  };
  TRY_VOID(office.write(work));
  return Json{{"id", words.device}};
}

Result<Json> refused(OfficeData& office, const OperationWords& words) {
  Json json = Json::array();
  const auto limit = static_cast<std::size_t>(words.limit);
  for (const RefusedCopy& copy : TRY(office.store().refused().list(limit))) {
    json.push_back({{"change", copy.id.hex()},
                    {"device", id_or_null(copy.device)},
                    {"replica", copy.replica.hex()},
                    {"seq", copy.seq},
                    {"at", time_to_iso(copy.at_ms)},
                    {"code", copy.code},
                    {"why", copy.why},
                    {"size_bytes", copy.bytes.size()}});
  }
  return json;
}

Result<Json> audit(OfficeData& office, const OperationWords& words) {
  std::vector<AuditLine> lines;
  if (words.record.empty()) {
    lines = TRY(audit_lines(office.database(), words.limit));
  } else {
    const auto record = TRY(id_from_hex<RecordId>(words.record));
    lines = TRY(audit_lines_about(office.database(), record, words.limit));
    TRY_VOID(office.write([&] { return office.audit(act::kAuditRead, record.raw); }));
  }
  Json json = Json::array();
  for (const AuditLine& line : lines) {
    json.push_back({{"no", line.no},
                    {"at", time_to_iso(line.time_ms)},
                    {"act", line.act},
                    {"actor", id_or_null(line.actor)},
                    {"device", id_or_null(line.device)},
                    {"object", id_or_null(line.object)},
                    {"detail", line.detail}});
  }
  return json;
}

}  // namespace

void add_operation_commands(CLI::App& app, Console& console) {
  auto words = std::make_shared<OperationWords>();
  const auto on_office = [&console,
                          words](Result<Json> (*work)(OfficeData&, const OperationWords&)) {
    return [&console, words, work] {
      console.run_on_office([words, work](OfficeData& office) { return work(office, *words); });
    };
  };
  auto* code = app.add_subcommand("code", "a code with which a worker enrols one device");
  code->add_option("--worker", words->worker, "id")->required();
  code->add_option("--hours", words->hours, "how long it can be used (a week)")
      ->check(CLI::Range(std::int64_t{1}, std::int64_t{24 * 365}));
  code->callback(on_office(make_code));

  app.add_subcommand("devices", "all devices, the newest first")->callback([&console] {
    console.run_on_office(devices);
  });
  auto* revoke_command =
      app.add_subcommand("revoke", "a device hands in its work and deletes its data when it comes");
  revoke_command->add_option("device", words->device, "id")->required();
  revoke_command->callback(on_office(revoke));

  const CLI::Range lines(std::int64_t{1}, kAuditLinesMax);
  auto* refused_command = app.add_subcommand("refused", "changes that were not accepted");
  refused_command->add_option("--limit", words->limit, "how many, the newest first")->check(lines);
  refused_command->callback(on_office(refused));
  auto* audit_command = app.add_subcommand("audit", "who did what");
  audit_command->add_option("--record", words->record, "id; only what was done to it");
  audit_command->add_option("--limit", words->limit, "how many, the newest first")->check(lines);
  audit_command->callback(on_office(audit));
}

}  // namespace banso

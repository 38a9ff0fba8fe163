// SPDX-License-Identifier: Apache-2.0
// enrol, sync, bundle export, bundle import, destroy.
#include <chrono>
#include <fstream>
#include <memory>
#include <thread>

#include <CLI/CLI.hpp>

#include "client/native/files.h"
#include "client/native/office_link.h"
#include "shared/sync/client/bundle_exchange.h"
#include "tools/device/commands.h"

namespace banso {
namespace {

constexpr std::string_view kCaFileSetting = "office_ca_file";

struct EnrolArguments {
  std::string url;
  std::string ca_file;
  std::string code;
  std::string name = "banso-device";
  Argon2Cost pin_cost;
};

std::string text_of(const std::optional<Bytes>& bytes) {
  return bytes ? std::string(as_text(*bytes)) : std::string();
}

Result<std::unique_ptr<HttpTransport>> office_of(Device& device) {
  Settings& settings = device.store().settings();
  TransportOptions options;
  options.url = text_of(TRY(settings.get(setting::kOffice)));
  options.ca_file = text_of(TRY(settings.get(kCaFileSetting)));
  if (options.url.empty()) return fail(ErrorCode::denied, "this device is not enrolled");
  return HttpTransport::open(options);
}

Status keep(Device& device, const EnrolArguments& arguments, const client::Enrolment& enrolment,
            const SigningKeys& keys) {
  Settings& settings = device.store().settings();
  Act act = TRY(device.store().begin());
  TRY_VOID(settings.set(setting::kDevice, enrolment.device.view()));
  TRY_VOID(settings.set(setting::kWorker, enrolment.worker.view()));
  TRY_VOID(settings.set(setting::kSigningKey, keys.secret_key));
  TRY_VOID(settings.set(setting::kSession, as_bytes(enrolment.token)));
  TRY_VOID(settings.set(setting::kOffice, as_bytes(arguments.url)));
  TRY_VOID(settings.set(kCaFileSetting, as_bytes(arguments.ca_file)));
  return act.commit();
}

// Keys and store are made before the code is spent; a failure leaves no half device behind.
Result<Json> enrol(const Command& command, const EnrolArguments& arguments) {
  TransportOptions options;
  options.url = arguments.url;
  options.ca_file = arguments.ca_file;
  const auto transport = TRY(HttpTransport::open(options));
  Device device =
      TRY(Device::create(command.folder, command.pin, arguments.pin_cost, command.clock_off_ms));
  const SigningKeys keys = new_signing_keys(device.env());
  const auto enrolment = enrol_device(*transport, arguments.code, arguments.name, keys.public_key);
  if (!enrolment) {
    TRY_VOID(Device::destroy(command.folder));
    return tl::unexpected(enrolment.error());
  }
  TRY_VOID(keep(device, arguments, *enrolment, keys));
  return Json{{"device", enrolment->device.hex()},
              {"worker", enrolment->worker.hex()},
              {"office", enrolment->office_name}};
}

Json totals_json(const SyncReport& report) {
  const SyncTotals& totals = report.totals;
  Json json = {{"requests", totals.requests},     {"accepted", totals.accepted},
               {"refused", totals.refused},       {"relayed", totals.relayed},
               {"received", totals.received},     {"bytes_up", totals.bytes_up},
               {"bytes_down", totals.bytes_down}, {"granted", totals.granted},
               {"evicted", totals.evicted},       {"new_epoch", totals.new_epoch},
               {"new_life", totals.new_life},     {"wiped", report.wipe}};
  if (totals.clock_off_ms) json["clock_off_ms"] = *totals.clock_off_ms;
  return json;
}

Result<std::string> token_of(Device& device) {
  return text_of(TRY(device.store().settings().get(setting::kSession)));
}

struct SyncArguments {
  std::string url;
  int tries = 1;
};

Result<Json> sync(Device& device, const SyncArguments& arguments) {
  if (!arguments.url.empty()) {
    TRY_VOID(device.store().settings().set(setting::kOffice, as_bytes(arguments.url)));
  }
  const auto transport = TRY(office_of(device));
  const std::string token = TRY(token_of(device));
  const auto wait = [](std::int64_t ms) {
    std::this_thread::sleep_for(std::chrono::milliseconds(ms));
  };
  const SyncReport report =
      TRY(run_sync(device.store(), device.env(), *transport, token, arguments.tries, wait));
  if (report.wipe) TRY_VOID(Device::destroy(device.folder()));
  return totals_json(report);
}

}  // namespace

Result<Json> history_from_office(Device& device, const std::string& kind, const RecordId& record,
                                 const std::string& path) {
  const auto transport = TRY(office_of(device));
  const std::string token = TRY(token_of(device));
  Json writes = Json::array();
  for (const OfficeWrite& one :
       TRY(fetch_history(device.store(), *transport, token, kind, record, path))) {
    Json json = write_json(device.store().schema().find(kind), one.write);
    json["here"] = one.is_here;
    writes.push_back(std::move(json));
  }
  return writes;
}

void add_exchange_commands(CLI::App& app, Command& command) {
  auto arguments = std::make_shared<EnrolArguments>();
  auto* enrol_command = app.add_subcommand("enrol", "make this device and enrol it");
  enrol_command->add_option("--office", arguments->url, "http(s)://host:port")->required();
  enrol_command->add_option("--code", arguments->code, "one-time code")->required();
  enrol_command->add_option("--name", arguments->name, "what the office calls the device");
  enrol_command->add_option("--ca", arguments->ca_file, "PEM of who signed the certificate");
  enrol_command
      ->add_option("--pin-memory", arguments->pin_cost.memory_kib,
                   "KiB that each guess of the PIN takes; less only for tests")
      ->capture_default_str();
  enrol_command->callback([&command, arguments] {
    command.without_device = [&command, arguments] { return enrol(command, *arguments); };
  });

  auto how = std::make_shared<SyncArguments>();
  auto* sync_command = app.add_subcommand("sync", "exchange everything with the office");
  sync_command->add_option("--tries", how->tries, "attempts in a row before giving up");
  sync_command->add_option("--office", how->url, "where the office is from now on");
  sync_command->callback([&command, how] {
    command.on_device = [how](Device& device) { return sync(device, *how); };
  });

  app.add_subcommand("destroy", "delete this device, also what was not sent")->callback([&command] {
    command.without_device = [&command]() -> Result<Json> {
      TRY_VOID(Device::destroy(command.folder));
      return Json{{"destroyed", true}};
    };
  });
}

}  // namespace banso

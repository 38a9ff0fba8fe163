// SPDX-License-Identifier: Apache-2.0
// import: a bundle file on a USB stick, from a device that cannot reach the server
// (docs/PROTOCOL.md section 13). What has a receipt of this office is taken back, what has a
// device's signature is judged as if that device had pushed it.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iterator>
#include <memory>

#include "server/devices.h"
#include "shared/model/dates.h"
#include "shared/sync/bundle.h"
#include "shared/sync/office/intake.h"
#include "tools/bansoctl/console.h"
#include "tools/bansoctl/secrets.h"

namespace banso {
namespace {

Result<Bytes> read_whole(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  if (!file) return fail(ErrorCode::not_found, "cannot read " + path);
  return Bytes(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

Result<std::optional<SigningDevice>> signing_device(Database& database, const DeviceId& id) {
  const auto device = TRY(find_device(database, id));
  if (!device) return std::optional<SigningDevice>();
  return std::optional<SigningDevice>(
      SigningDevice{device->worker, device->public_key, device->revoked_ms.has_value()});
}

Result<Json> import_bundle(OfficeData& office, const std::string& path) {
  const std::string passphrase = TRY(read_secret());
  const Bytes file = TRY(read_whole(path));
  const Bundle bundle = TRY(read_bundle(file, passphrase));
  TakenSync taken;
  const auto work = [&]() -> Status {
    std::vector<PreparedChange> changes;
    for (const Parcel& parcel : bundle.parcels) {
      changes.push_back(
          TRY(prepare_relay(office.store(), {parcel.change, parcel.proof}, [&](const DeviceId& id) {
            return signing_device(office.database(), id);
          })));
    }
    const CivilDate today = date_in_japan(office.env().now_ms());
    const OfficeSession console{
        .device = {}, .worker = {}, .revoked = false, .today = today, .last_contact = today};
    OfficeReader reader(office.database());
    taken = TRY(Intake(office.store(), reader).take(console, {}, 0, changes, {}));
    return office.audit(act::kPush, {}, std::to_string(taken.accepted_new));
  };
  TRY_VOID(office.write(work));
  std::size_t refused = 0;
  for (const Outcome& outcome : taken.relayed) {
    if (!outcome.receipt) ++refused;
  }
  return Json{{"changes", bundle.parcels.size()},
              {"accepted", taken.accepted_new},
              {"known", bundle.parcels.size() - taken.accepted_new - refused},
              {"refused", refused}};
}

}  // namespace

void add_bundle_command(CLI::App& app, Console& console) {
  auto file = std::make_shared<std::string>();
  auto typed = std::make_shared<bool>(false);
  auto* command = app.add_subcommand("import", "take in a bundle file that a device has written");
  command->add_option("file", *file)->required();
  command->add_flag("--passphrase-stdin", *typed, "its passphrase is a line of input")->required();
  command->callback([&console, file, typed] {
    console.run_on_office([file](OfficeData& office) { return import_bundle(office, *file); });
  });
}

}  // namespace banso

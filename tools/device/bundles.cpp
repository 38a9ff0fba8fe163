// SPDX-License-Identifier: Apache-2.0
// bundle export, bundle import: changes on a USB stick, for when there is no office to be reached.
#include <memory>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include "client/native/files.h"
#include "shared/model/dates.h"
#include "shared/sync/client/bundle_exchange.h"
#include "tools/device/commands.h"

namespace banso {
namespace {

struct BundleArguments {
  std::string file;
  std::string passphrase;
  std::vector<std::string> cases;
};

// Of the chosen cases both tiers; without a choice everything of casework that is here.
Result<std::vector<Scope>> chosen_scopes(DeviceStore& store, const BundleArguments& arguments) {
  std::vector<RecordId> cases;
  for (const std::string& hex : arguments.cases) cases.push_back(TRY(id_from_hex<RecordId>(hex)));
  if (cases.empty()) {
    const ListQuery query{.kind = "case", .limit = 1'000'000};
    const auto rows = TRY(store.list(query));
    for (const ListRow& row : rows) cases.push_back(row.id);
  }
  std::vector<Scope> scopes;
  for (const RecordId& id : cases) {
    scopes.push_back({Tier::casework, id});
    scopes.push_back({Tier::restricted, id});
  }
  return scopes;
}

Result<BundleSigner> signer_of(DeviceStore& store) {
  const auto device = TRY(store.settings().get(setting::kDevice));
  const auto key = TRY(store.settings().get(setting::kSigningKey));
  BundleSigner signer;
  if (!device || !key || key->size() != signer.key.size()) {
    return fail(ErrorCode::denied, "this device is not enrolled");
  }
  signer.device = TRY(id_from_bytes<DeviceId>(*device));
  std::copy(key->begin(), key->end(), signer.key.begin());
  return signer;
}

Result<Json> export_to(Device& device, const BundleArguments& arguments) {
  DeviceStore& store = device.store();
  const auto scopes = TRY(chosen_scopes(store, arguments));
  const BundleSigner signer = TRY(signer_of(store));
  const Bytes file = TRY(export_bundle(store, device.env(), signer, scopes, arguments.passphrase));
  TRY_VOID(write_file(arguments.file, file));
  return Json{{"file", arguments.file}, {"bytes", file.size()}};
}

Result<Json> import_from(Device& device, const BundleArguments& arguments) {
  const auto file = TRY(read_file(arguments.file));
  if (!file) return fail(ErrorCode::not_found, "there is no file " + arguments.file);
  const RecordId worker = TRY(device.worker());
  const CivilDate today = date_in_japan(device.env().now_ms());
  const BundleReport report =
      TRY(import_bundle(device.store(), *file, arguments.passphrase, worker, today));
  return Json{
      {"fresh", report.fresh}, {"known", report.known}, {"not_visible", report.not_visible}};
}

}  // namespace

void add_bundle_commands(CLI::App& app, Command& command) {
  auto* bundle = app.add_subcommand("bundle", "changes in an encrypted file");
  bundle->require_subcommand(1);
  auto arguments = std::make_shared<BundleArguments>();
  const auto add = [&](const char* name, const char* about,
                       Result<Json> (*run)(Device&, const BundleArguments&)) {
    auto* sub = bundle->add_subcommand(name, about);
    sub->add_option("file", arguments->file)->required();
    sub->add_option("--passphrase", arguments->passphrase, "12 bytes or more")
        ->required()
        ->envname("BANSO_PASSPHRASE");
    sub->callback([&command, arguments, run] {
      command.on_device = [arguments, run](Device& device) { return run(device, *arguments); };
    });
    return sub;
  };
  add("export", "write changes to a file", export_to)
      ->add_option("--case", arguments->cases, "only these cases");
  add("import", "take in what may be seen here", import_from);
}

}  // namespace banso

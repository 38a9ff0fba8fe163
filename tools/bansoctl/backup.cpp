// SPDX-License-Identifier: Apache-2.0
// backup, restore, verify: the office's database as a whole.
#include <CLI/CLI.hpp>
#include <memory>

#include "tools/bansoctl/console.h"
#include "tools/bansoctl/files.h"
#include "tools/bansoctl/restore.h"
#include "tools/bansoctl/verify.h"

namespace banso {
namespace {

Json verified_json(const Verified& verified) {
  return {{"ok", true},
          {"changes", verified.changes},
          {"chain_gaps", verified.chain_gaps},
          {"audit_lines", verified.audit.no},
          {"audit_mac", to_hex(verified.audit.mac)}};
}

Result<std::unique_ptr<Database>> open_to_read(const std::string& path, const OfficeKeys& keys) {
  DatabaseOptions options;
  options.key = keys.database;
  options.create = false;
  options.read_only = true;
  return Database::open(path, options);
}

// Whole and checked, or not there at all.
Result<Json> backup(OfficeData& office, const std::string& file) {
  if (is_file_there(file)) return fail(ErrorCode::conflict, file + " is there already");
  const std::string fresh = file + ".new";
  TRY_VOID(remove_file(fresh));
  TRY_VOID(office.database().backup_to(fresh));
  TRY_VOID(sync_file(fresh));
  Verified verified;
  {
    const auto copy = TRY(open_to_read(fresh, office.directory().keys));
    verified = TRY(verify_office(*copy, office.directory().keys));
  }
  TRY_VOID(move_file(fresh, file));
  Json json = verified_json(verified);
  json["file"] = file;
  return json;
}

Result<Json> verify(OfficeData& office, const std::string& file) {
  if (file.empty()) {
    return verified_json(TRY(verify_office(office.database(), office.directory().keys)));
  }
  const auto copy = TRY(open_to_read(file, office.directory().keys));
  return verified_json(TRY(verify_office(*copy, office.directory().keys)));
}

Result<std::optional<Json>> restore(const std::string& data, const std::string& file) {
  const Restored restored = TRY(restore_office(data, file));
  Json json = {{"epoch", restored.epoch},
               {"changes", restored.changes},
               {"replaced", restored.replaced},
               {"kept_accounts", restored.kept_accounts}};
  return std::optional<Json>(std::move(json));
}

}  // namespace

void add_file_commands(CLI::App& app, Console& console) {
  auto file = std::make_shared<std::string>();
  auto* backup_command =
      app.add_subcommand("backup", "a copy of the whole database, also while the server runs");
  backup_command->add_option("file", *file, "must not be there yet")->required();
  backup_command->callback([&console, file] {
    console.run_on_office([file](OfficeData& office) { return backup(office, *file); });
  });
  auto* restore_command =
      app.add_subcommand("restore", "put a backup in place; stop the server first");
  restore_command->add_option("file", *file)->required();
  restore_command->callback([&console, file] {
    console.run = [&console, file] { return restore(console.data, *file); };
  });
  auto* verify_command = app.add_subcommand("verify", "is everything as it was once written?");
  verify_command->add_option("file", *file, "a backup (the office's own database)");
  verify_command->callback([&console, file] {
    console.run_on_office([file](OfficeData& office) { return verify(office, *file); });
  });
}

}  // namespace banso

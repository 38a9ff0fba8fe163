// SPDX-License-Identifier: Apache-2.0
// worker add, list, password: who works here, and the accounts for the office's own screens.
#include <CLI/CLI.hpp>
#include <map>
#include <memory>

#include "server/accounts.h"
#include "tools/bansoctl/console.h"
#include "tools/bansoctl/secrets.h"

namespace banso {
namespace {

struct WorkerWords {
  std::string name;
  std::string kana;
  std::string organisation;
  std::string role;
  std::string login;
  std::string worker;
  bool password = false;
};

// Names that people type for codes of the table worker_role.
const std::map<std::string, std::string>& roles() {
  static const std::map<std::string, std::string> kRoles = {{"worker", "caseworker"},
                                                            {"caseworker", "caseworker"},
                                                            {"supervisor", "supervisor"},
                                                            {"administrator", "administrator"}};
  return kRoles;
}

Status make_account(OfficeData& office, const WorkerWords& words, const std::string& password,
                    const RecordId& worker) {
  TRY_VOID(create_account(office.database(), office.env(), words.login, password, worker));
  return office.audit(act::kAccountMade, worker.raw);
}

Result<Json> add(OfficeData& office, const WorkerWords& words) {
  const std::string password = words.password ? TRY(read_secret()) : std::string();
  RecordId id;
  const auto work = [&]() -> Status {
    const auto organisation = TRY(id_from_hex<RecordId>(words.organisation));
    TRY_VOID(office.fact("organisation", organisation));
    id = TRY(office.add_record("worker", {{"name", words.name},
                                          {"name_kana", text_or_null(words.kana)},
                                          {"organisation", organisation},
                                          {"role", words.role}}));
    return words.login.empty() ? Status() : make_account(office, words, password, id);
  };
  TRY_VOID(office.write(work));
  return Json{{"id", id.hex()}};
}

Result<Json> list(OfficeData& office) {
  Json json = Json::array();
  for (const StoredRecord& record : TRY(office.facts("worker"))) {
    json.push_back(
        record_json(record, {"name", "organisation", "role", "from", "until", "revoked"}));
  }
  return json;
}

// A new password for an account, or a first one for a worker who has none.
Result<Json> password(OfficeData& office, const WorkerWords& words) {
  const std::string secret = TRY(read_secret());
  RecordId worker;
  const auto work = [&]() -> Status {
    const auto account = TRY(find_account(office.database(), words.login));
    if (!account) {
      if (words.worker.empty()) {
        return fail(ErrorCode::not_found, "no such login; --worker says whose it shall be");
      }
      worker = TRY(id_from_hex<RecordId>(words.worker));
      TRY_VOID(office.fact("worker", worker));
      return make_account(office, words, secret, worker);
    }
    worker = account->worker;
    if (!words.worker.empty() && words.worker != worker.hex()) {
      return fail(ErrorCode::conflict, "the login belongs to another worker");
    }
    TRY_VOID(set_password(office.database(), office.env(), words.login, secret));
    return office.audit(act::kAccountChanged, worker.raw);
  };
  TRY_VOID(office.write(work));
  return Json{{"login", words.login}, {"worker", worker.hex()}};
}

}  // namespace

void add_worker_commands(CLI::App& app, Console& console) {
  auto words = std::make_shared<WorkerWords>();
  auto* worker = app.add_subcommand("worker", "the people who work here");
  worker->require_subcommand(1);
  auto* add_command = worker->add_subcommand("add", "a new one");
  add_command->add_option("--name", words->name)->required();
  add_command->add_option("--kana", words->kana, "their name in kana");
  add_command->add_option("--organisation", words->organisation, "id")->required();
  add_command->add_option("--role", words->role, "worker, supervisor or administrator")
      ->required()
      ->transform(CLI::Transformer(roles()))
      ->check(CLI::IsMember({"caseworker", "supervisor", "administrator"}));
  auto* login =
      add_command->add_option("--login", words->login, "account for the office's screens");
  auto* secret =
      add_command->add_flag("--password-stdin", words->password, "its password, a line of input");
  login->needs(secret);
  secret->needs(login);
  add_command->callback([&console, words] {
    console.run_on_office([words](OfficeData& office) { return add(office, *words); });
  });
  worker->add_subcommand("list", "all of them")->callback([&console] {
    console.run_on_office(list);
  });
  auto* password_command = worker->add_subcommand("password", "give an account a password");
  password_command->add_option("--login", words->login)->required();
  password_command->add_option("--worker", words->worker, "id; for a first account");
  password_command->add_flag("--password-stdin", words->password, "a line of input")->required();
  password_command->callback([&console, words] {
    console.run_on_office([words](OfficeData& office) { return password(office, *words); });
  });
}

}  // namespace banso

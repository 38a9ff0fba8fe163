// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/demo.h"

#include "tools/demo/data_files.h"
#include "tools/demo/play.h"

namespace banso::demo {
namespace {

constexpr std::string_view kTown = "town.json";
constexpr std::string_view kCases = "cases/";
constexpr std::string_view kSuffix = ".json";

Result<Json> parse_json(const DataFile& file) {
  Json json = Json::parse(file.text, nullptr, false);
  if (!json.is_discarded()) return json;
  return fail(ErrorCode::invalid, std::string(file.path) + " is not JSON");
}

std::string worker_name(const std::vector<AuthoredChange>& changes, const RecordId& worker) {
  std::string name;
  for (const AuthoredChange& change : changes) {
    for (const OpDraft& op : change.draft.ops) {
      for (const FieldWrite& write : op.writes) {
        if (op.record == worker && write.path == "name") name = *write.value.text();
      }
    }
  }
  return name;
}

Result<Login> parse_login(const Json& json, const Play& play,
                          const std::vector<AuthoredChange>& changes) {
  Login login;
  login.name = json.value("login", "");
  login.about = json.value("about", "");
  login.enrols = json.value("enrols", false);
  login.worker = TRY(play.named(json.value("worker", "")));
  login.worker_name = worker_name(changes, login.worker);
  return login;
}

}  // namespace

Result<Demo> make_demo(const DemoOptions& options) {
  const Calendar calendar(options.today);
  Play play(banso_schema(), banso_codes(), calendar, options.seed);
  Json town = Json::object();
  for (const DataFile& file : data_files()) {
    std::string_view name = file.path;
    if (name != kTown && !name.starts_with(kCases)) continue;
    const Json json = TRY(parse_json(file));
    if (name == kTown) {
      town = json;
      name = {};
    } else {
      name.remove_prefix(kCases.size());
      name.remove_suffix(kSuffix.size());
    }
    Script script = TRY(parse_script(name, json, calendar));
    TRY_VOID(play.add(std::move(script)));
  }
  Demo demo;
  demo.day_zero = calendar.day_zero();
  demo.changes = TRY(play.run());
  demo.lamport = play.lamport();
  demo.municipality = town.value("municipality", "");
  for (const Json& json : town.value("accounts", Json::array())) {
    demo.logins.push_back(TRY(parse_login(json, play, demo.changes)));
  }
  return demo;
}

}  // namespace banso::demo

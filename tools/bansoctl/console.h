// SPDX-License-Identifier: Apache-2.0
// The commands of bansoctl. Each parses its words with CLI11 and gives one JSON value, which main()
// prints on one line.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>

#include <nlohmann/json.hpp>

#include "shared/base/result.h"
#include "tools/bansoctl/office_data.h"

namespace CLI {
class App;
}

namespace banso {

using Json = nlohmann::ordered_json;

// What the words on the command line asked for. Nothing: the command has printed by itself.
struct Console {
  std::string data;  // the data directory
  std::function<Result<std::optional<Json>>()> run;

  // The usual command: on an office that is there.
  void run_on_office(std::function<Result<Json>(OfficeData&)> work);
};

void add_organisation_commands(CLI::App& app, Console& console);
void add_worker_commands(CLI::App& app, Console& console);
void add_assignment_commands(CLI::App& app, Console& console);
void add_operation_commands(CLI::App& app, Console& console);
void add_file_commands(CLI::App& app, Console& console);
void add_bundle_command(CLI::App& app, Console& console);
void add_export_command(CLI::App& app, Console& console);

// {"id", and the values in force of these fields; null where there is none}
Json record_json(const StoredRecord& record, const std::vector<std::string>& paths);

}  // namespace banso

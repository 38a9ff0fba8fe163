// SPDX-License-Identifier: Apache-2.0
// The commands of banso-device. Each parses its words with CLI11, works on an unlocked device and
// gives JSON, which main() prints.
#pragma once

#include <functional>
#include <string>

#include "tools/device/device.h"
#include "tools/device/json_view.h"

namespace CLI {
class App;
}

namespace banso {

// What the words on the command line asked for.
struct Command {
  std::string folder;
  std::string pin;
  std::int64_t clock_off_ms = 0;
  std::function<Result<Json>(Device&)> on_device;  // needs an unlocked device
  std::function<Result<Json>()> without_device;    // makes or destroys one
};

void add_reading_commands(CLI::App& app, Command& command);
void add_writing_commands(CLI::App& app, Command& command);
void add_draft_commands(CLI::App& app, Command& command);
void add_bundle_commands(CLI::App& app, Command& command);
void add_exchange_commands(CLI::App& app, Command& command);

// The history of a record as the office has it, with what this device does not hold.
Result<Json> history_from_office(Device& device, const std::string& kind, const RecordId& record,
                                 const std::string& path);

// "field=value" of `kind` as an edit of one path. invalid: no '=', unknown field, wrong type.
Result<FieldEdit> parse_assignment(const Kind& kind, const std::string& words);
Result<const Kind*> kind_named(const Schema& schema, const std::string& id);

}  // namespace banso

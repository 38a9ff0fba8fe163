// SPDX-License-Identifier: Apache-2.0
// banso-device: a device on the command line, for tests and for people who script.
// Prints one JSON value. Exit codes: 0 done, 1 an error (told on stderr), 2 wrong usage.
#include <csignal>
#include <cstdio>
#include <iostream>

#include <CLI/CLI.hpp>

#include "tools/device/commands.h"

namespace banso {
namespace {

int tell(const Error& error) {
  std::fprintf(stderr, "banso-device: %s: %s\n", error_word(error.code), error.detail.c_str());
  return 1;
}

Result<Json> run(const Command& command) {
  if (command.without_device) return command.without_device();
  Device device = TRY(Device::open(command.folder, command.pin, command.clock_off_ms));
  return command.on_device(device);
}

}  // namespace
}  // namespace banso

int main(int argc, char** argv) {
  // An office that closes a connection is an error of the exchange, not the end of the program.
  std::signal(SIGPIPE, SIG_IGN);
  CLI::App app("A Banso device on the command line");
  banso::Command command;
  app.add_option("--folder", command.folder, "where the device's files are")
      ->required()
      ->envname("BANSO_DEVICE");
  app.add_option("--pin", command.pin, "PIN or passphrase")->required()->envname("BANSO_PIN");
  app.add_option("--clock-off", command.clock_off_ms,
                 "milliseconds to move the clock by, to try out what a wrong clock does");
  app.require_subcommand(1);
  banso::add_reading_commands(app, command);
  banso::add_writing_commands(app, command);
  banso::add_draft_commands(app, command);
  banso::add_bundle_commands(app, command);
  banso::add_exchange_commands(app, command);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : 2;
  }
  const auto result = banso::run(command);
  if (!result) return banso::tell(result.error());
  std::cout << result->dump(2) << '\n';
  return std::cout.good() ? 0 : 1;
}

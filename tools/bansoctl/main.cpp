// SPDX-License-Identifier: Apache-2.0
// bansoctl: the administrator's commands, on the machine that has the office's data. Prints one
// JSON value on one line. Exit codes: 0 done, 1 an error (told on stderr), 2 wrong usage.
#include <sys/stat.h>

#include <CLI/CLI.hpp>
#include <cstdio>
#include <exception>
#include <iostream>

#include "tools/bansoctl/console.h"

namespace banso {
namespace {

int run(int argument_count, const char* const* arguments) {
  CLI::App app("The administrator's commands of a Banso office", "bansoctl");
  Console console;
  app.add_option("--data", console.data, "the office's data directory")
      ->required()
      ->envname("BANSO_DATA");
  app.require_subcommand(1);
  add_organisation_commands(app, console);
  add_worker_commands(app, console);
  add_assignment_commands(app, console);
  add_operation_commands(app, console);
  add_bundle_command(app, console);
  add_export_command(app, console);
  add_file_commands(app, console);
  try {
    app.parse(argument_count, arguments);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? 0 : 2;
  }
  const auto result = console.run();
  if (!result) {
    const Error& error = result.error();
    std::fprintf(stderr, "bansoctl: %s: %s\n", error_word(error.code), error.detail.c_str());
    return 1;
  }
  if (*result) std::cout << (*result)->dump() << std::endl;
  return std::cout.good() ? 0 : 1;
}

}  // namespace
}  // namespace banso

int main(int argument_count, char** arguments) {
  // Databases, backups and tables are for whoever runs this alone.
  umask(077);
  try {
    return banso::run(argument_count, arguments);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "bansoctl: %s\n", error.what());
    return 1;
  }
}

// SPDX-License-Identifier: Apache-2.0
// What the administrator says: options on the command line, or BANSO_<OPTION> in the environment.
// server/README.md lists them.
#pragma once

#include <string>
#include <variant>

#include "server/guard.h"
#include "server/http_server.h"
#include "server/log.h"

namespace banso {

struct Config {
  std::string data;          // directory
  std::string static_files;  // directory; empty: none
  HttpOptions http;
  GuardOptions guard;
  LogLevel log_level = LogLevel::info;
  int readers = 4;  // connections that read the database
};

// An int: end with this code; help or the reason was printed.
std::variant<Config, int> read_config(int argument_count, const char* const* arguments);

}  // namespace banso

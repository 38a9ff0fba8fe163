// SPDX-License-Identifier: Apache-2.0
// The command line of `banso`.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "client/input.h"

namespace banso::client {

struct WindowSize {
  int width = 0;
  int height = 0;
};

struct DesktopOptions {
  bool gallery = false;
  std::filesystem::path data;
  std::string location;  // where to begin, as behind '#' of an address
  std::string office;    // empty: as the last time
  std::string office_ca_file;
  std::string language;            // until the person has chosen one
  std::optional<WindowSize> size;  // none: as the last time
  float pixel_ratio = 0;           // 0: the desktop's
  SystemPreferences preferences;
  int text_percent = 100;
  std::filesystem::path screenshot;  // empty: a window
  std::filesystem::path script;
  bool trace = false;
};

// What was asked for; or, told on stdout or stderr already, how the program ends: 0 after --help, 2
// for wrong usage.
struct CommandLine {
  std::optional<DesktopOptions> options;
  int exit_code = 0;
};
CommandLine read_command_line(int argc, char** argv);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/native/user_folders.h"

#include <cstdlib>
#include <fstream>
#include <string>

namespace banso::client {
namespace {

std::filesystem::path folder_of(const char* variable) {
  const char* value = std::getenv(variable);
  // The specification: what is not absolute is to be ignored.
  return value != nullptr && value[0] == '/' ? std::filesystem::path(value)
                                             : std::filesystem::path();
}

std::filesystem::path or_below_home(const char* variable, const char* below) {
  const auto own = folder_of(variable);
  if (!own.empty()) return own;
  const auto home = folder_of("HOME");
  return home.empty() ? home : home / below;
}

}  // namespace

std::filesystem::path default_data_folder() {
  const auto data = or_below_home("XDG_DATA_HOME", ".local/share");
  return data.empty() ? data : data / "banso";
}

std::filesystem::path downloads_folder() {
  const auto home = folder_of("HOME");
  std::ifstream file(or_below_home("XDG_CONFIG_HOME", ".config") / "user-dirs.dirs");
  const std::string wanted = "XDG_DOWNLOAD_DIR=\"";
  const std::string below_home = "$HOME/";
  for (std::string line; std::getline(file, line);) {
    const std::size_t end = line.rfind('"');
    if (!line.starts_with(wanted) || end <= wanted.size()) continue;
    const std::string value = line.substr(wanted.size(), end - wanted.size());
    if (value.starts_with(below_home)) return home / value.substr(below_home.size());
    if (value.starts_with('/')) return value;
  }
  return home / "Downloads";
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/native/user_folders.h"

#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>

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

// As xdg-user-dirs writes it: XDG_DOWNLOAD_DIR="$HOME/ダウンロード".
std::filesystem::path user_folder(const std::string& name, const char* below) {
  const auto home = folder_of("HOME");
  std::ifstream file(or_below_home("XDG_CONFIG_HOME", ".config") / "user-dirs.dirs");
  const std::string wanted = name + "=\"";
  const std::string below_home = "$HOME/";
  for (std::string line; std::getline(file, line);) {
    const std::size_t end = line.rfind('"');
    if (!line.starts_with(wanted) || end <= wanted.size()) continue;
    const std::string value = line.substr(wanted.size(), end - wanted.size());
    if (value.starts_with(below_home)) return home / value.substr(below_home.size());
    if (value.starts_with('/')) return value;
  }
  return home / below;
}

}  // namespace

std::filesystem::path default_data_folder() {
  const auto data = or_below_home("XDG_DATA_HOME", ".local/share");
  return data.empty() ? data : data / "banso";
}

std::filesystem::path downloads_folder() { return user_folder("XDG_DOWNLOAD_DIR", "Downloads"); }
std::filesystem::path documents_folder() { return user_folder("XDG_DOCUMENTS_DIR", "Documents"); }

std::string desktop_language() {
  for (const char* variable : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
    const char* const value = std::getenv(variable);
    const std::string_view locale = value == nullptr ? "" : value;
    if (locale.empty()) continue;
    const bool says_nothing = locale.starts_with("C") || locale.starts_with("POSIX");
    return says_nothing || locale.starts_with("ja") ? "ja" : "en";
  }
  return "ja";
}

}  // namespace banso::client

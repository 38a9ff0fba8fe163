// SPDX-License-Identifier: Apache-2.0
// What the desktop remembers from one start to the next, in window.json of the data folder. Nothing
// personal. A file that cannot be read counts as none.
#pragma once

#include <filesystem>
#include <string>

#include "shared/base/result.h"

namespace banso::client {

// Logical pixels of a window: from a small phone's to a wall's.
inline constexpr int kWindowSideMin = 320;
inline constexpr int kWindowSideMax = 16384;

struct DesktopSettings {
  int width = 1194;  // the tablet that the app is made for
  int height = 834;
  bool maximized = false;
  std::string office;  // as --office named it last
  bool operator==(const DesktopSettings&) const = default;
};

DesktopSettings read_settings(const std::filesystem::path& file);
Status write_settings(const std::filesystem::path& file, const DesktopSettings& settings);

}  // namespace banso::client

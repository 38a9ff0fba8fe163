// SPDX-License-Identifier: Apache-2.0
// How the person wants the screen to look. Kept in a small file of its own beside the database,
// since it matters before the PIN; it says nothing about anybody's casework.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "client/device_files.h"
#include "client/ui/theme.h"

namespace banso::client {

struct Preferences {
  std::optional<std::string> language;  // "ja", "en"; none: as the shell says
  std::optional<ui::Look> look;         // none: as the device prefers
  std::optional<int> text_percent;      // 100 to 200; none: as the shell says
  bool operator==(const Preferences&) const = default;
};

inline constexpr std::array kTextPercents = {100, 125, 150, 200};
// The next larger (`by` above 0) or smaller size of text, or the first (0).
int text_percent_after(int percent, int by);

// What cannot be read is as if it were not there.
Preferences read_preferences(DeviceFiles& files);
Status write_preferences(DeviceFiles& files, const Preferences& preferences);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/preferences.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <utility>

#include "client/session/json.h"

namespace banso::client {
namespace {

constexpr std::array<std::pair<std::string_view, ui::Look>, 3> kLookNames = {{
    {"light", ui::Look::light},
    {"dark", ui::Look::dark},
    {"contrast", ui::Look::contrast},
}};

}  // namespace

int text_percent_after(int percent, int by) {
  if (by == 0) return kTextPercents.front();
  if (by > 0) {
    const auto larger = std::upper_bound(kTextPercents.begin(), kTextPercents.end(), percent);
    return larger == kTextPercents.end() ? kTextPercents.back() : *larger;
  }
  const auto smaller = std::lower_bound(kTextPercents.begin(), kTextPercents.end(), percent);
  return smaller == kTextPercents.begin() ? kTextPercents.front() : *std::prev(smaller);
}

Preferences read_preferences(DeviceFiles& files) {
  Preferences preferences;
  const auto bytes = files.small_file(kPreferencesFile).read();
  if (!bytes || !*bytes) return preferences;
  const std::optional<JsonValue> json = parse_json(as_text(**bytes));
  if (!json) return preferences;
  const std::string language = json->text_of("language");
  if (language == "ja" || language == "en") preferences.language = language;
  const std::string look = json->text_of("look");
  for (const auto& [word, value] : kLookNames) {
    if (look == word) preferences.look = value;
  }
  if (const auto percent = json->integer_of("text_percent")) {
    preferences.text_percent = static_cast<int>(std::clamp<std::int64_t>(*percent, 100, 200));
  }
  return preferences;
}

Status write_preferences(DeviceFiles& files, const Preferences& preferences) {
  std::string members;
  const auto add = [&](const char* key, const std::string& value) {
    members += (members.empty() ? "" : ",") + json_text(key) + ":" + value;
  };
  if (preferences.language) add("language", json_text(*preferences.language));
  for (const auto& [word, value] : kLookNames) {
    if (preferences.look == value) add("look", json_text(word));
  }
  if (preferences.text_percent) add("text_percent", std::to_string(*preferences.text_percent));
  return files.small_file(kPreferencesFile).write(as_bytes("{" + members + "}"));
}

}  // namespace banso::client

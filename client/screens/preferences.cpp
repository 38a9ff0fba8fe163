// SPDX-License-Identifier: Apache-2.0
#include "client/screens/preferences.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

#include <nlohmann/json.hpp>

namespace banso::client {
namespace {

using Json = nlohmann::json;

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
  const Json json = Json::parse(as_text(**bytes), nullptr, false);
  if (!json.is_object()) return preferences;
  const auto text_of = [&](const char* key) {
    const auto found = json.find(key);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const std::string language = text_of("language");
  if (language == "ja" || language == "en") preferences.language = language;
  const std::string look = text_of("look");
  for (const auto& [word, value] : kLookNames) {
    if (look == word) preferences.look = value;
  }
  const auto percent = json.find("text_percent");
  if (percent != json.end() && percent->is_number_integer()) {
    preferences.text_percent = std::clamp(percent->get<int>(), 100, 200);
  }
  return preferences;
}

Status write_preferences(DeviceFiles& files, const Preferences& preferences) {
  Json json = Json::object();
  if (preferences.language) json["language"] = *preferences.language;
  for (const auto& [word, value] : kLookNames) {
    if (preferences.look == value) json["look"] = word;
  }
  if (preferences.text_percent) json["text_percent"] = *preferences.text_percent;
  return files.small_file(kPreferencesFile).write(as_bytes(json.dump()));
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/native/desktop_settings.h"

#include <nlohmann/json.hpp>

#include "client/native/files.h"

namespace banso::client {
namespace {

using Json = nlohmann::json;

int side_in(const Json& json, const char* name, int otherwise) {
  const auto found = json.find(name);
  if (found == json.end() || !found->is_number_integer()) return otherwise;
  const auto side = found->get<std::int64_t>();
  return side >= kWindowSideMin && side <= kWindowSideMax ? static_cast<int>(side) : otherwise;
}

}  // namespace

DesktopSettings read_settings(const std::filesystem::path& file) {
  DesktopSettings settings;
  const auto content = read_file(file);
  if (!content || !*content) return settings;
  const Json json = Json::parse(**content, nullptr, false);
  if (!json.is_object()) return settings;
  settings.width = side_in(json, "width", settings.width);
  settings.height = side_in(json, "height", settings.height);
  const auto maximized = json.find("maximized");
  if (maximized != json.end() && maximized->is_boolean()) settings.maximized = *maximized;
  const auto office = json.find("office");
  if (office != json.end() && office->is_string()) settings.office = *office;
  return settings;
}

Status write_settings(const std::filesystem::path& file, const DesktopSettings& settings) {
  const Json json{{"width", settings.width},
                  {"height", settings.height},
                  {"maximized", settings.maximized},
                  {"office", settings.office}};
  const std::string text = json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
  return write_file(file, as_bytes(text));
}

}  // namespace banso::client

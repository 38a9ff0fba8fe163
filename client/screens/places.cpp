// SPDX-License-Identifier: Apache-2.0
#include "client/screens/places.h"

namespace banso::client {
namespace {

std::string_view after(std::string_view text, std::string_view front) {
  return text.starts_with(front) ? text.substr(front.size()) : std::string_view();
}

}  // namespace

Place place_in(std::string_view location) {
  if (location.starts_with("#")) location.remove_prefix(1);
  if (location == "/sync") return {.page = Page::sync};
  if (location == "/settings") return {.page = Page::settings};
  if (location == "/enrol") return {.page = Page::enrol};
  if (const auto code = after(location, "/enrol/"); !code.empty()) {
    return {.page = Page::enrol, .code = std::string(code)};
  }
  Place place;
  const auto id = id_from_hex<RecordId>(after(location, "/cases/"));
  if (id) place.of_case = *id;
  return place;
}

std::string location_of(const Place& place) {
  switch (place.page) {
    case Page::sync:
      return "#/sync";
    case Page::settings:
      return "#/settings";
    case Page::enrol:
      return place.code.empty() ? "#/enrol" : "#/enrol/" + place.code;
    case Page::cases:
      break;
  }
  return place.of_case ? "#/cases/" + place.of_case->hex() : "#/cases";
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/screens/places.h"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

namespace banso::client {
namespace {

constexpr std::array<std::pair<std::string_view, Page>, 7> kKnownPages = {{
    {"cases", Page::cases},
    {"today", Page::today},
    {"confirm", Page::confirm},
    {"sync", Page::sync},
    {"office", Page::office},
    {"settings", Page::settings},
    {"enrol", Page::enrol},
}};

std::vector<std::string_view> steps_of(std::string_view path) {
  std::vector<std::string_view> steps;
  while (!path.empty()) {
    const std::size_t end = std::min(path.find('/'), path.size());
    if (end > 0) steps.push_back(path.substr(0, end));
    path.remove_prefix(std::min(end + 1, path.size()));
  }
  return steps;
}

std::optional<RecordId> id_in(const std::vector<std::string_view>& steps, std::size_t at) {
  if (at >= steps.size()) return std::nullopt;
  const auto id = id_from_hex<RecordId>(steps[at]);
  return id ? std::optional(*id) : std::nullopt;
}

std::string part_in(const std::vector<std::string_view>& steps, std::size_t at) {
  if (at >= steps.size()) return {};
  const bool plain = std::all_of(steps[at].begin(), steps[at].end(),
                                 [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; });
  return plain ? std::string(steps[at]) : std::string();
}

Place in_cases(const std::vector<std::string_view>& steps) {
  Place place = {.page = Page::cases};
  place.of_case = id_in(steps, 1);
  if (!place.of_case) return place;
  place.part = part_in(steps, 2);
  if (place.part != "note") return place;
  place.part.clear();
  place.record = id_in(steps, 3);
  if (place.record) place.page = Page::note;
  return place;
}

}  // namespace

Place place_in(std::string_view location) {
  if (location.starts_with("#")) location.remove_prefix(1);
  const std::vector<std::string_view> steps = steps_of(location);
  if (steps.empty()) return {};
  const auto* const page =
      std::find_if(kKnownPages.begin(), kKnownPages.end(),
                   [&](const auto& known) { return known.first == steps.front(); });
  if (page == kKnownPages.end()) return {};
  Place place = {.page = page->second};
  switch (place.page) {
    case Page::cases:
      return in_cases(steps);
    case Page::confirm:
      place.record = id_in(steps, 1);
      break;
    case Page::office:
      place.part = part_in(steps, 1);
      break;
    case Page::enrol:
      if (steps.size() > 1) place.code = std::string(steps[1]);
      break;
    default:
      break;
  }
  return place;
}

std::string location_of(const Place& place) {
  const bool writes = place.page == Page::note;
  const Page page = writes ? Page::cases : place.page;
  const auto* const known =
      std::find_if(kKnownPages.begin(), kKnownPages.end(),
                   [&](const auto& candidate) { return candidate.second == page; });
  std::string path = "#/" + std::string(known->first);
  const auto add = [&](const std::string& step) {
    if (!step.empty()) path += "/" + step;
  };
  if (place.of_case) add(place.of_case->hex());
  if (writes) add("note");
  add(place.part);
  if (place.record) add(place.record->hex());
  add(place.code);
  return path;
}

}  // namespace banso::client

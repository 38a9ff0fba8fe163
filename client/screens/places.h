// SPDX-License-Identifier: Apache-2.0
// Where in the app somebody is, as the part of the address behind '#': links survive a reload and
// the PIN. An address that says nothing known is the list of cases.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/id.h"

namespace banso::client {

enum class Page : std::uint8_t { cases, sync, settings, enrol };

struct Place {
  Page page = Page::cases;
  std::optional<RecordId> of_case = {};  // one of the cases
  std::string code = {};                 // to be enrolled with
  bool operator==(const Place&) const = default;
};

// With or without '#': "#/cases/0192…", "#/enrol/ABCD-EFGH".
Place place_in(std::string_view location);
std::string location_of(const Place& place);

}  // namespace banso::client

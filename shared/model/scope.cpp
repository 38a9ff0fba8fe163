// SPDX-License-Identifier: Apache-2.0
#include "shared/model/scope.h"

namespace banso {

const char* tier_word(Tier tier) {
  switch (tier) {
    case Tier::book:
      return "book";
    case Tier::organisation:
      return "organisation";
    case Tier::casework:
      return "casework";
    case Tier::restricted:
      return "restricted";
    case Tier::meeting:
      return "meeting";
  }
  return "unknown";
}

std::optional<Tier> tier_from_number(std::uint64_t number) {
  if (number > static_cast<std::uint64_t>(Tier::meeting)) return std::nullopt;
  return static_cast<Tier>(number);
}

}  // namespace banso

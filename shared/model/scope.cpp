// SPDX-License-Identifier: Apache-2.0
#include "shared/model/scope.h"

#include "shared/base/crypto.h"

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

ScopesDigest scope_digest(const Scope& scope) {
  const auto tier = static_cast<std::uint8_t>(scope.tier);
  return sha256({ByteView(&tier, 1), scope.id.view()});
}

void add_to_digest(ScopesDigest& digest, const ScopesDigest& scope) {
  for (std::size_t i = 0; i < digest.size(); ++i) {
    digest[i] = static_cast<std::uint8_t>(digest[i] ^ scope[i]);
  }
}

}  // namespace banso

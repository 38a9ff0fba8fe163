// SPDX-License-Identifier: Apache-2.0
// A scope is what a device may or may not see as a whole: the unit of access and of partial
// replication. Every change set belongs to exactly one.
//  - book:         the municipality's shared book (organisations, workers, districts, code tables);
//                  its id is nil. Everybody enrolled sees it.
//  - organisation: what one organisation keeps for itself; id = the organisation's record.
//  - casework:     a case with its persons, household, contacts; id = the case's record.
//  - restricted:   need-to-know part (s3) of a case; id = the case's record.
//  - meeting:      what only the attendees of one meeting see; id = the meeting's record.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/base/id.h"

namespace banso {

enum class Tier : std::uint8_t {
  book = 0,
  organisation = 1,
  casework = 2,
  restricted = 3,
  meeting = 4
};

struct Scope {
  Tier tier = Tier::book;
  RecordId id;
  auto operator<=>(const Scope&) const = default;
};

const char* tier_word(Tier tier);
std::optional<Tier> tier_from_number(std::uint64_t number);

// What device and office compare instead of their lists of scopes (docs/PROTOCOL.md, section 9):
// the XOR of the scopes' digests. A digest depends on tier and id.
using ScopesDigest = std::array<std::uint8_t, 32>;
ScopesDigest scope_digest(const Scope& scope);                        // SHA-256(tier byte, id)
void add_to_digest(ScopesDigest& digest, const ScopesDigest& scope);  // XOR: also takes away

}  // namespace banso

template <>
struct std::hash<banso::Scope> {
  std::size_t operator()(const banso::Scope& scope) const noexcept {
    return std::hash<banso::RecordId>()(scope.id) * 8 + static_cast<std::size_t>(scope.tier);
  }
};

// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/wire_parts.h"

#include <string>

namespace banso::wire {

Result<std::size_t> read_count(CborReader& from, std::size_t most, const char* what) {
  const std::size_t count = TRY(from.read_array());
  if (count > most) {
    return fail(ErrorCode::too_large, std::string(what) + ": more than " + std::to_string(most));
  }
  return count;
}

Status expect_array(CborReader& from, std::size_t count) {
  const std::size_t found = TRY(from.read_array());
  if (found != count) {
    return fail(ErrorCode::invalid, "not an array of " + std::to_string(count) + " items");
  }
  return {};
}

void write_scope(CborWriter& to, const Scope& scope) {
  to.uint(static_cast<std::uint64_t>(scope.tier));
  to.bytes(scope.id.view());
}

Result<Scope> read_scope(CborReader& from) {
  const auto tier = tier_from_number(TRY(from.read_uint()));
  if (!tier) return fail(ErrorCode::invalid, "an unknown tier");
  const RecordId id{TRY(read_fixed<16>(from))};
  if (id.is_nil() != (*tier == Tier::book)) {
    return fail(ErrorCode::invalid, "the id of a scope is nil for the book, and for nothing else");
  }
  return Scope{*tier, id};
}

}  // namespace banso::wire

// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/scope_book.h"

#include <algorithm>

#include "shared/base/check.h"

namespace banso {

Status ScopeBook::load(Database& database) {
  entries_.clear();
  by_scope_.clear();
  Query query = TRY(database.query("SELECT no, tier, id, born, replica FROM scope ORDER BY no"));
  while (TRY(query->step())) {
    const auto tier = tier_from_number(static_cast<std::uint64_t>(query->integer(1)));
    if (!tier || query->integer(0) != static_cast<std::int64_t>(entries_.size())) {
      return fail(ErrorCode::corrupt, "the office's table of scopes is damaged");
    }
    ScopeEntry entry;
    entry.scope = {*tier, TRY(query->id<RecordId>(2))};
    entry.born = static_cast<std::uint64_t>(query->integer(3));
    entry.made_by = static_cast<std::uint32_t>(query->integer(4));
    by_scope_.emplace(entry.scope, size());
    entries_.push_back(entry);
  }
  return {};
}

std::optional<ScopeNo> ScopeBook::find(const Scope& scope) const {
  const auto found = by_scope_.find(scope);
  if (found == by_scope_.end()) return std::nullopt;
  return found->second;
}

Result<ScopeNo> ScopeBook::add(Database& database, const ScopeEntry& entry) {
  const ScopeNo no = size();
  CHECK(by_scope_.emplace(entry.scope, no).second);
  entries_.push_back(entry);
  TRY_VOID(database.run("INSERT INTO scope(no, tier, id, born, replica) VALUES(?, ?, ?, ?, ?)", no,
                        static_cast<std::int64_t>(entry.scope.tier), entry.scope.id, entry.born,
                        entry.made_by));
  return no;
}

ScopeNo ScopeBook::first_born_after(std::uint64_t server_seq) const {
  const auto found =
      std::upper_bound(entries_.begin(), entries_.end(), server_seq,
                       [](std::uint64_t seq, const ScopeEntry& entry) { return seq < entry.born; });
  return static_cast<ScopeNo>(found - entries_.begin());
}

}  // namespace banso

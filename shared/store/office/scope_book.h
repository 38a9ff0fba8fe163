// SPDX-License-Identifier: Apache-2.0
// The scopes of which the office has at least one change, by number, in memory and in the table
// `scope`. Numbers are given in the order of the first change, so a higher number was born later.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/scope.h"
#include "shared/store/sqlite/database.h"

namespace banso {

using ScopeNo = std::uint32_t;

struct ScopeEntry {
  Scope scope;
  std::uint64_t born = 0;     // server_seq of its first change
  std::uint32_t made_by = 0;  // number of the replica that wrote it
};

class ScopeBook {
 public:
  Status load(Database& database);
  std::optional<ScopeNo> find(const Scope& scope) const;
  const ScopeEntry& at(ScopeNo no) const { return entries_[no]; }
  ScopeNo size() const { return static_cast<ScopeNo>(entries_.size()); }
  // Inside of the caller's transaction. The scope is not there yet.
  Result<ScopeNo> add(Database& database, const ScopeEntry& entry);
  // The first number that was born behind `server_seq`.
  ScopeNo first_born_after(std::uint64_t server_seq) const;

 private:
  std::vector<ScopeEntry> entries_;
  std::unordered_map<Scope, ScopeNo> by_scope_;
};

}  // namespace banso

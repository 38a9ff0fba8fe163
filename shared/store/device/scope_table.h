// SPDX-License-Identifier: Apache-2.0
// The scopes of which the device has changes, with a small number each, and how much of them it
// has.
//  - local:   made here; the office has none of it yet
//  - partial: the office has some of it (own work that it accepted, a bundle brought it, or the
//  epoch
//             changed), older changes may be missing, and it was not granted yet
//  - filling: granted; everything up to `filled_to` in the office's log is here
//  - held:    everything up to the cursor is here
// `leaving`: the office took it away; it is deleted when nothing of it is unsent any more.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/scope.h"
#include "shared/store/sqlite/database.h"

namespace banso {

enum class ScopeState : std::int64_t { local = 0, partial = 1, filling = 2, held = 3 };

struct StoredScope {
  std::int64_t no = 0;
  Scope scope;
  ScopeState state = ScopeState::local;
  std::uint64_t filled_to = 0;
  bool leaving = false;
};

class ScopeTable {
 public:
  explicit ScopeTable(Database& database) : database_(database) {}
  static Status create(Database& database);

  // Finds or makes it; a new one gets `state`.
  Result<std::int64_t> number(const Scope& scope, ScopeState state);
  Result<std::optional<StoredScope>> find(const Scope& scope);
  Result<std::optional<StoredScope>> at(std::int64_t no);
  Result<std::vector<StoredScope>> all();
  Result<std::vector<StoredScope>> partial();
  Result<std::vector<StoredScope>> filling();
  Result<std::vector<StoredScope>> leaving();
  // The numbers of all scopes with this id: the parts of one case.
  Result<std::vector<std::int64_t>> beside(const RecordId& id);
  Status set(const StoredScope& scope);  // state, filled_to, leaving
  Status erase(std::int64_t no);
  // After a transaction was undone, numbers given in it are void.
  void forget_numbers() { numbers_.clear(); }

 private:
  Result<std::vector<StoredScope>> select(std::string_view where);

  Database& database_;
  std::unordered_map<Scope, std::int64_t> numbers_;
};

}  // namespace banso

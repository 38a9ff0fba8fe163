// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/scope_table.h"

namespace banso {

namespace {

constexpr const char* kSelectScope = "SELECT no,tier,id,state,filled_to,leaving FROM scope";

Result<StoredScope> read_scope(const Statement& row) {
  StoredScope scope;
  scope.no = row.integer(0);
  const auto tier = tier_from_number(static_cast<std::uint64_t>(row.integer(1)));
  if (!tier) return fail(ErrorCode::corrupt, "a scope's tier is damaged");
  scope.scope.tier = *tier;
  scope.scope.id = TRY(row.id<RecordId>(2));
  scope.state = static_cast<ScopeState>(row.integer(3));
  scope.filled_to = static_cast<std::uint64_t>(row.integer(4));
  scope.leaving = row.integer(5) != 0;
  return scope;
}

Result<std::optional<StoredScope>> read_one(Statement& row) {
  if (!TRY(row.step())) return std::optional<StoredScope>();
  return std::optional<StoredScope>(TRY(read_scope(row)));
}

}  // namespace

Status ScopeTable::create(Database& database) {
  return database.execute(
      "CREATE TABLE scope(no INTEGER PRIMARY KEY, tier INTEGER NOT NULL, id BLOB NOT NULL,"
      " state INTEGER NOT NULL, filled_to INTEGER NOT NULL, leaving INTEGER NOT NULL,"
      " UNIQUE(id, tier));"
      "CREATE INDEX scope_partial ON scope(no) WHERE state=1;"
      "CREATE INDEX scope_under_way ON scope(state) WHERE state=2;"
      "CREATE INDEX scope_leaving ON scope(no) WHERE leaving=1;");
}

Result<std::int64_t> ScopeTable::number(const Scope& scope, ScopeState state) {
  const auto known = numbers_.find(scope);
  if (known != numbers_.end()) return known->second;
  const auto found = TRY(find(scope));
  std::int64_t no = 0;
  if (found) {
    no = found->no;
  } else {
    TRY_VOID(database_.run("INSERT INTO scope(tier,id,state,filled_to,leaving) VALUES(?,?,?,0,0)",
                           static_cast<std::int64_t>(scope.tier), scope.id,
                           static_cast<std::int64_t>(state)));
    no = database_.last_insert_no();
  }
  numbers_[scope] = no;
  return no;
}

Result<std::optional<StoredScope>> ScopeTable::find(const Scope& scope) {
  Query row = TRY(database_.query(std::string(kSelectScope) + " WHERE id=? AND tier=?"));
  row->bind_all(scope.id, static_cast<std::int64_t>(scope.tier));
  return read_one(*row);
}

Result<std::optional<StoredScope>> ScopeTable::at(std::int64_t no) {
  Query row = TRY(database_.query(std::string(kSelectScope) + " WHERE no=?"));
  row->bind(0, no);
  return read_one(*row);
}

Result<std::vector<StoredScope>> ScopeTable::select(std::string_view where) {
  Query row = TRY(
      database_.query(std::string(kSelectScope) + " WHERE " + std::string(where) + " ORDER BY no"));
  std::vector<StoredScope> found;
  while (TRY(row->step())) found.push_back(TRY(read_scope(*row)));
  return found;
}

Result<std::vector<StoredScope>> ScopeTable::all() { return select("1"); }

Result<std::vector<StoredScope>> ScopeTable::partial() { return select("state=1"); }

Result<std::vector<StoredScope>> ScopeTable::filling() { return select("state=2"); }

Result<std::vector<StoredScope>> ScopeTable::leaving() { return select("leaving=1"); }

Result<std::vector<std::int64_t>> ScopeTable::beside(const RecordId& id) {
  Query row = TRY(database_.query("SELECT no FROM scope WHERE id=?"));
  row->bind(0, id);
  std::vector<std::int64_t> found;
  while (TRY(row->step())) found.push_back(row->integer(0));
  return found;
}

Status ScopeTable::set(const StoredScope& scope) {
  return database_.run("UPDATE scope SET state=?, filled_to=?, leaving=? WHERE no=?",
                       static_cast<std::int64_t>(scope.state), scope.filled_to, scope.leaving,
                       scope.no);
}

Status ScopeTable::erase(std::int64_t no) {
  numbers_.clear();
  return database_.run("DELETE FROM scope WHERE no=?", no);
}

}  // namespace banso

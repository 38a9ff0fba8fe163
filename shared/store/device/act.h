// SPDX-License-Identifier: Apache-2.0
// One durable change of the device's database: everything done within it is there after commit()
// returned ok, or nothing of it. Dies without commit(): undone. One at a time.
#pragma once

#include <utility>

#include "shared/base/result.h"
#include "shared/store/device/life.h"
#include "shared/store/device/scope_table.h"
#include "shared/store/sqlite/database.h"

namespace banso {

class Act {
 public:
  static Result<Act> begin(Database& database, ScopeTable& scopes) {
    Transaction transaction = TRY(database.begin());
    Life now = TRY(load_life(database));
    return Act(database, scopes, std::move(transaction), now);
  }
  Act(Act&& other) noexcept
      : life(other.life),
        database_(std::exchange(other.database_, nullptr)),
        scopes_(other.scopes_),
        transaction_(std::move(other.transaction_)),
        before_(other.before_) {}
  Act(const Act&) = delete;
  ~Act() {
    if (database_ != nullptr) scopes_->forget_numbers();
  }
  Status commit() {
    if (life != before_) TRY_VOID(store_life(*database_, life));
    TRY_VOID(transaction_.commit());
    database_ = nullptr;
    return {};
  }

  Life life;

 private:
  Act(Database& database, ScopeTable& scopes, Transaction transaction, const Life& now)
      : life(now),
        database_(&database),
        scopes_(&scopes),
        transaction_(std::move(transaction)),
        before_(now) {}

  Database* database_;  // null after commit()
  ScopeTable* scopes_;
  Transaction transaction_;
  Life before_;
};

}  // namespace banso

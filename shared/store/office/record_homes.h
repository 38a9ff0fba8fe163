// SPDX-License-Identifier: Apache-2.0
// Where records live. A record belongs to the scope id of its first change for ever; within it, it
// may be written in several tiers (a case's note: casework, its s3 part: restricted). All calls are
// inside of the caller's transaction.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/office/scope_book.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct RecordHome {
  ScopeNo scope = 0;        // of the first change
  std::uint64_t born = 0;   // its server_seq
  std::uint32_t tiers = 0;  // bit 1 << tier: written in that tier
  bool written_in(Tier tier) const { return (tiers >> static_cast<unsigned>(tier) & 1U) != 0; }
};

class RecordHomes {
 public:
  static Result<std::unique_ptr<RecordHomes>> open(Database& database);
  Result<std::optional<RecordHome>> find(const RecordId& record);
  // Change `server_seq`, in scope `scope` of `tier`, writes the record.
  Status note(const RecordId& record, ScopeNo scope, Tier tier, std::uint64_t server_seq);

 private:
  explicit RecordHomes(Database& database) : database_(database) {}

  Database& database_;
  Statement find_;
  Statement insert_;
};

}  // namespace banso

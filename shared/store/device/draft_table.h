// SPDX-License-Identifier: Apache-2.0
// Drafts: records that their author has not finalised. They are in the encrypted file only, saved
// as one types, and never sync; DeviceStore::finish_draft makes a change of one and removes it in
// one act. A discarded draft stays for undo until it is purged. Times: Unix ms, from the caller's
// Env.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/scope.h"
#include "shared/model/value.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct Draft {
  RecordId record;  // what the record's id will be
  std::string kind;
  Scope scope;
  RecordId author;
  std::int64_t started_ms = 0;
  std::int64_t changed_ms = 0;
  ValueMap fields;  // path -> value; may be incomplete and invalid
};

class DraftTable {
 public:
  explicit DraftTable(Database& database) : database_(database) {}
  static Status create(Database& database);

  // Makes or replaces it (also a discarded one); started_ms of an existing draft stays. Durable
  // when it returns ok.
  Status put(const Draft& draft);
  Result<std::optional<Draft>> get(const RecordId& record);
  Result<std::vector<Draft>> list();  // the last changed one first; without discarded ones
  Status discard(const RecordId& record, std::int64_t now_ms);
  // not_found: it was purged, or never was.
  Status undo_discard(const RecordId& record);
  Status purge_discarded(std::int64_t discarded_before_ms);

  // Within an act:
  Status erase(const RecordId& record);
  Result<std::size_t> erase_scope(const Scope& scope);

 private:
  Database& database_;
};

}  // namespace banso

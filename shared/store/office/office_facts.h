// SPDX-License-Identifier: Apache-2.0
// Who may see what, as the office knows it: the record tables of the kinds that access depends on,
// and the same in memory for access.h. Says which cases changed, so that what was worked out from
// the facts can be brought up to date instead of being made again.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "shared/base/result.h"
#include "shared/model/access_facts.h"
#include "shared/model/change.h"
#include "shared/model/schema.h"
#include "shared/store/office/change_log.h"
#include "shared/store/record/record_tables.h"
#include "shared/store/sqlite/database.h"

namespace banso {

class OfficeFacts {
 public:
  static Result<std::unique_ptr<OfficeFacts>> open(Database& database, ChangeLog& log,
                                                   const Schema& schema);
  // Reads everything again (after a rollback, or when another program wrote).
  Status load();
  // Inside of the caller's transaction; the change is in the log.
  Status apply(const Change& change, std::uint64_t server_seq, ScopeNo scope);

  const AccessFacts& access() const { return access_; }
  // The kinds of facts, readable and listable (by the administrator's tools).
  RecordTables& tables() { return *tables_; }

  // Grows with every change of a fact.
  std::uint64_t version() const { return first_version_ + changed_cases_.size(); }
  // Adds the cases changed since `version`; false: too much changed, all has to be worked out anew.
  bool cases_changed_since(std::uint64_t version, std::vector<RecordId>& cases) const;

 private:
  OfficeFacts() = default;
  Status put(std::string_view kind, const RecordId& record);
  void note_case(const RecordId& id);
  void note_everything();

  std::unique_ptr<RecordTables> tables_;
  AccessFacts access_;
  std::uint64_t first_version_ = 1;
  std::vector<RecordId> changed_cases_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Records of any kind, as of now, worked out from the office's log into a database in memory. The
// office itself keeps only the records that decide who sees what.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "shared/model/code_tables.h"
#include "shared/store/record/record_tables.h"
#include "tools/bansoctl/office_data.h"

namespace banso {

class OfficeRecords {
 public:
  // Of these kinds.
  static Result<OfficeRecords> read(OfficeData& office, std::vector<std::string> kinds);

  RecordTables& tables() { return *tables_; }
  // All of a kind, as made.
  Result<std::vector<RecordId>> ids(const std::string& kind);
  // The built-in code tables with what the office laid over them; needs the kind code_table.
  Result<CodeTables> codes();

 private:
  OfficeRecords() = default;
  Status apply_log(OfficeData& office);

  std::unique_ptr<Database> memory_;
  std::unique_ptr<RecordTables> tables_;
};

}  // namespace banso

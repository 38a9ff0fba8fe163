// SPDX-License-Identifier: Apache-2.0
// What the record tables keep beside the rows of the kinds: heads of paths written after the base,
// parents named before they arrived, conflicts, and writes of kinds that this program does not
// know. A path with rows in record_head has exactly those heads; a path without has the base
// change's write as its only head, if that writes it.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/store/record/stored_record.h"
#include "shared/store/sqlite/database.h"

namespace banso {

class HeadTable {
 public:
  static Status create(Database& database);
  explicit HeadTable(Database& database) : database_(database) {}
  Status prepare();

  // Of one path; empty when it has no rows. Unordered.
  Result<std::vector<StoredHead>> heads(std::int64_t kind_no, const RecordId& record,
                                        std::string_view path);
  Result<std::map<std::string, StoredPath, std::less<>>> all_heads(std::int64_t kind_no,
                                                                   const RecordId& record);
  Status add(std::int64_t kind_no, const RecordId& record, std::string_view path,
             const StoredHead& head);
  Status remove(std::int64_t kind_no, const RecordId& record, std::string_view path,
                const ChangeId& change);

  // `parent`, not known here, was named by a change with this lamport.
  Status note_replaced(std::int64_t kind_no, const RecordId& record, std::string_view path,
                       const ChangeId& parent, std::uint64_t lamport);
  // The highest lamport of the changes that named `parent` before it arrived; 0 when none did.
  // Forgets them.
  Result<std::uint64_t> take_replaced(std::int64_t kind_no, const RecordId& record,
                                      std::string_view path, const ChangeId& parent);

  Status set_conflict(std::int64_t kind_no, const RecordId& record, std::string_view path,
                      bool conflict);
  // Rows of all of the above.
  Status forget(std::int64_t kind_no, const RecordId& record);

 private:
  Database& database_;
  Statement find_;
  Statement add_;
  Statement remove_;
  bool may_have_replaced_ = true;
};

}  // namespace banso

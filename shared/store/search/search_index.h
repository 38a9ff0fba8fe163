// SPDX-License-Identifier: Apache-2.0
// Full-text search over notes and names: which records hold all the words of a query. Two FTS5
// tables (texts and names are folded differently), both without content of their own: texts are
// read from the records when a hit is checked. Lives in the same encrypted file as the records. Put
// and remove inside of a transaction of the caller.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/sqlite/database.h"

namespace banso {

// Folded (shared/model/text_fold.h), fields separated by line ends.
struct SearchText {
  std::string text;
  std::string name;
};

struct SearchHit {
  std::string kind;
  RecordId record;
  bool in_name = false;
};

class SearchIndex {
 public:
  explicit SearchIndex(Database& database) : database_(database) {}

  // Makes the tables where they are missing.
  static Status create(Database& database);

  // Replaces what was known of the record.
  Status put(std::string_view kind, const RecordId& record, std::int64_t scope_no,
             const SearchText& folded);
  Status remove_record(const RecordId& record);
  Status remove_scope(std::int64_t scope_no);

  // What the records hold now; null when the record is gone.
  using Read = std::function<Result<std::optional<SearchText>>(const SearchHit&)>;

  // The query as folded for texts and for names. Hits in names first, then the newest records
  // first, at most `limit`. Words longer than two characters are checked against what `read` gives.
  Result<std::vector<SearchHit>> find(const SearchText& folded_query, std::size_t limit,
                                      const Read& read);

 private:
  Status find_in(std::string_view table, const std::string& folded_query, bool in_name,
                 std::size_t limit, const Read& read, std::vector<SearchHit>& hits);

  Database& database_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// What a list on the screen asks of the record tables: one kind, conditions on fields that the
// schema marks as indexed, an order, a window. Without an order: as made (by id, the time in
// front).
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <tuple>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/value.h"

namespace banso {

struct ListFilter {
  enum class Is { equal, at_least, at_most };  // null is equal to null only
  std::string field;
  Is is = Is::equal;
  Value value;  // text, number, flag, reference or null
};

struct ListQuery {
  std::string kind;
  std::vector<ListFilter> filters = {};
  std::string order_by = "";  // a field; empty: by id
  bool descending = false;
  std::size_t limit = 100;
  std::size_t offset = 0;
  bool with_deleted = false;
};

struct ListRow {
  RecordId id;
  std::int64_t scope_no = 0;
  bool deleted = false;
};

struct ConflictRef {
  std::string kind;
  RecordId record;
  std::string path;
  bool operator==(const ConflictRef&) const = default;
  // Written out because libc++ 14 has no three-way comparison of strings.
  bool operator<(const ConflictRef& other) const {
    return std::tie(kind, record, path) < std::tie(other.kind, other.record, other.path);
  }
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The merge, as a pure function (design.md section 4): from a set of changes to the state of a
// record, whatever the order or number of times they came in (P4, P5). It is the definition that
// the stores are tested against, written to be obviously right; stores keep heads step by step.
//
//  - Head of a path: a write that no known change replaced, in tie order: higher lamport first,
//  then
//    higher change id. A parent counts only if its lamport is lower than that of the change naming
//    it.
//  - Which head is shown, and whether people are asked, depends on the field's merge class.
//  - Deletion counts only for what its author saw: an edit unknown to it keeps the record and asks.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/model/change.h"
#include "shared/model/schema.h"

namespace banso {

// One write to one path. The views belong to the change.
struct PathWrite {
  ChangeId change;
  std::uint64_t lamport = 0;
  ByteView value;
  std::span<const ChangeId> parents;
};

// True when a comes before b in tie order.
bool before_in_tie(const PathWrite& a, const PathWrite& b);

// The heads of one path from all the writes to it, in tie order. The same write twice counts once.
std::vector<PathWrite> heads_of(std::vector<PathWrite> writes);

// A field that this version does not know (null) is merged as Merge::value; its elements as a set.
// Index of the head in force. Requires heads in tie order, at least one.
std::size_t shown_head(const Field* field, bool is_element, std::span<const PathWrite> heads);
// Whether a person has to settle it.
bool is_conflict(const Field* field, bool is_element, std::span<const PathWrite> heads);

struct PathState {
  std::vector<PathWrite> heads;  // in tie order
  std::size_t shown = 0;         // index of the head in force
  bool conflict = false;
  ByteView value() const { return heads[shown].value; }
};

struct RecordState {
  std::map<std::string, PathState, std::less<>> paths;
  bool deleted = false;
  // The deletion in force had not seen every head: the record stays, and people are asked. Then the
  // path "deleted" is marked as a conflict.
  bool edited_while_deleted = false;

  // Null when the path was never written.
  const PathState* find(std::string_view path) const;
  // Keys of the elements that are in the set, sorted by bytes.
  std::vector<std::string> elements(std::string_view field) const;
};

// The state of (kind, record). Its views belong to `changes`.
RecordState fold_record(const Schema& schema, std::string_view kind, const RecordId& record,
                        std::span<const Change* const> changes);

}  // namespace banso

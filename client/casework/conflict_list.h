// SPDX-License-Identifier: Apache-2.0
// What was changed in two places and waits for a person: which, of which case, and one of them in
// full, with who wrote what, when, and what stood there before. Plain data; conflict_settle.h ends
// it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/id.h"
#include "shared/model/schema.h"
#include "shared/model/scope.h"
#include "shared/model/value.h"
#include "shared/store/device/device_store.h"

namespace banso::client {

struct CaseConflicts {
  std::optional<RecordId> of_case;  // nothing: of what the whole office shares
  std::vector<ConflictRef> open;
};
// Those that people of casework can settle: of the book, only administrators write.
std::vector<CaseConflicts> open_conflicts(DeviceStore& store);
std::size_t count_open_conflicts(DeviceStore& store);
// Of one case, for the mark on its screen. `where` of each names record and path.
std::vector<ConflictRef> open_conflicts_of(DeviceStore& store, const RecordId& of_case);

struct Writer {
  RecordId author;
  std::int64_t wall_ms = 0;
  bool here = false;  // on this device
};
// One of the values between which a person chooses. Whoever wrote the same stands behind one.
struct ConflictSide {
  std::vector<Writer> writers;
  Value value;
  bool in_force = false;  // counts or is shown until it is settled
  // Of a deletion against edits: what was written meanwhile, by path.
  std::vector<std::pair<std::string, Value>> edits;
};
struct ConflictView {
  ConflictRef where;
  Scope scope;                   // in which it is settled
  const Kind* kind = nullptr;    // never null
  const Field* field = nullptr;  // null: of a newer version, or the deletion of the record
  bool is_element = false;       // of a set
  std::vector<ConflictSide> sides;
  std::optional<Value> before;  // the value that all of them replaced; nothing: it is not here
  std::vector<ChangeId> seen;   // what the person who looks at this has seen
  // Of a deletion: of `seen`, what it had not seen itself.
  std::vector<ChangeId> unseen_by_deletion;
  bool is_deletion() const { return where.path == kDeletedPath; }
};
// Nothing: it is settled, or gone from this device.
std::optional<ConflictView> read_conflict(DeviceStore& store, const ConflictRef& where);

// What stands there now that it is settled, and who wrote it. Nothing: it is open, or gone.
struct Settlement {
  Writer by;
  Value value;
};
std::optional<Settlement> read_settlement(DeviceStore& store, const ConflictRef& where);

}  // namespace banso::client

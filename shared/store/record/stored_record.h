// SPDX-License-Identifier: Apache-2.0
// A record as read from the store: the same state as shared/model/fold's RecordState, owning its
// bytes, with the number of each head's change. Values are canonical CBOR (decode_value reads
// them).
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/model/access_facts.h"
#include "shared/model/fold.h"

namespace banso {

struct StoredHead {
  ChangeId change;
  std::int64_t change_no = 0;
  std::uint64_t lamport = 0;
  Bytes value;
};

struct StoredPath {
  std::vector<StoredHead> heads;  // in tie order, never empty
  std::size_t shown = 0;          // index of the head in force
  bool conflict = false;
  ByteView value() const { return heads[shown].value; }
};

struct StoredRecord {
  std::string kind;
  RecordId id;
  std::int64_t scope_no = 0;  // of the first change that arrived
  std::map<std::string, StoredPath, std::less<>> paths;
  bool deleted = false;
  bool edited_while_deleted = false;  // then the path "deleted" is a conflict

  const StoredPath* find(std::string_view path) const;
  // The value in force; empty when the path was never written.
  ByteView value(std::string_view path) const;
  // Keys of the elements that are in the set, sorted by bytes.
  std::vector<std::string> elements(std::string_view field) const;
};

// The values of a stored record, for AccessFacts::put. Borrows the record.
RecordLookup lookup_in(const StoredRecord& record);

// Puts the heads into tie order and says which is shown and whether they conflict.
void settle_path(const Field* field, std::string_view path, StoredPath& state);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// A change set ("change"): one act of one person, "save". The only thing that is ever synced,
// applied whole or not at all, and immutable.
//
// Its canonical bytes (shared/codec/change_codec.h, docs/PROTOCOL.md) are its identity: the id is
// the first 16 bytes of their SHA-256. `replica` and `seq` count the changes of one life of one
// database; `prev` chains them. A copied database may write a second change with the same (replica,
// seq): the two have different ids, both stand, and the copy is noticed.
//
// `parents` of a write name the changes whose value of this path the author saw and replaced. A
// parent counts only if its lamport is lower than the child's, so that nobody can replace what does
// not exist yet. `lamport` is 1 + the highest lamport the replica had seen; it orders and breaks
// ties, and the wall clock is only shown (P8).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/base/id.h"
#include "shared/model/scope.h"
#include "shared/model/value.h"

namespace banso {

// What a path is: "field" for a single value, "field/element" for one element of a set,
// "deleted" (true or false) for the record as a whole.
inline constexpr std::string_view kDeletedPath = "deleted";

// To be written: values not encoded yet.
struct FieldWrite {
  std::string path;
  Value value;  // null: cleared, or the set's element removed
  std::vector<ChangeId> parents;
};
struct OpDraft {
  std::string kind;
  RecordId record;
  std::vector<FieldWrite> writes;
};
struct ChangeDraft {
  ReplicaId replica;
  std::uint64_t seq = 1;
  ChangeId prev;  // nil when seq is 1
  std::uint64_t lamport = 1;
  std::int64_t wall_ms = 0;
  RecordId author;  // the worker's record
  Scope scope;
  std::string app;  // "banso/1.0.0"
  std::vector<OpDraft> ops;
};

// As read: views point into `bytes`, which the change owns. Move-only in spirit: copying copies the
// bytes and would leave the views behind, so it is deleted.
struct Write {
  std::string_view path;
  ByteView value;  // canonical CBOR
  std::vector<ChangeId> parents;
};
struct Op {
  std::string_view kind;
  RecordId record;
  std::vector<Write> writes;
};
struct Change {
  Change() = default;
  Change(const Change&) = delete;
  Change& operator=(const Change&) = delete;
  Change(Change&&) = default;
  Change& operator=(Change&&) = default;

  Bytes bytes;
  ChangeId id;
  ReplicaId replica;
  std::uint64_t seq = 0;
  ChangeId prev;
  std::uint64_t lamport = 0;
  std::int64_t wall_ms = 0;
  RecordId author;
  Scope scope;
  std::string_view app;
  std::vector<Op> ops;
};

// The part of a path in front of '/', and the part behind it (empty when there is none).
std::string_view path_field(std::string_view path);
std::string_view path_element(std::string_view path);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Short ways to make ids and changes in tests.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "shared/base/check.h"
#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"

namespace banso {

// An id whose last byte is `number` and whose other bytes are `fill`.
template <class AnyId>
AnyId test_id(std::uint8_t number, std::uint8_t fill = 0) {
  AnyId id;
  id.raw.fill(fill);
  id.raw.back() = number;
  return id;
}

// Bytes of a value that is known to be encodable.
inline Bytes value_bytes(const Value& value) {
  auto bytes = encode_value(value);
  CHECK(bytes.has_value());
  return *std::move(bytes);
}

// A valid change of one op; fill in what matters.
inline ChangeDraft test_draft(std::vector<FieldWrite> writes, std::uint64_t lamport = 1) {
  ChangeDraft draft;
  draft.replica = test_id<ReplicaId>(1, 0x11);
  draft.lamport = lamport;
  draft.wall_ms = 1'775'001'600'000;
  draft.author = test_id<RecordId>(1, 0x22);
  draft.scope = {Tier::casework, test_id<RecordId>(1, 0x33)};
  draft.app = "banso/1.0.0";
  draft.ops.push_back({"contact", test_id<RecordId>(1, 0x44), std::move(writes)});
  return draft;
}

inline Change test_change(const ChangeDraft& draft) {
  auto bytes = encode_change(draft);
  CHECK(bytes.has_value());
  auto change = decode_change(*std::move(bytes));
  CHECK(change.has_value());
  return *std::move(change);
}

}  // namespace banso

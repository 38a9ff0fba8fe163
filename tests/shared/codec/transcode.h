// SPDX-License-Identifier: Apache-2.0
// Reads CBOR item by item through the pull reader and writes it again: what the reader accepts must
// come out as the same bytes.
#pragma once

#include <cstddef>

#include "shared/codec/cbor.h"

namespace banso {

inline Status transcode_item(CborReader& from, CborWriter& to, std::size_t depth = 0) {
  switch (TRY(from.peek())) {
    case CborType::unsigned_integer:
      to.uint(TRY(from.read_uint()));
      return {};
    case CborType::negative_integer:
      to.integer(TRY(from.read_int()));
      return {};
    case CborType::bytes:
      to.bytes(TRY(from.read_bytes()));
      return {};
    case CborType::text:
      to.text(TRY(from.read_text()));
      return {};
    case CborType::boolean:
      to.boolean(TRY(from.read_boolean()));
      return {};
    case CborType::null:
      TRY_VOID(from.read_null());
      to.null();
      return {};
    case CborType::array:
    case CborType::map:
      break;
  }
  if (depth == limits::kCborDepthMax) return fail(ErrorCode::invalid, "nested too deep");
  const bool is_map = from.next_is(CborType::map);
  const std::size_t count = is_map ? TRY(from.read_map()) : TRY(from.read_array());
  is_map ? to.map(count) : to.array(count);
  CborKeyOrder order;
  for (std::size_t i = 0; i < count; ++i) {
    if (is_map) to.text(TRY(from.read_key_in_order(order)));
    TRY_VOID(transcode_item(from, to, depth + 1));
  }
  return {};
}

inline Result<Bytes> transcode(ByteView encoded) {
  Bytes again;
  CborReader reader(encoded);
  CborWriter writer(again);
  TRY_VOID(transcode_item(reader, writer));
  TRY_VOID(reader.expect_finished());
  return again;
}

inline bool skip_accepts(ByteView encoded) {
  CborReader reader(encoded);
  return reader.skip().has_value() && reader.finished();
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Field values to and from canonical CBOR (shared/codec/cbor.h). Equal values have equal bytes, so
// that merge and stores compare bytes and never decode. Bounds: kTextBytesMax for the encoded value
// as a whole, kCborDepthMax deep.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/model/value.h"

namespace banso {

// invalid: text that is not UTF-8 or holds NUL, a key twice in one map, too deep. too_large.
Result<Bytes> encode_value(const Value& value);
// Appends to `to`. On failure what was appended is to be thrown away.
Status encode_value_to(const Value& value, Bytes& to);

// Exactly one value, nothing behind it. invalid: not canonical. too_large.
Result<Value> decode_value(ByteView bytes);

}  // namespace banso

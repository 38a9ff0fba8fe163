// SPDX-License-Identifier: Apache-2.0
// Field values to and from canonical CBOR (RFC 8949 section 4.2.1: shortest lengths, sorted unique
// text keys, no floats, no tags, no indefinite lengths). Equal values have equal bytes, so that
// merge and stores compare bytes. Bounds: kTextBytesMax per string, kCborDepthMax deep.
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/model/value.h"

namespace banso {

// invalid: text that is not UTF-8, a key twice in one map, too deep. too_large: a string.
Result<Bytes> encode_value(const Value& value);
// Appends to `to`, which is left with a broken rest if it fails.
Status encode_value_to(const Value& value, Bytes& to);

// Exactly one value, nothing behind it.
Result<Value> decode_value(ByteView bytes);

}  // namespace banso

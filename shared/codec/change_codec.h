// SPDX-License-Identifier: Apache-2.0
// Change sets to and from their canonical bytes (docs/PROTOCOL.md). One change has exactly one
// encoding: what is not in it (order of keys, length of numbers, sorted parents) is refused, so
// that equal content always has the equal id and nothing can be hidden between the bytes.
//
// Keys that this version does not know, in the change or in an op, are skipped, and kept because
// `bytes` is kept whole (P12). A key that begins with a capital letter must be understood: unknown,
// it makes the change `unsupported`. Unknown kinds and fields are no business of this file.
// Errors: invalid (malformed), too_large (limits.h), unsupported (made by a newer version).
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/change.h"

namespace banso {

// Order of ops, writes and parents in the draft does not matter, but for the order of ops, which is
// kept. A record or path named twice is `invalid`.
Result<Bytes> encode_change(const ChangeDraft& draft);

// Takes the bytes over; the views of the result point into them.
Result<Change> decode_change(Bytes bytes);
// Copies the bytes.
Result<Change> decode_change(ByteView bytes);

// The first 16 bytes of the SHA-256 of the bytes of a change.
ChangeId change_id_of(ByteView change_bytes);

}  // namespace banso

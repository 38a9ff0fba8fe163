// SPDX-License-Identifier: Apache-2.0
// Change sets to and from their canonical bytes (docs/PROTOCOL.md). One change has exactly one
// encoding: any other (order of keys, length of numbers, unsorted parents) is refused, so that
// equal content always has the equal id and nothing can be hidden between the bytes.
//
// Keys that this version does not know, in the change or in an op, are passed over, and kept
// because `bytes` is kept whole (P12). A key that begins with a capital letter has to be
// understood: unknown, it makes the change `unsupported`. Unknown kinds and fields are no business
// of this file. Checked: bounds of limits.h, syntax of kinds and paths, each record once per
// change, parents only of paths that are written. Not checked: whether the values suit the schema,
// signatures, access. Errors: invalid (malformed), too_large (limits.h), unsupported (made by a
// newer version).
#pragma once

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/model/change.h"

namespace banso {

// The order of writes and parents in the draft does not matter; that of ops is kept. A path or a
// parent named twice is `invalid`. What this gives, decode_change takes.
Result<Bytes> encode_change(const ChangeDraft& draft);

// Takes the bytes over; the views of the result point into them.
Result<Change> decode_change(Bytes bytes);
// Copies the bytes.
Result<Change> decode_change(ByteView bytes);

// The id of the scope of a change, as far as its bytes tell without being checked; else nil. To
// group changes before they are decoded.
RecordId peek_scope_id(ByteView bytes);

// The first 16 bytes of the SHA-256 of the bytes of a change.
ChangeId change_id_of(ByteView change_bytes);

// A name of a kind or field: a-z, then a-z 0-9 _, at most kNameBytesMax.
bool is_valid_name(std::string_view name);
// A name, or name/element with an element of 1 to kElementBytesMax bytes (UTF-8, which may hold
// further slashes). "deleted" has no elements.
bool is_valid_path(std::string_view path);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Compression of pages of the feed and of sync bodies: the zlib format (RFC 1950), as HTTP's
// "deflate" and every language's zlib have it, made by libdeflate.
#pragma once

#include <cstddef>

#include "shared/base/bytes.h"
#include "shared/base/result.h"

namespace banso {

// Level: 1 (fast) to 12 (small).
inline constexpr int kDeflateLevelDefault = 6;
Bytes deflate(ByteView plain, int level = kDeflateLevelDefault);

// corrupt: damaged, cut off, or bytes behind the end. too_large: more than `unpacked_bytes_max`
// would come out; no more than that is ever allocated.
Result<Bytes> inflate(ByteView packed, std::size_t unpacked_bytes_max);

}  // namespace banso

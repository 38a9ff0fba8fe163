// SPDX-License-Identifier: Apache-2.0
// Byte strings. Bytes own, ByteView borrows. Hex and base64url are strict: what they do not accept
// is an error, never a guess.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace banso {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

inline ByteView as_bytes(std::string_view text) {
  return {reinterpret_cast<const std::uint8_t*>(text.data()), text.size()};
}
inline std::string_view as_text(ByteView bytes) {
  return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}
inline void append(Bytes& to, ByteView from) { to.insert(to.end(), from.begin(), from.end()); }
bool equal(ByteView a, ByteView b);

// Lower-case hexadecimal.
std::string to_hex(ByteView bytes);
Result<Bytes> from_hex(std::string_view text);

// RFC 4648 section 5, without padding.
std::string to_base64url(ByteView bytes);
Result<Bytes> from_base64url(std::string_view text);

}  // namespace banso

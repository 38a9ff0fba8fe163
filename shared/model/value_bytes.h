// SPDX-License-Identifier: Apache-2.0
// Looking into the canonical CBOR of a value (RFC 8949) without decoding it: what merge and access
// have to know of a value. The bytes were checked when the change was decoded; of bytes that are
// not canonical these functions say no.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/id.h"

namespace banso {

inline constexpr std::uint8_t kFalseByte = 0xF4;
inline constexpr std::uint8_t kTrueByte = 0xF5;
inline constexpr std::uint8_t kNullByte = 0xF6;

inline bool is_null_value(ByteView value) { return value.size() == 1 && value[0] == kNullByte; }
inline bool is_true_value(ByteView value) { return value.size() == 1 && value[0] == kTrueByte; }
inline bool is_false_value(ByteView value) { return value.size() == 1 && value[0] == kFalseByte; }

// A text of up to 255 bytes: every code of a code table is one.
inline std::optional<std::string_view> short_text_value(ByteView value) {
  if (value.empty()) return std::nullopt;
  std::size_t head = 1;
  std::size_t size = value[0] & 0x1F;
  if (value[0] == 0x78 && value.size() >= 2 && value[1] >= 24) {
    head = 2;
    size = value[1];
  } else if (value[0] < 0x60 || value[0] > 0x77) {
    return std::nullopt;
  }
  if (value.size() != head + size) return std::nullopt;
  return as_text(value.subspan(head));
}

// A byte string of 16 bytes.
inline std::optional<RecordId> reference_value(ByteView value) {
  if (value.size() != 17 || value[0] != 0x50) return std::nullopt;
  RecordId id;
  std::memcpy(id.raw.data(), value.data() + 1, id.raw.size());
  return id;
}

}  // namespace banso

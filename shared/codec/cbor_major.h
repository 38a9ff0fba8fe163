// SPDX-License-Identifier: Apache-2.0
// The numbers of RFC 8949 section 3 that reader and writer share.
#pragma once

#include <cstdint>

namespace banso::cbor {

// Major types: the upper three bits of an item's first byte.
inline constexpr unsigned kUnsigned = 0;
inline constexpr unsigned kNegative = 1;
inline constexpr unsigned kBytes = 2;
inline constexpr unsigned kText = 3;
inline constexpr unsigned kArray = 4;
inline constexpr unsigned kMap = 5;
inline constexpr unsigned kTag = 6;

// The lower five bits: below 24 the argument itself, 24 to 27 its width (1, 2, 4, 8 bytes).
inline constexpr unsigned kInfoOneByte = 24;
inline constexpr unsigned kInfoEightBytes = 27;
inline constexpr unsigned kInfoIndefinite = 31;

inline constexpr std::uint8_t kFalse = 0xF4;
inline constexpr std::uint8_t kTrue = 0xF5;
inline constexpr std::uint8_t kNull = 0xF6;

// Arguments of integers, so that each language's signed 64 bits can hold them.
inline constexpr std::uint64_t kArgumentMax = ~std::uint64_t{0} >> 1;

}  // namespace banso::cbor

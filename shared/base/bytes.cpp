// SPDX-License-Identifier: Apache-2.0
#include "shared/base/bytes.h"

#include <algorithm>
#include <array>

namespace banso {
namespace {

constexpr std::string_view kHexDigits = "0123456789abcdef";
constexpr std::string_view kBase64Digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr std::uint8_t kNoDigit = 0xFF;

using DigitTable = std::array<std::uint8_t, 256>;

constexpr DigitTable table_of(std::string_view digits) {
  DigitTable table{};
  for (std::uint8_t& value : table) value = kNoDigit;
  for (std::size_t i = 0; i < digits.size(); ++i) {
    table[static_cast<std::uint8_t>(digits[i])] = static_cast<std::uint8_t>(i);
  }
  return table;
}

constexpr DigitTable kHexValues = table_of(kHexDigits);
constexpr DigitTable kBase64Values = table_of(kBase64Digits);

std::uint8_t value_of(const DigitTable& table, char digit) {
  return table[static_cast<std::uint8_t>(digit)];
}

}  // namespace

bool equal(ByteView a, ByteView b) { return std::equal(a.begin(), a.end(), b.begin(), b.end()); }

std::string to_hex(ByteView bytes) {
  std::string text(bytes.size() * 2, '0');
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    text[2 * i] = kHexDigits[bytes[i] >> 4];
    text[2 * i + 1] = kHexDigits[bytes[i] & 0x0F];
  }
  return text;
}

Result<Bytes> from_hex(std::string_view text) {
  if (text.size() % 2 != 0) return fail(ErrorCode::invalid, "hex has an even number of digits");
  Bytes bytes(text.size() / 2);
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const std::uint8_t high = value_of(kHexValues, text[2 * i]);
    const std::uint8_t low = value_of(kHexValues, text[2 * i + 1]);
    if (high == kNoDigit || low == kNoDigit) {
      return fail(ErrorCode::invalid, "hex has digits 0-9 and a-f only");
    }
    bytes[i] = static_cast<std::uint8_t>(high << 4 | low);
  }
  return bytes;
}

std::string to_base64url(ByteView bytes) {
  std::string text;
  text.reserve((bytes.size() * 4 + 2) / 3);
  std::uint32_t waiting = 0;
  unsigned waiting_bits = 0;
  for (const std::uint8_t byte : bytes) {
    waiting = waiting << 8 | byte;
    waiting_bits += 8;
    while (waiting_bits >= 6) {
      waiting_bits -= 6;
      text.push_back(kBase64Digits[waiting >> waiting_bits & 0x3F]);
    }
  }
  if (waiting_bits > 0) text.push_back(kBase64Digits[waiting << (6 - waiting_bits) & 0x3F]);
  return text;
}

Result<Bytes> from_base64url(std::string_view text) {
  if (text.size() % 4 == 1) return fail(ErrorCode::invalid, "base64url of this length is cut off");
  Bytes bytes;
  bytes.reserve(text.size() * 3 / 4);
  std::uint32_t waiting = 0;
  unsigned waiting_bits = 0;
  for (const char digit : text) {
    const std::uint8_t value = value_of(kBase64Values, digit);
    if (value == kNoDigit) {
      return fail(ErrorCode::invalid, "base64url has digits A-Z, a-z, 0-9, - and _ only");
    }
    waiting = waiting << 6 | value;
    waiting_bits += 6;
    if (waiting_bits >= 8) {
      waiting_bits -= 8;
      bytes.push_back(static_cast<std::uint8_t>(waiting >> waiting_bits & 0xFF));
    }
  }
  // Left-over bits that are not zero would give one byte string several text forms.
  if ((waiting & ((1U << waiting_bits) - 1)) != 0) {
    return fail(ErrorCode::invalid, "base64url ends with bits that mean nothing");
  }
  return bytes;
}

}  // namespace banso

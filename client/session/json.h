// SPDX-License-Identifier: Apache-2.0
// JSON (RFC 8259) as the office answers it and preferences are kept: small and shallow. Strict:
// what is not JSON to the letter, no UTF-8, or nested deeper than kJsonDepthMax, is nothing. (A
// browser would have to download a library for all of JSON.)
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace banso::client {

// Deeper than anything that an office says; a reader that calls itself needs a bound.
inline constexpr int kJsonDepthMax = 16;

struct JsonValue {
  enum class Type : std::uint8_t { null, flag, number, text, list, object };

  Type type = Type::null;
  std::string text;                     // of a text
  std::optional<std::int64_t> integer;  // of a number without fraction or exponent that fits
  std::vector<JsonValue> items;         // of a list or an object
  std::vector<std::string> keys;        // of an object: one for each item

  // Null when this is no object or has no such member; of two of one name the last.
  const JsonValue* find(std::string_view key) const;
  // Empty when that member is no text.
  std::string text_of(std::string_view key) const;
  std::optional<std::int64_t> integer_of(std::string_view key) const;
};

std::optional<JsonValue> parse_json(std::string_view text);

// In quotes; bytes that are no UTF-8 become U+FFFD.
std::string json_text(std::string_view text);

}  // namespace banso::client

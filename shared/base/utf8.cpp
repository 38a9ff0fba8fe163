// SPDX-License-Identifier: Apache-2.0
#include "shared/base/utf8.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

#include "shared/base/check.h"

namespace banso {
namespace {

bool is_continuation(std::uint8_t byte) { return (byte & 0xC0) == 0x80; }

// Eight bytes of ASCII without a NUL: no high bit is set, and none appears when each byte is made
// one smaller.
bool is_plain_ascii(const std::uint8_t* at) {
  std::uint64_t word = 0;
  std::memcpy(&word, at, sizeof word);
  return ((word | (word - 0x0101010101010101ULL)) & 0x8080808080808080ULL) == 0;
}

// Length of the well-formed sequence at `at` (RFC 3629 section 4), 0 if there is none.
std::size_t sequence_size(const std::uint8_t* at, std::size_t left) {
  const std::uint8_t lead = at[0];
  if (lead < 0x80) return lead != 0 ? 1 : 0;
  if (lead < 0xC2) return 0;
  if (lead < 0xE0) return left >= 2 && is_continuation(at[1]) ? 2 : 0;
  if (lead < 0xF0) {
    if (left < 3 || !is_continuation(at[1]) || !is_continuation(at[2])) return 0;
    if (lead == 0xE0 && at[1] < 0xA0) return 0;   // overlong
    if (lead == 0xED && at[1] >= 0xA0) return 0;  // surrogate
    return 3;
  }
  if (lead > 0xF4 || left < 4) return 0;
  if (!is_continuation(at[1]) || !is_continuation(at[2]) || !is_continuation(at[3])) return 0;
  if (lead == 0xF0 && at[1] < 0x90) return 0;   // overlong
  if (lead == 0xF4 && at[1] >= 0x90) return 0;  // above U+10FFFF
  return 4;
}

}  // namespace

bool is_valid_utf8(std::string_view text) {
  const auto* at = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto* const end = at + text.size();
  while (at != end) {
    const auto left = static_cast<std::size_t>(end - at);
    // Japanese text is nearly all three bytes long; E1 to EC have no exceptions.
    if (left >= 3 && at[0] >= 0xE1 && at[0] <= 0xEC) {
      if (!is_continuation(at[1]) || !is_continuation(at[2])) return false;
      at += 3;
      continue;
    }
    if (left >= 8 && is_plain_ascii(at)) {
      at += 8;
      continue;
    }
    const std::size_t size = sequence_size(at, left);
    if (size == 0) return false;
    at += size;
  }
  return true;
}

std::vector<char32_t> code_points(std::string_view text) {
  CHECK(is_valid_utf8(text));
  std::vector<char32_t> points;
  points.reserve(text.size() / 3 + 1);
  for (const char unit : text) {
    const auto byte = static_cast<std::uint8_t>(unit);
    if (is_continuation(byte)) {
      points.back() = points.back() << 6 | (byte & 0x3F);
    } else if (byte < 0x80) {
      points.push_back(byte);
    } else if (byte < 0xE0) {
      points.push_back(byte & 0x1F);
    } else if (byte < 0xF0) {
      points.push_back(byte & 0x0F);
    } else {
      points.push_back(byte & 0x07);
    }
  }
  return points;
}

void append_code_point(std::string& to, char32_t code_point) {
  CHECK(code_point <= 0x10FFFF && (code_point < 0xD800 || code_point > 0xDFFF));
  const auto tail = [&](unsigned shift) {
    to.push_back(static_cast<char>(0x80 | (code_point >> shift & 0x3F)));
  };
  if (code_point < 0x80) {
    to.push_back(static_cast<char>(code_point));
  } else if (code_point < 0x800) {
    to.push_back(static_cast<char>(0xC0 | code_point >> 6));
    tail(0);
  } else if (code_point < 0x10000) {
    to.push_back(static_cast<char>(0xE0 | code_point >> 12));
    tail(6);
    tail(0);
  } else {
    to.push_back(static_cast<char>(0xF0 | code_point >> 18));
    tail(12);
    tail(6);
    tail(0);
  }
}

std::size_t count_code_points(std::string_view text) {
  return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char unit) {
    return !is_continuation(static_cast<std::uint8_t>(unit));
  }));
}

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kBlanks[] = {" ", "\t", "\r", "\n", "\u3000"};
  for (bool found = true; found;) {
    found = false;
    for (const std::string_view blank : kBlanks) {
      if (text.starts_with(blank)) {
        text.remove_prefix(blank.size());
        found = true;
      }
      if (text.ends_with(blank)) {
        text.remove_suffix(blank.size());
        found = true;
      }
    }
  }
  return text;
}

}  // namespace banso

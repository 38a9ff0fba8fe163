// SPDX-License-Identifier: Apache-2.0
#include "client/text/utf16.h"

#include <algorithm>

namespace banso::client {
namespace {

bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// Of the sign that begins with this byte; 0 within a sign.
std::uint32_t units_of(char byte) {
  if (continues(byte)) return 0;
  return static_cast<unsigned char>(byte) >= 0xF0U ? 2 : 1;
}

}  // namespace

std::uint32_t utf16_length(std::string_view text) {
  std::uint32_t units = 0;
  for (const char byte : text) units += units_of(byte);
  return units;
}

std::size_t byte_of_utf16(std::string_view text, std::uint32_t units) {
  std::uint32_t seen = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (continues(text[i])) continue;
    seen += units_of(text[i]);
    if (seen > units) return i;
  }
  return text.size();
}

std::string within_utf16(std::string_view text, std::uint32_t length_max, std::size_t caret) {
  const std::uint32_t length = utf16_length(text);
  if (length_max == 0 || length <= length_max) return std::string(text);
  const auto cut = [&](std::size_t to) {
    std::size_t from = to;
    std::uint32_t left = length;
    while (from > 0 && left > length_max) {
      --from;
      left -= units_of(text[from]);
    }
    return std::string(text.substr(0, from)) + std::string(text.substr(to));
  };
  const std::string kept = cut(std::min(caret, text.size()));
  // So much in front of the caret there was not: what is behind goes as well.
  return utf16_length(kept) <= length_max ? kept : within_utf16(kept, length_max, kept.size());
}

}  // namespace banso::client

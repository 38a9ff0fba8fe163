// SPDX-License-Identifier: Apache-2.0
// Text read for drawing. Whatever the bytes are, they are shown: each byte that belongs to no valid
// UTF-8 sequence (and each NUL) reads as U+FFFD. Layout and drawing both read through here, so that
// they never disagree about where a character begins.
#pragma once

#include <cstddef>
#include <string_view>

namespace banso::client {

struct ReadPoint {
  char32_t point = 0;
  std::size_t size = 0;  // bytes, 1 to 4
};
// Requires at < text.size().
ReadPoint read_code_point(std::string_view text, std::size_t at);

}  // namespace banso::client

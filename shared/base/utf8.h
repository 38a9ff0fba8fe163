// SPDX-License-Identifier: Apache-2.0
// UTF-8 (RFC 3629): strict check and iteration by code point. Stored text is never normalised.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace banso {

// No overlong forms, no surrogates, nothing above U+10FFFF, no U+0000.
bool is_valid_utf8(std::string_view text);
// Requires valid UTF-8.
std::vector<char32_t> code_points(std::string_view text);
// Requires a Unicode scalar value (no surrogate, at most U+10FFFF).
void append_code_point(std::string& to, char32_t code_point);
// Requires valid UTF-8.
std::size_t count_code_points(std::string_view text);
// Without the blanks around it: space, tab, ends of lines, and the space of Japanese (U+3000).
// A part of `text`.
std::string_view trimmed(std::string_view text);

}  // namespace banso

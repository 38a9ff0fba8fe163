// SPDX-License-Identifier: Apache-2.0
// Lays text out in lines: Japanese and English mixed, after the rules of character_class.h. A line
// ends at the last place that they allow; punctuation that may not begin a line takes the character
// before it along (no hanging, no squeezing). A unit that is wider than the line (an address of the
// web, a row of ！！！！) is broken inside, at such a place that no line begins with what may not,
// and only when there is none, anywhere between characters. A character that is wider than the line
// stands alone and sticks out.
//
// Takes time linear in the text. The bytes need not be valid UTF-8 (lossy_utf8.h).
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace banso::client {

// How far a character moves the pen, in px; kerning is ignored. Never asked for newlines and for
// what is_invisible().
using Advance = std::function<float(char32_t)>;

struct TextLine {
  std::size_t begin = 0;  // bytes of the text, without the white space at the line's end
  std::size_t end = 0;
  float width = 0;      // px
  bool is_cut = false;  // "…" is to be drawn behind it; `width` holds it
  bool operator==(const TextLine&) const = default;
};

struct LineLimits {
  float width = 0;            // px
  std::size_t lines_max = 0;  // 0: no limit; what is more is cut with "…"
};

inline constexpr char32_t kEllipsis = U'…';

// At least one line: an empty text is one empty line, as in a text field. All bytes are in exactly
// one line, but for newlines, white space where a line ends, and what was cut.
std::vector<TextLine> break_lines(std::string_view text, const LineLimits& limits,
                                  const Advance& advance);

// Of text drawn in one line, in px.
float text_width(std::string_view text, const Advance& advance);
// Of lines of that height, in px.
float text_height(const std::vector<TextLine>& lines, float line_height);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "shared/base/utf8.h"

#include <string>

#include "tests/support/doctest.h"

using namespace banso;
using namespace std::string_literals;

TEST_CASE("valid UTF-8") {
  for (const char* text :
       {"", "a", "plain ASCII of more than eight", "é", "訪問記録", "\uFA19社", "𠮷野家", "ﾊﾝｶｸ",
        "mixed 訪問 and ASCII, 𠮷 too", "\x7F", "\uFFFF", "\U0010FFFF"}) {
    CAPTURE(text);
    CHECK(is_valid_utf8(text));
  }
}

TEST_CASE("invalid UTF-8, at the start, behind ASCII and behind Japanese, at every distance") {
  const std::string wrong_sequences[] = {
      "\0"s,               // NUL
      "\x80",              // continuation alone
      "\xBF",              //
      "\xC0\x80",          // overlong NUL
      "\xC1\xBF",          // overlong
      "\xE0\x80\x80",      // overlong
      "\xE0\x9F\xBF",      // overlong
      "\xF0\x80\x80\x80",  // overlong
      "\xF0\x8F\xBF\xBF",  // overlong
      "\xED\xA0\x80",      // surrogate
      "\xED\xBF\xBF",      // surrogate
      "\xF4\x90\x80\x80",  // above U+10FFFF
      "\xF5\x80\x80\x80",  // above U+10FFFF
      "\xF8\x88\x80\x80\x80",
      "\xFE",
      "\xFF",
      "\xC3",
      "\xE8\xA8",
      "\xE8",
      "\xF0\xA0\xAE",
      "\xF0\xA0",
      "\xF0",  // cut off
      "\xC3\x41",
      "\xE8\x41\xAA",
      "\xE8\xA8\x41",
      "\xF0\xA0\xAE\x41",  // broken off
  };
  for (const std::string& wrong : wrong_sequences) {
    for (std::size_t before = 0; before < 20; ++before) {
      const std::string ascii(before, 'a');
      CHECK_FALSE(is_valid_utf8(ascii + wrong));
      CHECK_FALSE(is_valid_utf8(ascii + wrong + "aaaaaaaaaaaa"));
      CHECK_FALSE(is_valid_utf8(ascii + "訪問" + wrong + "記録"));
    }
  }
}

TEST_CASE("code points and back") {
  const std::string text = "aé訪\uFA19𠮷\x7F\uFFFF\U0010FFFF";
  const std::vector<char32_t> points = {'a', 0xE9, 0x8A2A, 0xFA19, 0x20BB7, 0x7F, 0xFFFF, 0x10FFFF};
  CHECK(code_points(text) == points);
  CHECK(count_code_points(text) == points.size());
  std::string again;
  for (const char32_t point : points) append_code_point(again, point);
  CHECK(again == text);
  CHECK(code_points("").empty());
  CHECK(count_code_points("") == 0);
}

TEST_CASE("every scalar value but NUL is valid and comes back") {
  for (char32_t point = 1; point <= 0x10FFFF; ++point) {
    if (point >= 0xD800 && point <= 0xDFFF) continue;
    std::string text;
    append_code_point(text, point);
    if (!is_valid_utf8(text) || code_points(text).at(0) != point) FAIL(static_cast<long>(point));
  }
}

TEST_CASE("blanks around a text go, those inside stay") {
  CHECK(trimmed("") == "");
  CHECK(trimmed(" \t\r\n\u3000 ") == "");
  CHECK(trimmed("\u3000 訪問 用\u3000端末\r\n") == "訪問 用\u3000端末");
  CHECK(trimmed("\u3001、") == "\u3001、");
}

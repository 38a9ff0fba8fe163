// SPDX-License-Identifier: Apache-2.0
#include "client/text/lossy_utf8.h"

#include <string>
#include <vector>

#include "tests/support/doctest.h"

using namespace banso::client;

namespace {

std::u32string read_all(std::string_view text) {
  std::u32string points;
  for (std::size_t at = 0; at < text.size();) {
    const ReadPoint read = read_code_point(text, at);
    points.push_back(read.point);
    at += read.size;
  }
  return points;
}

}  // namespace

TEST_CASE("valid text is read as it is") {
  CHECK(read_all("aé髙𠮷") == U"aé髙𠮷");
  CHECK(read_all("") == U"");
}

TEST_CASE("each byte that belongs to no character is a replacement") {
  CHECK(read_all("a\xFF"
                 "b") == U"a\uFFFDb");
  CHECK(read_all("\x80\xBF") == U"\uFFFD\uFFFD");
  // A character that is cut off, in the middle and at the end.
  CHECK(read_all("\xE9\xAB髙") == U"\uFFFD\uFFFD髙");
  CHECK(read_all("髙\xF0\xA0\xAE") == U"髙\uFFFD\uFFFD\uFFFD");
  CHECK(read_all("\xC0\x80") == U"\uFFFD\uFFFD");            // overlong
  CHECK(read_all("\xED\xA0\x80") == U"\uFFFD\uFFFD\uFFFD");  // a surrogate
  CHECK(read_all(std::string_view("\0", 1)) == U"\uFFFD");   // is never stored
  CHECK(read_all("\xF5\x80\x80\x80") == U"\uFFFD\uFFFD\uFFFD\uFFFD");
  // An overlong form in front of a whole character takes no byte of it.
  CHECK(read_all("\xE0\x80あ") == U"\uFFFD\uFFFDあ");
}

// SPDX-License-Identifier: Apache-2.0
#include "client/text/utf16.h"

#include "tests/support/doctest.h"

using namespace banso::client;

TEST_CASE("lengths are those of browsers") {
  CHECK(utf16_length("") == 0);
  CHECK(utf16_length("abc") == 3);
  CHECK(utf16_length("髙橋") == 2);
  CHECK(utf16_length("𠮷田") == 3);
  CHECK(byte_of_utf16("髙橋", 1) == 3);
  CHECK(byte_of_utf16("𠮷田", 2) == 4);
  CHECK(byte_of_utf16("𠮷田", 1) == 0);
  CHECK(byte_of_utf16("髙橋", 9) == 6);
}

TEST_CASE("what is too much goes in front of the caret, by whole signs") {
  CHECK(within_utf16("あいう", 3, 9) == "あいう");
  CHECK(within_utf16("あいう", 0, 9) == "あいう");
  CHECK(within_utf16("あいう", 2, 9) == "あい");
  CHECK(within_utf16("あXいう", 3, 4) == "あいう");
  CHECK(within_utf16("田𠮷", 2, 7) == "田");
  CHECK(within_utf16("あいうえ", 1, 6) == "う");
  CHECK(within_utf16("あいうえ", 1, 0) == "あ");
  CHECK(within_utf16("あ", 1, 99) == "あ");
}

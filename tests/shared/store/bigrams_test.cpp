// SPDX-License-Identifier: Apache-2.0
// The words that the index holds and the queries that find them: one character, two, more, mixed
// with punctuation, spaces and letters.
#include "shared/store/search/bigrams.h"

#include "tests/support/doctest.h"

namespace banso {

TEST_CASE("every pair and the last character of a run is a token, each once") {
  CHECK(bigram_tokens("自殺企図") == "企図 図 殺企 自殺");
  CHECK(bigram_tokens("ネコ、ネコ") == "コ ネコ");
  CHECK(bigram_tokens("猫") == "猫");
  CHECK(bigram_tokens(" 、。") == "");
  CHECK(bigram_tokens("就労b") == "b 労b 就労");
}

TEST_CASE("a query of one character is a prefix, of two a token, of more their conjunction") {
  CHECK(bigram_query("猫") == "\"猫\"*");
  CHECK(bigram_query("自殺") == "\"自殺\"");
  CHECK(bigram_query("自殺企図") == "\"自殺\" AND \"殺企\" AND \"企図\"");
  CHECK(bigram_query("、") == "");
}

TEST_CASE("characters outside the basic plane are one character") {
  CHECK(bigram_tokens("𠮷田") == "田 𠮷田");
  CHECK(bigram_query("𠮷") == "\"𠮷\"*");
}

TEST_CASE("a query's words are its runs; FTS5's own signs cannot get in") {
  CHECK(query_words("猫 \"OR\" 犬*") == std::vector<std::string>{"猫", "OR", "犬"});
  CHECK(bigram_query("\"a\" OR b") == "\"a\"* AND \"OR\" AND \"b\"*");
}

}  // namespace banso

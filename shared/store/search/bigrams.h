// SPDX-License-Identifier: Apache-2.0
// Folded text <-> what the full-text index holds. Japanese has no spaces between words and many
// words of one or two characters, so the index holds every pair of neighbouring characters
// ("自殺企図" is 自殺 殺企 企図) and the last character of every run (図): a query of one character
// is a prefix, of two a token, of more the conjunction of its pairs, checked against the text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace banso {

// Tokens of `folded`, separated by spaces, each once, for an FTS5 table with the "ascii" tokenizer
// (which takes every character outside ASCII as part of a token). Punctuation separates runs.
std::string bigram_tokens(std::string_view folded);

// One word of a query, as FTS5 syntax ("\"自殺\" AND \"殺企\"" or "図*"); empty if nothing in it
// can be searched for.
std::string bigram_query(std::string_view folded_word);

// The runs of characters that are searched for, without the spaces and punctuation between them.
std::vector<std::string> query_words(std::string_view folded);

}  // namespace banso

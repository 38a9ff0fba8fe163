// SPDX-License-Identifier: Apache-2.0
#include "shared/store/search/bigrams.h"

#include <set>

#include "shared/base/utf8.h"

namespace banso {
namespace {

bool is_separator(char32_t c) {
  if (c < 0x80) {
    return !((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'));
  }
  if (c < 0xC0) return true;                    // Latin-1 signs and the no-break space
  if (c >= 0x2000 && c <= 0x206F) return true;  // general punctuation
  if (c >= 0x3000 && c <= 0x3004) return true;  // 、。〃
  if (c >= 0x3008 && c <= 0x3020) return true;  // brackets
  if (c == 0x30FB || c == 0xFF65) return true;  // ・
  return (c >= 0xFF01 && c <= 0xFF0F) || (c >= 0xFF1A && c <= 0xFF20);
}

std::vector<std::vector<char32_t>> runs_of(std::string_view folded) {
  std::vector<std::vector<char32_t>> runs(1);
  for (const char32_t c : code_points(folded)) {
    if (!is_separator(c)) {
      runs.back().push_back(c);
    } else if (!runs.back().empty()) {
      runs.emplace_back();
    }
  }
  if (runs.back().empty()) runs.pop_back();
  return runs;
}

std::string pair_at(const std::vector<char32_t>& run, std::size_t at) {
  std::string token;
  append_code_point(token, run[at]);
  if (at + 1 < run.size()) append_code_point(token, run[at + 1]);
  return token;
}

}  // namespace

std::string bigram_tokens(std::string_view folded) {
  std::set<std::string> tokens;
  for (const auto& run : runs_of(folded)) {
    for (std::size_t at = 0; at < run.size(); ++at) tokens.insert(pair_at(run, at));
  }
  std::string joined;
  for (const auto& token : tokens) {
    if (!joined.empty()) joined += ' ';
    joined += token;
  }
  return joined;
}

std::string bigram_query(std::string_view folded_word) {
  std::string query;
  for (const auto& run : runs_of(folded_word)) {
    if (run.size() == 1) {
      if (!query.empty()) query += " AND ";
      query += '"' + pair_at(run, 0) + "\"*";
    }
    for (std::size_t at = 0; at + 1 < run.size(); ++at) {
      if (!query.empty()) query += " AND ";
      query += '"' + pair_at(run, at) + '"';
    }
  }
  return query;
}

std::vector<std::string> query_words(std::string_view folded) {
  std::vector<std::string> words;
  for (const auto& run : runs_of(folded)) {
    auto& word = words.emplace_back();
    for (const char32_t c : run) append_code_point(word, c);
  }
  return words;
}

}  // namespace banso

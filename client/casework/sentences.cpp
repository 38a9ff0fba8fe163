// SPDX-License-Identifier: Apache-2.0
#include "client/casework/sentences.h"

#include <algorithm>
#include <cstdint>
#include <set>

namespace banso::client {
namespace {

// Pairs of sentences that are looked at: a few milliseconds' work.
constexpr std::size_t kPairsMax = 4'000'000;

// Brackets and quotation marks, then what ends a sentence, of both languages; the blank of a full
// width.
constexpr std::string_view kOpening[] = {"\u300C", "\u300E", "\uFF08", "(",
                                         "\u3010", "\u3008", "\u201C"};
constexpr std::string_view kClosing[] = {"\u300D", "\u300F", "\uFF09", ")",
                                         "\u3011", "\u3009", "\u201D"};
constexpr std::string_view kEnds[] = {"\u3002", "\uFF0E", "\uFF01", "\uFF1F", "!", "?"};
constexpr std::string_view kBlanks[] = {" ", "\t", "\r", "\n", "\u3000"};

template <std::size_t N>
std::size_t length_of(const std::string_view (&signs)[N], std::string_view text) {
  for (const std::string_view sign : signs) {
    if (text.starts_with(sign)) return sign.size();
  }
  return 0;
}

std::size_t sign_length(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && (static_cast<unsigned char>(text[length]) & 0xC0U) == 0x80U) {
    ++length;
  }
  return length;
}

std::size_t blanks_length(std::string_view text) {
  std::size_t length = 0;
  while (const std::size_t one = length_of(kBlanks, text.substr(length))) length += one;
  return length;
}

std::string_view without_blanks(std::string_view text) {
  text.remove_prefix(blanks_length(text));
  bool shorter = true;
  while (shorter && !text.empty()) {
    shorter = false;
    for (const std::string_view blank : kBlanks) {
      if (!text.ends_with(blank)) continue;
      text.remove_suffix(blank.size());
      shorter = true;
    }
  }
  return text;
}

// Length of the first sentence. Requires a text that is not empty.
std::size_t first_sentence(std::string_view text) {
  std::size_t at = 0;
  int depth = 0;
  while (at < text.size()) {
    const std::string_view rest = text.substr(at);
    std::size_t end = 0;
    if (rest.front() == '\n') {
      return at + blanks_length(rest);
    }
    if (length_of(kOpening, rest) > 0) ++depth;
    if (length_of(kClosing, rest) > 0 && depth > 0) --depth;
    if (depth == 0) end = length_of(kEnds, rest);
    if (end == 0 && depth == 0 && rest.starts_with(". ")) end = 1;
    if (end == 0) {
      at += sign_length(rest);
      continue;
    }
    at += end;
    while (const std::size_t more = length_of(kEnds, text.substr(at))) at += more;
    while (const std::size_t more = length_of(kClosing, text.substr(at))) at += more;
    return at + blanks_length(text.substr(at));
  }
  return at;
}

using Words = std::vector<std::string_view>;

Words words_of(const Words& sentences) {
  Words words;
  words.reserve(sentences.size());
  for (const std::string_view sentence : sentences) words.push_back(without_blanks(sentence));
  return words;
}

// Marks in both what stands in both, in the same order (the longest such sequence).
void mark_common(const Words& a, const Words& b, std::vector<bool>& of_a, std::vector<bool>& of_b) {
  std::size_t first = 0;
  for (; first < a.size() && first < b.size() && a[first] == b[first]; ++first) {
    of_a[first] = of_b[first] = true;
  }
  std::size_t a_end = a.size();
  std::size_t b_end = b.size();
  while (a_end > first && b_end > first && a[a_end - 1] == b[b_end - 1]) {
    of_a[--a_end] = true;
    of_b[--b_end] = true;
  }
  const std::size_t rows = a_end - first;
  const std::size_t columns = b_end - first;
  if (rows == 0 || columns == 0 || rows > kPairsMax / columns) return;
  // longest[i][j]: of what begins at i and j.
  std::vector<std::uint32_t> longest((rows + 1) * (columns + 1), 0);
  const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
    return longest[i * (columns + 1) + j];
  };
  for (std::size_t i = rows; i-- > 0;) {
    for (std::size_t j = columns; j-- > 0;) {
      at(i, j) = a[first + i] == b[first + j] ? at(i + 1, j + 1) + 1
                                              : std::max(at(i + 1, j), at(i, j + 1));
    }
  }
  for (std::size_t i = 0, j = 0; i < rows && j < columns;) {
    if (a[first + i] == b[first + j]) {
      of_a[first + i++] = true;
      of_b[first + j++] = true;
    } else if (at(i + 1, j) >= at(i, j + 1)) {
      ++i;
    } else {
      ++j;
    }
  }
}

}  // namespace

std::vector<std::string_view> sentences_of(std::string_view text) {
  std::vector<std::string_view> sentences;
  while (!text.empty()) {
    const std::size_t length = first_sentence(text);
    sentences.push_back(text.substr(0, length));
    text.remove_prefix(length);
  }
  return sentences;
}

std::vector<std::vector<SentenceRun>> compare_texts(std::span<const std::string> texts,
                                                    std::string_view before) {
  std::vector<Words> sentences;
  std::vector<Words> words;
  for (const std::string& text : texts) {
    sentences.push_back(sentences_of(text));
    words.push_back(words_of(sentences.back()));
  }
  const Words old = words_of(sentences_of(before));
  const std::set<std::string_view> known(old.begin(), old.end());
  std::vector<std::vector<SentenceRun>> compared(texts.size());
  std::vector<std::vector<bool>> common;
  for (const Words& one : words) common.emplace_back(one.size(), false);
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t j = i + 1; j < texts.size(); ++j) {
      mark_common(words[i], words[j], common[i], common[j]);
    }
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t s = 0; s < common[i].size(); ++s) {
      Found found = known.count(words[i][s]) != 0 ? Found::left_here : Found::only_here;
      if (common[i][s] || words[i][s].empty()) found = Found::everywhere;
      std::vector<SentenceRun>& runs = compared[i];
      if (runs.empty() || runs.back().found != found) runs.push_back({found, {}});
      runs.back().text += sentences[i][s];
    }
  }
  return compared;
}

}  // namespace banso::client

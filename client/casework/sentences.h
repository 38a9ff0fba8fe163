// SPDX-License-Identifier: Apache-2.0
// Texts that several people have written from one, compared by sentence: what all have, what one
// alone has, and what one has kept that others took away. Says nothing of how it is shown.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace banso::client {

// Put together they are the text again. A sentence ends with 。！？!? (not within 「」『』（）),
// with
// ". " or with its line; what is blank behind it belongs to it.
std::vector<std::string_view> sentences_of(std::string_view text);

enum class Found : std::uint8_t {
  everywhere,  // in another text, too
  only_here,
  left_here,  // only here, but it was in the text from before: others have removed it
};
// Sentences that follow each other and are found alike.
struct SentenceRun {
  Found found = Found::everywhere;
  std::string text;
  bool operator==(const SentenceRun&) const = default;
};

// Of each text its runs, which put together are the text again. Sentences are the same when they
// differ in blanks alone, and in the same order in both texts. Where texts of thousands of
// sentences differ too widely for that to be found out, all between their common beginning and end
// counts as different.
std::vector<std::vector<SentenceRun>> compare_texts(std::span<const std::string> texts,
                                                    std::string_view before = {});

}  // namespace banso::client

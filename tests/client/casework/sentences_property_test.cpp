// SPDX-License-Identifier: Apache-2.0
// Whatever two people write: nothing is lost, and what is said to be in both is in both.
#include <rapidcheck.h>

#include "client/casework/sentences.h"
#include "tests/support/doctest.h"

using namespace banso::client;

namespace {

rc::Gen<std::string> text() {
  const auto part = rc::gen::element<std::string>("甲", "乙", "丙。", "丁。", "。", "「", "」",
                                                  "\n", " ", "a. ", "!", "　");
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(part),
                      [](const std::vector<std::string>& parts) {
                        std::string all;
                        for (const std::string& one : parts) all += one;
                        return all;
                      });
}

std::string joined(const std::vector<SentenceRun>& runs) {
  std::string all;
  for (const SentenceRun& run : runs) all += run.text;
  return all;
}

std::string common_signs(const std::vector<SentenceRun>& runs) {
  std::string signs;
  for (const SentenceRun& run : runs) {
    if (run.found != Found::everywhere) continue;
    for (std::size_t i = 0; i < run.text.size(); ++i) {
      if (run.text.compare(i, 3, "　") == 0) {
        i += 2;
      } else if (run.text[i] != ' ' && run.text[i] != '\n') {
        signs += run.text[i];
      }
    }
  }
  return signs;
}

}  // namespace

TEST_CASE("sentences and runs are the text again, cut anywhere") {
  CHECK(rc::check([] {
    const std::vector<std::string> texts = {*text(), *text(), *text()};
    for (const std::string& one : texts) {
      std::string all;
      for (const std::string_view sentence : sentences_of(one)) all += sentence;
      RC_ASSERT(all == one);
    }
    const auto compared = compare_texts(texts, *text());
    for (std::size_t i = 0; i < texts.size(); ++i) {
      RC_ASSERT(joined(compared[i]) == texts[i]);
      for (std::size_t run = 1; run < compared[i].size(); ++run) {
        RC_ASSERT(compared[i][run].found != compared[i][run - 1].found);
      }
    }
  }));
}

TEST_CASE("of two texts, what is in both is the same in both") {
  CHECK(rc::check([] {
    const std::vector<std::string> texts = {*text(), *text()};
    const auto compared = compare_texts(texts);
    RC_ASSERT(common_signs(compared[0]) == common_signs(compared[1]));
  }));
}

TEST_CASE("a text and itself: no difference") {
  CHECK(rc::check([] {
    const std::string one = *text();
    const std::vector<std::string> texts = {one, one};
    for (const auto& runs : compare_texts(texts)) {
      for (const SentenceRun& run : runs) RC_ASSERT(run.found == Found::everywhere);
    }
  }));
}

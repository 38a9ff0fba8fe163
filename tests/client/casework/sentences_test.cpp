// SPDX-License-Identifier: Apache-2.0
#include "client/casework/sentences.h"

#include "tests/support/doctest.h"

using namespace banso::client;

namespace {

using Runs = std::vector<SentenceRun>;
using Sentences = std::vector<std::string_view>;

std::vector<Runs> compare(const std::vector<std::string>& texts, std::string_view before = {}) {
  return compare_texts(texts, before);
}

}  // namespace

TEST_CASE("sentences end where people end them") {
  CHECK(sentences_of("").empty());
  CHECK(sentences_of("留守。 また来る。") == Sentences{"留守。 ", "また来る。"});
  CHECK(sentences_of("留守！？また") == Sentences{"留守！？", "また"});
  CHECK(sentences_of("Not at home. Came at 3.5 p.m. again") ==
        Sentences{"Not at home. ", "Came at 3.5 p.m. ", "again"});
  CHECK(sentences_of("一行目\n\n二行目") == Sentences{"一行目\n\n", "二行目"});
}

TEST_CASE("what somebody said stays in one sentence") {
  CHECK(sentences_of("「眠れない。食べられない。」とのこと。以上。") ==
        Sentences{"「眠れない。食べられない。」とのこと。", "以上。"});
  // A bracket that is never closed ends with its line.
  CHECK(sentences_of("「眠れない。\n翌日。") == Sentences{"「眠れない。\n", "翌日。"});
}

TEST_CASE("what both have, what one alone has") {
  const auto compared = compare({"訪問。母と話す。次は金曜。", "訪問。父と話す。次は金曜。"});
  CHECK(compared[0] == Runs{{Found::everywhere, "訪問。"},
                            {Found::only_here, "母と話す。"},
                            {Found::everywhere, "次は金曜。"}});
  CHECK(compared[1] == Runs{{Found::everywhere, "訪問。"},
                            {Found::only_here, "父と話す。"},
                            {Found::everywhere, "次は金曜。"}});
}

TEST_CASE("what others have removed is not new") {
  const auto compared =
      compare({"訪問。次は金曜。", "訪問。母と話す。次は金曜。"}, "訪問。母と話す。次は金曜。");
  CHECK(compared[0] == Runs{{Found::everywhere, "訪問。次は金曜。"}});
  CHECK(compared[1][1] == SentenceRun{Found::left_here, "母と話す。"});
}

TEST_CASE("three texts: what another one has as well is no difference") {
  const auto compared = compare({"甲。乙。", "甲。丙。", "甲。乙。丁。"});
  CHECK(compared[0] == Runs{{Found::everywhere, "甲。乙。"}});
  CHECK(compared[1] == Runs{{Found::everywhere, "甲。"}, {Found::only_here, "丙。"}});
  CHECK(compared[2] == Runs{{Found::everywhere, "甲。乙。"}, {Found::only_here, "丁。"}});
}

TEST_CASE("texts of thousands of sentences are compared at their ends alone") {
  std::string a = "初め。\n";
  std::string b = a;
  for (int i = 0; i < 4000; ++i) {
    a += "甲" + std::to_string(i) + "。\n";
    b += "乙" + std::to_string(i) + "。\n";
  }
  const auto compared = compare({a + "終わり。", b + "終わり。"});
  REQUIRE(compared[0].size() == 3);
  CHECK(compared[0].front() == SentenceRun{Found::everywhere, "初め。\n"});
  CHECK(compared[0].back() == SentenceRun{Found::everywhere, "終わり。"});
}

// SPDX-License-Identifier: Apache-2.0
// The corpus has the size that was asked for, fits the schema, is the same every time, and its
// texts vary as notes do: no two alike, many words, hard to compress one by one.
#include <map>
#include <set>
#include <string>

#include "shared/base/crypto.h"
#include "shared/codec/change_codec.h"
#include "shared/codec/page.h"
#include "shared/model/check_value.h"
#include "tests/support/doctest.h"
#include "tools/demo/corpus.h"
#include "tools/demo/grammar.h"

namespace banso::demo {
namespace {

const Town& the_town() {
  static const Town town = [] {
    const Result<Demo> demo = make_demo();
    REQUIRE(demo.has_value());
    return town_of(*demo);
  }();
  return town;
}

struct Collected {
  std::vector<AuthoredChange> changes;
  Hash digest{};
};

Collected collect(const CorpusOptions& options) {
  Collected result;
  Bytes all;
  const Status made = make_corpus(the_town(), options, [&](AuthoredChange change) -> Status {
    all.insert(all.end(), change.bytes.begin(), change.bytes.end());
    result.changes.push_back(std::move(change));
    return {};
  });
  REQUIRE(made.has_value());
  result.digest = sha256(all);
  return result;
}

std::string text_of(const OpDraft& note) {
  std::string text;
  for (const FieldWrite& write : note.writes) {
    if (write.path != "segments") continue;
    for (const Value& segment : *write.value.list()) text += *segment.find("text")->text();
  }
  return text;
}

}  // namespace

TEST_CASE("as many cases and notes as asked for, all fitting the schema") {
  std::map<std::string, std::size_t> kinds;
  std::map<ReplicaId, std::uint64_t> last_seq;
  std::set<RecordId> cases;
  std::uint64_t lamport = 70;
  std::int64_t saved_ms = 0;
  const Collected corpus = collect({.cases = 150, .notes = 600, .seed = 3, .lamport = 70});
  for (const AuthoredChange& change : corpus.changes) {
    CHECK(change.draft.seq == ++last_seq[change.draft.replica]);
    CHECK(change.draft.lamport > lamport);
    CHECK(change.draft.wall_ms >= saved_ms);
    lamport = change.draft.lamport;
    saved_ms = change.draft.wall_ms;
    for (const OpDraft& op : change.draft.ops) {
      ++kinds[op.kind];
      if (op.kind == "case") cases.insert(op.record);
      const Kind* kind = banso_schema().find(op.kind);
      REQUIRE(kind != nullptr);
      std::vector<std::string_view> paths;
      for (const FieldWrite& write : op.writes) {
        paths.push_back(write.path);
        CHECK_MESSAGE(check_write(*kind, write.path, write.value, banso_codes()).has_value(),
                      op.kind << "." << write.path);
      }
      CHECK(check_required(*kind, paths).has_value());
    }
    CHECK(change.draft.scope.tier == Tier::casework);
    CHECK(cases.contains(change.draft.scope.id));
  }
  CHECK(corpus.changes.size() == 750);
  CHECK(kinds["case"] == 150);
  CHECK(kinds["contact"] == 600);
  CHECK(kinds["assignment"] == 150);
  CHECK(kinds["person"] > 250);
  CHECK(last_seq.size() >= 4);
}

TEST_CASE("the same seed gives the same bytes, another seed others") {
  const CorpusOptions options{.cases = 20, .notes = 60, .seed = 5};
  const Collected once = collect(options);
  CHECK(collect(options).digest == once.digest);
  CHECK(collect({.cases = 20, .notes = 60, .seed = 6}).digest != once.digest);
}

TEST_CASE("texts vary") {
  std::set<std::string> texts;
  std::set<std::string> pairs;
  std::size_t bytes = 0;
  Bytes all;
  double packed_alone = 0;
  const Collected corpus = collect({.cases = 100, .notes = 800, .seed = 9});
  for (const AuthoredChange& change : corpus.changes) {
    if (change.draft.ops.front().kind != "contact") continue;
    const std::string text = text_of(change.draft.ops.front());
    CHECK(texts.insert(text).second);
    bytes += text.size();
    const Bytes raw(text.begin(), text.end());
    all.insert(all.end(), raw.begin(), raw.end());
    packed_alone += static_cast<double>(deflate(raw).size());
    for (std::size_t i = 0; i + 6 <= text.size(); i += 3) pairs.insert(text.substr(i, 6));
  }
  const double mean = static_cast<double>(bytes) / 800;
  CHECK(mean > 300);
  CHECK(mean < 1500);
  CHECK(pairs.size() > 3000);
  CHECK(static_cast<double>(bytes) / packed_alone < 2.2);
  CHECK(static_cast<double>(bytes) / static_cast<double>(deflate(all).size()) < 6);
}

TEST_CASE("a corpus that cannot be made is an error") {
  const TakeChange take = [](AuthoredChange) -> Status { return {}; };
  CHECK_FALSE(make_corpus(Town{}, {}, take).has_value());
  CHECK_FALSE(make_corpus(the_town(), {.cases = 0, .notes = 1}, take).has_value());
  std::size_t taken = 0;
  const auto full = [&](AuthoredChange) -> Status {
    if (++taken < 3) return {};
    return fail(ErrorCode::full, "no space");
  };
  const Status stopped = make_corpus(the_town(), {.cases = 5, .notes = 5}, full);
  REQUIRE_FALSE(stopped.has_value());
  CHECK(stopped.error().code == ErrorCode::full);
  CHECK(taken == 3);
}

TEST_CASE("a grammar says what is wrong with it") {
  const auto parse = [](const char* json) { return Grammar::parse(nlohmann::json::parse(json)); };
  const Result<Grammar> good = parse(R"({"a": ["{b}{3-3}"], "b": ["x", "x"]})");
  REQUIRE(good.has_value());
  Dice dice(1);
  CHECK(good->make("a", dice) == "x3");
  CHECK_FALSE(parse(R"({"a": ["{c}"]})").has_value());
  CHECK_FALSE(parse(R"({"a": []})").has_value());
  CHECK_FALSE(parse(R"({"a": ["{b}"], "b": ["{a}"]})").has_value());
  CHECK_FALSE(parse(R"({"a": ["{9-3}"]})").has_value());
  CHECK_FALSE(parse(R"({"a": ["{b"], "b": ["x"]})").has_value());
  CHECK_FALSE(parse(R"(["a"])").has_value());
}

}  // namespace banso::demo

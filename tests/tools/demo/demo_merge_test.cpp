// SPDX-License-Identifier: Apache-2.0
// Merged, the demo has the few contradictions that it wants to show and no others; the safer value
// is in force where safety counts; what was deleted is gone. The same bytes come out every time.
#include <map>
#include <set>

#include "shared/base/crypto.h"
#include "shared/codec/change_codec.h"
#include "shared/codec/value_codec.h"
#include "shared/model/fold.h"
#include "tests/support/doctest.h"
#include "tools/demo/demo.h"

namespace banso::demo {
namespace {

Demo demo_of(const DemoOptions& options) {
  Result<Demo> demo = make_demo(options);
  REQUIRE(demo.has_value());
  return *std::move(demo);
}

Hash digest_of(const Demo& demo) {
  Bytes all;
  for (const AuthoredChange& change : demo.changes) {
    all.insert(all.end(), change.bytes.begin(), change.bytes.end());
  }
  return sha256(all);
}

}  // namespace

TEST_CASE("the same options give the same bytes") {
  const Demo demo = demo_of({});
  CHECK(digest_of(demo_of({})) == digest_of(demo));
  CHECK(digest_of(demo_of({.seed = 2})) != digest_of(demo));
  const Demo later = demo_of({.today = {2027, 4, 1}});
  CHECK(later.changes.size() == demo.changes.size());
  CHECK(later.day_zero == CivilDate{2027, 3, 26});
  const std::int64_t moved = days_between(demo.day_zero, later.day_zero) * kDayMs;
  for (std::size_t i = 0; i < demo.changes.size(); ++i) {
    CHECK(later.changes[i].draft.wall_ms == demo.changes[i].draft.wall_ms + moved);
  }
}

TEST_CASE("the contradictions that the demo shows, and no others") {
  const Demo demo = demo_of({});
  std::vector<Change> changes;
  std::map<RecordId, std::vector<const Change*>> by_record;
  std::map<RecordId, std::string> kinds;
  for (const AuthoredChange& authored : demo.changes) {
    auto change = decode_change(ByteView(authored.bytes));
    REQUIRE(change.has_value());
    changes.push_back(*std::move(change));
  }
  for (const Change& change : changes) {
    for (const Op& op : change.ops) {
      by_record[op.record].push_back(&change);
      kinds[op.record] = op.kind;
    }
  }
  std::set<std::string> conflicts;
  std::size_t deleted = 0;
  for (const auto& [record, own] : by_record) {
    const RecordState state = fold_record(banso_schema(), kinds[record], record, own);
    deleted += state.deleted ? 1 : 0;
    CHECK_FALSE(state.edited_while_deleted);
    for (const auto& [path, heads] : state.paths) {
      if (!heads.conflict) continue;
      conflicts.insert(kinds[record] + "." + path);
      if (path == "level") {
        CHECK(decode_value(heads.value()).value() == Value("moderate"));
      }
    }
  }
  CHECK(deleted == 1);
  CHECK(conflicts == std::set<std::string>{"person.key_person", "risk.level", "risk.level_reason",
                                           "risk.review_by", "risk.reviewed_by"});
}

}  // namespace banso::demo

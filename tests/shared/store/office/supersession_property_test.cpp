// SPDX-License-Identifier: Apache-2.0
// What a first sync leaves out must not change any record: whatever was written, in whatever order
// it arrived, and wherever the first sync began, the heads of what is given are the heads of all.
#include "shared/store/office/supersession.h"

#include <rapidcheck.h>

#include <map>
#include <memory>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "shared/model/fold.h"
#include "shared/store/office/office_reader.h"
#include "shared/store/office/office_store.h"
#include "tests/support/change_builder.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

namespace {

const char* const kPaths[] = {"title", "kind", "note"};

// A few people edit one record: each change writes some paths and names some earlier changes.
std::vector<Change> random_changes() {
  const std::size_t count = *rc::gen::inRange<std::size_t>(2, 14);
  std::vector<Change> changes;
  for (std::size_t i = 0; i < count; ++i) {
    std::vector<FieldWrite> writes;
    for (const char* path : kPaths) {
      if (i > 0 && *rc::gen::inRange(0, 2) == 0) continue;
      std::set<ChangeId> parents;
      for (const Change& earlier : changes) {
        if (*rc::gen::inRange(0, 3) == 0) parents.insert(earlier.id);
      }
      const std::string value = std::string(path) + std::to_string(i);
      writes.push_back({path, Value(value), {parents.begin(), parents.end()}});
    }
    if (writes.empty()) writes.push_back({"title", Value("見る"), {}});
    // Some lamports are not higher than the parents': those parents do not count.
    ChangeDraft draft = test_draft(std::move(writes), *rc::gen::inRange<std::uint64_t>(1, 8) + i);
    draft.seq = i + 1;
    if (i > 0) draft.prev = changes.back().id;
    draft.ops[0].kind = "task";
    changes.push_back(test_change(draft));
  }
  return changes;
}

using Heads = std::map<std::string, std::vector<ChangeId>>;
Heads heads_of_all(const std::vector<const Change*>& changes, const RecordId& record) {
  const RecordState state = fold_record(banso_schema(), "task", record, changes);
  Heads heads;
  for (const auto& [path, shown] : state.paths) {
    for (const PathWrite& head : shown.heads) heads[path].push_back(head.change);
  }
  return heads;
}

}  // namespace

TEST_CASE("leaving out superseded changes leaves the heads as they are") {
  const bool holds = rc::check("heads of what is given are the heads of all", [] {
    const std::vector<Change> changes = random_changes();
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < changes.size(); ++i) order.push_back(i);
    // Usually as written; sometimes late, as after a restore.
    const std::size_t swaps = *rc::gen::inRange<std::size_t>(0, 4);
    for (std::size_t i = 0; i < swaps; ++i) {
      const auto a = *rc::gen::inRange<std::size_t>(0, order.size());
      const auto b = *rc::gen::inRange<std::size_t>(0, order.size());
      std::swap(order[a], order[b]);
    }
    FakeEnv env;
    const auto database = Database::open(":memory:", {}).value();
    const auto store = OfficeStore::open(*database, Key{}, banso_schema(), env).value();
    Transaction transaction = database->begin().value();
    for (const std::size_t index : order) {
      RC_ASSERT(store->append(changes[index], DeviceId{}).has_value());
    }
    RC_ASSERT(transaction.commit().has_value());

    // A first sync that began when the log ended at `begun`, and reads to its end.
    OfficeReader reader(*database);
    const auto begun = *rc::gen::inRange<std::uint64_t>(0, changes.size() + 1);
    std::vector<const Change*> given;
    std::vector<const Change*> all;
    RC_ASSERT(reader
                  .scan(0, changes.size(),
                        [&](const LogRow& row) {
                          const Change* change = &changes[order[row.server_seq - 1]];
                          all.push_back(change);
                          const bool left_out =
                              row.superseded_at != 0 && row.superseded_at <= begun;
                          if (!left_out) given.push_back(change);
                          return true;
                        })
                  .has_value());
    const RecordId record = changes[0].ops[0].record;
    RC_ASSERT(heads_of_all(given, record) == heads_of_all(all, record));
  });
  CHECK(holds);
}

TEST_CASE("a value that was replaced five times is given once") {
  FakeEnv env;
  const auto database = Database::open(":memory:", {}).value();
  const auto store = OfficeStore::open(*database, Key{}, banso_schema(), env).value();
  Transaction transaction = database->begin().value();
  ChangeId before;
  for (std::uint64_t i = 1; i <= 6; ++i) {
    std::vector<ChangeId> parents;
    if (i > 1) parents.push_back(before);
    ChangeDraft draft = test_draft({{"title", Value("案"), parents}}, i);
    draft.ops[0].kind = "task";
    draft.seq = i;
    draft.prev = before;
    const Change change = test_change(draft);
    before = change.id;
    REQUIRE(store->append(change, DeviceId{}).has_value());
  }
  REQUIRE(transaction.commit());
  CHECK(database->integer("SELECT count(*) FROM log WHERE superseded_at = 0").value() == 1);
  CHECK(database->integer("SELECT superseded_at FROM log WHERE server_seq = 2").value() == 3);
}

TEST_CASE("of edits that also name the record's first change, the last is given") {
  FakeEnv env;
  const auto database = Database::open(":memory:", {}).value();
  const auto store = OfficeStore::open(*database, Key{}, banso_schema(), env).value();
  Transaction transaction = database->begin().value();
  ChangeId first;
  ChangeId before;
  for (std::uint64_t i = 1; i <= 6; ++i) {
    std::vector<ChangeId> parents;
    if (i > 1) parents.push_back(first);
    if (i > 2) parents.push_back(before);
    ChangeDraft draft = test_draft({{"title", Value("案"), parents}}, i);
    if (i == 1) draft.ops[0].writes.push_back({"note", Value("残る"), {}});
    draft.ops[0].kind = "task";
    draft.seq = i;
    draft.prev = before;
    const Change change = test_change(draft);
    before = change.id;
    if (i == 1) first = change.id;
    REQUIRE(store->append(change, DeviceId{}).has_value());
  }
  REQUIRE(transaction.commit());
  for (std::int64_t no = 1; no <= 6; ++no) {
    const auto at =
        database->integer("SELECT superseded_at FROM log WHERE server_seq = " + std::to_string(no));
    CHECK(at.value() == (no == 1 || no == 6 ? 0 : no + 1));
  }
}

// SPDX-License-Identifier: Apache-2.0
// Search over a device's own store: what was saved is found once it is indexed, by any spelling,
// and no longer when the record changed, was deleted, or its scope left the device.
#include "shared/store/search/indexer.h"

#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

namespace banso {
namespace {

struct World {
  FakeEnv env;
  std::unique_ptr<DeviceStore> store = open_store(env);
  std::unique_ptr<Indexer> indexer = Indexer::open(*store).value();
  RecordId worker = store->new_record();
  RecordId case_id = store->new_record();
  RecordId person = store->new_record();

  World() {
    save({{"case",
           case_id,
           {{"phase", "active"}, {"lead_organisation", Value(store->new_record())}}},
          {"person", person, {{"case", Value(case_id)}, {"name", "髙﨑 𠮷子"}}}});
  }
  static std::unique_ptr<DeviceStore> open_store(Env& env) {
    DeviceStoreOptions options;
    options.path = ":memory:";
    return DeviceStore::open(env, banso_schema(), options).value();
  }
  void save(std::vector<RecordEdit> records) {
    const auto saved = store->save({worker, {Tier::casework, case_id}, std::move(records)});
    if (!saved) FAIL(saved.error().detail);
  }
  RecordId note(const std::string& text) {
    const RecordId id = store->new_record();
    save({{"contact",
           id,
           {{"case", Value(case_id)},
            {"author", Value(worker)},
            {"started_at", env.now_ms()},
            {"method", "phone"},
            {"segments", ValueList{ValueMap{{"tag", "free"}, {"text", text}}}}}}});
    return id;
  }
  std::vector<RecordId> find(const std::string& words) {
    while (indexer->step(2).value()) {
    }
    std::vector<RecordId> found;
    const auto hits = indexer->find(words).value();
    for (const SearchHit& hit : hits) found.push_back(hit.record);
    return found;
  }
};

using Records = std::vector<RecordId>;

}  // namespace

TEST_CASE("notes and names are found by any spelling") {
  World world;
  const RecordId cats = world.note("ねこが２０匹いる。");
  const RecordId other = world.note("ヘルパーと会う。");
  CHECK(world.find("ネコ") == Records{cats});
  CHECK(world.find("ﾈｺ 20") == Records{cats});
  CHECK(world.find("会") == Records{other});
  CHECK(world.find("高崎") == Records{world.person});
  CHECK(world.find("吉") == Records{world.person});
  CHECK(world.find("犬") == Records{});
}

TEST_CASE("nothing is indexed before step, and the count says how much waits") {
  World world;
  CHECK(world.indexer->count_waiting().value() == 1);
  world.note("電話");
  CHECK(world.indexer->count_waiting().value() == 2);
  CHECK(world.find("電話").size() == 1);
  CHECK(world.indexer->count_waiting().value() == 0);
}

TEST_CASE("a changed record is found by its new text, a deleted one not at all") {
  World world;
  CHECK(world.find("高崎").size() == 1);
  world.save({{"person", world.person, {{"name", "山本 𠮷子"}}}});
  CHECK(world.find("高崎") == Records{});
  CHECK(world.find("山本") == Records{world.person});
  world.save({{"person", world.person, {{std::string(kDeletedPath), true}}}});
  CHECK(world.find("山本") == Records{});
}

TEST_CASE("what leaves the device leaves the index") {
  World world;
  world.note("措置入院の相談");
  CHECK(world.find("措置入院").size() == 1);
  auto unsent = world.store->sync().unsent(1 << 20, 100).value();
  Act act = world.store->begin().value();
  for (const Outgoing& change : unsent.changes) {
    REQUIRE(world.store->sync().accepted(act, change.no, Bytes(8)));
  }
  REQUIRE(world.store->sync().evict(act, {Tier::casework, world.case_id}));
  REQUIRE(act.commit());
  CHECK(world.find("措置入院") == Records{});
  CHECK(world.find("高崎") == Records{});
}

}  // namespace banso

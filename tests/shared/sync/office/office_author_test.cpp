// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/office_author.h"

#include "tests/shared/sync/office/office_world.h"
#include "tests/support/doctest.h"

using namespace banso;

TEST_CASE("what the office writes later replaces what it wrote before") {
  OfficeWorld world;
  const RecordId worker = new_id<RecordId>(world.env);
  const ChangeId made = world.book({{"worker", worker, world.worker_writes("山﨑", "caseworker")}});
  const ChangeId renamed = world.book({{"worker", worker, {{"name", Value("髙橋"), {}}}}});
  const auto stored = must(world.store->facts().tables().read("worker", worker));
  REQUIRE(stored.has_value());
  const StoredPath* const name = stored->find("name");
  REQUIRE(name != nullptr);
  REQUIRE(name->heads.size() == 1);
  CHECK(name->heads[0].change == renamed);
  CHECK(stored->find("role")->heads[0].change == made);
  CHECK(stored->scope_no == *world.store->scopes().find({Tier::book, {}}));
}

TEST_CASE("of a name that was changed often a first sync gets the first and the last") {
  OfficeWorld world;
  const RecordId worker = new_id<RecordId>(world.env);
  std::vector<ChangeId> named{
      world.book({{"worker", worker, world.worker_writes("山﨑", "caseworker")}})};
  for (const char* name : {"山崎", "髙橋", "高橋", "橋本"}) {
    named.push_back(world.book({{"worker", worker, {{"name", Value(name), {}}}}}));
  }
  TestDevice device = world.enrol("supervisor");
  const TestAnswer first = world.sync_all(device);
  for (std::size_t i = 0; i < named.size(); ++i) {
    CHECK(first.has(named[i]) == (i == 0 || i + 1 == named.size()));
  }
}

TEST_CASE("values that do not fit are refused, and the chain is whole") {
  OfficeWorld world;
  const std::uint64_t end = world.store->head().server_seq;
  world.write([&] {
    OfficeAuthor author(*world.store, world.env, "banso-test/1");
    const auto wrong = author.write(
        world.administrator, {Tier::book, {}},
        {{"worker", new_id<RecordId>(world.env), {{"revoked", Value("perhaps"), {}}}}});
    REQUIRE_FALSE(wrong.has_value());
    CHECK(wrong.error().code == ErrorCode::invalid);
  });
  CHECK(world.store->head().server_seq == end);
  world.enrol();
  const auto own = must(world.store->own_replica());
  REQUIRE(own.has_value());
  const ReplicaEntry& entry = world.store->replicas().at(*world.store->replicas().find(*own));
  CHECK(entry.seq == end + 1);
  CHECK(entry.judged == entry.seq);
  CHECK_FALSE(entry.forked);
}

TEST_CASE("in a new epoch the office writes with a new replica") {
  OfficeWorld world;
  const auto before = must(world.store->own_replica());
  world.write([&] { must(world.store->start_epoch()); });
  world.enrol();
  CHECK(must(world.store->own_replica()) != before);
}

TEST_CASE("no device takes the office's replica") {
  OfficeWorld world;
  TestDevice boss = world.enrol("administrator");
  boss.replica = *must(world.store->own_replica());
  const ReplicaEntry& entry =
      world.store->replicas().at(*world.store->replicas().find(boss.replica));
  boss.seq = entry.seq;
  boss.tip = entry.tip;
  const Bytes grab =
      world.encode(boss, {Tier::book, {}},
                   {{"district", new_id<RecordId>(world.env), {{"name", Value("A地区"), {}}}}});
  CHECK(world.sync(boss, {grab}).said.pushed[0].code == refusal::kForeignReplica);
}

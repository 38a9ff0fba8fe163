// SPDX-License-Identifier: Apache-2.0
// The office's database on a real encrypted file: what it remembers over restarts and rollbacks,
// and what it keeps of refused changes.
#include "shared/store/office/office_store.h"

#include <memory>
#include <utility>

#include "shared/store/office/office_reader.h"
#include "shared/store/office/office_schema.h"
#include "tests/support/change_builder.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"
#include "tests/support/temp_dir.h"

using namespace banso;

namespace {

struct World {
  TempDir dir;
  FakeEnv env;
  std::unique_ptr<Database> database;
  std::unique_ptr<OfficeStore> store;

  World() { open(); }
  void open() {
    store.reset();
    database.reset();
    database = connect();
    auto opened = OfficeStore::open(*database, Key{}, banso_schema(), env);
    REQUIRE(opened.has_value());
    store = *std::move(opened);
  }
  std::unique_ptr<Database> connect() const {
    DatabaseOptions options;
    options.key = Key{};
    options.key->fill(3);
    return Database::open(dir.file("office.db"), options).value();
  }
  template <class Work>
  void write(const Work& work) {
    Transaction transaction = database->begin().value();
    REQUIRE(store->begun());
    work();
    REQUIRE(store->before_commit());
    REQUIRE(transaction.commit());
    store->committed();
  }
  LogHead append(const Change& change) {
    LogHead place;
    write([&] { place = store->append(change, device).value(); });
    return place;
  }
  DeviceId device = test_id<DeviceId>(1, 0x55);
};

Change task(std::uint64_t seq, std::uint8_t record, const ChangeId& prev = {}) {
  ChangeDraft draft = test_draft({{"title", Value("電話をかける"), {}}}, seq);
  draft.seq = seq;
  draft.prev = prev;
  draft.ops[0].kind = "task";
  draft.ops[0].record = test_id<RecordId>(record, 0x44);
  return test_change(draft);
}

}  // namespace

TEST_CASE("the log goes on where it ended after a restart") {
  World world;
  const EpochId epoch = world.store->epoch();
  const Change first = task(1, 1);
  const Change second = task(2, 2, first.id);
  CHECK(world.append(first).server_seq == 1);
  CHECK(world.append(second).server_seq == 2);

  world.open();
  CHECK(world.store->epoch() == epoch);
  CHECK(world.store->head().server_seq == 2);
  CHECK(world.store->head().receipt == world.store->receipt_of(second.id));
  CHECK(world.store->lamport_max() == 2);
  REQUIRE(world.store->scopes().size() == 1);
  CHECK(world.store->scopes().at(0).scope == first.scope);
  CHECK(world.store->scopes().at(0).born == 1);
  const auto replica = world.store->replicas().find(first.replica);
  REQUIRE(replica.has_value());
  const ReplicaEntry& entry = world.store->replicas().at(*replica);
  CHECK(entry.seq == 2);
  CHECK(entry.tip == second.id);
  CHECK(entry.device == world.device);
  CHECK_FALSE(entry.forked);

  CHECK(world.append(task(3, 3, second.id)).server_seq == 3);
}

TEST_CASE("what was rolled back is nowhere, also not in memory") {
  World world;
  const Change first = task(1, 1);
  world.append(first);
  {
    Transaction transaction = world.database->begin().value();
    REQUIRE(world.store->begun());
    ChangeDraft draft = test_draft({{"title", Value("別のケース"), {}}}, 50);
    draft.scope.id = test_id<RecordId>(9, 0x33);
    draft.replica = test_id<ReplicaId>(2, 0x11);
    REQUIRE(world.store->append(test_change(draft), world.device).has_value());
    CHECK(world.store->head().server_seq == 1);  // what is not durable is not given out
    CHECK(world.store->scopes().size() == 2);
  }
  REQUIRE(world.store->rolled_back());
  CHECK(world.store->head().server_seq == 1);
  CHECK(world.store->scopes().size() == 1);
  CHECK(world.store->lamport_max() == 1);
  CHECK_FALSE(world.store->replicas().find(test_id<ReplicaId>(2, 0x11)).has_value());
  CHECK(world.append(task(2, 2, first.id)).server_seq == 2);
}

TEST_CASE("what another program wrote is noticed at the next batch") {
  World world;
  const Change first = task(1, 1);
  world.append(first);
  {
    const auto other = world.connect();
    auto theirs = OfficeStore::open(*other, Key{}, banso_schema(), world.env).value();
    Transaction transaction = other->begin().value();
    REQUIRE(theirs->begun());
    REQUIRE(theirs->append(task(2, 2, first.id), world.device).has_value());
    REQUIRE(theirs->before_commit());
    REQUIRE(transaction.commit());
    theirs->committed();
  }
  world.write([&] { CHECK(world.store->head().server_seq == 2); });
}

TEST_CASE("two changes with one number make the replica forked, for good") {
  World world;
  const Change first = task(1, 1);
  const Change second = task(2, 2, first.id);
  const Change copy = task(2, 3, first.id);
  for (const Change* change : {&first, &second, &copy}) world.append(*change);
  world.open();
  const auto replica = world.store->replicas().find(first.replica);
  CHECK(world.store->replicas().at(*replica).forked);
}

TEST_CASE("a number that fills a gap, as after a restore, could be a fork and counts as one") {
  World world;
  const Change first = task(1, 1);
  const Change second = task(2, 2, first.id);
  const Change third = task(3, 3, second.id);
  for (const Change* change : {&third, &first, &second}) world.append(*change);
  const auto replica = world.store->replicas().find(first.replica);
  CHECK(world.store->replicas().at(*replica).forked);
  CHECK(world.store->replicas().at(*replica).tip == third.id);
}

TEST_CASE("readers see the history of a record, and only what is committed") {
  World world;
  const auto connection = world.connect();
  OfficeReader reader(*connection);
  const Change first = task(1, 1);
  world.append(first);
  const Change other = task(2, 2, first.id);
  ChangeDraft edit = test_draft({{"title", Value("訪問する"), {first.id}}}, 3);
  edit.seq = 3;
  edit.prev = other.id;
  edit.ops[0].kind = "task";
  edit.ops[0].record = first.ops[0].record;
  const Change edited = test_change(edit);
  world.write([&] {
    REQUIRE(world.store->append(other, world.device).has_value());
    REQUIRE(world.store->append(edited, world.device).has_value());
    CHECK(reader.history(first.ops[0].record).value().size() == 1);
    CHECK_FALSE(reader.find(edited.id).value().has_value());
  });
  const auto history = reader.history(first.ops[0].record).value();
  REQUIRE(history.size() == 2);
  CHECK(history[0].id == first.id);
  CHECK(history[1].id == edited.id);
  Bytes bytes;
  REQUIRE(reader.read_bytes(3, [&](ByteView view) { append(bytes, view); }));
  CHECK(bytes == edited.bytes);
  CHECK(reader.read_bytes(4, [](ByteView) {}).error().code == ErrorCode::corrupt);
  std::vector<std::uint64_t> places;
  REQUIRE(reader.scan(1, 3, [&](const LogRow& row) {
    places.push_back(row.server_seq);
    return true;
  }));
  CHECK(places == std::vector<std::uint64_t>{2, 3});
}

TEST_CASE("refused changes stay in the chain, are kept once, and are bounded in bytes") {
  World world;
  const Change first = task(1, 1);
  world.append(first);
  RefusedCopy copy;
  copy.device = world.device;
  copy.replica = first.replica;
  copy.code = "not_visible";
  const Bytes large(static_cast<std::size_t>(RefusedCopies::kBytesMax / 2), 7);
  world.write([&] {
    for (std::uint8_t i = 2; i <= 5; ++i) {
      copy.id = test_id<ChangeId>(i, 0x77);
      copy.seq = i;
      REQUIRE(world.store->refuse(copy, large, false));
      REQUIRE(world.store->refuse(copy, large, false));
    }
  });
  const auto copies = world.store->refused().list(10).value();
  REQUIRE(copies.size() == 4);
  CHECK(copies[0].bytes.empty());
  CHECK(copies[3].bytes == large);
  CHECK(copies[0].at_ms == world.env.now_ms());
  const auto replica = world.store->replicas().find(first.replica);
  CHECK(world.store->replicas().at(*replica).seq == 5);
  CHECK(world.store->replicas().at(*replica).tip == copy.id);
  world.write([&] {
    CHECK(world.store->refused().is_refused(first.replica, 5, copy.id).value());
    CHECK_FALSE(world.store->refused().is_refused(first.replica, 4, copy.id).value());
  });
}

TEST_CASE("a new epoch is another one after a restart too, with a new replica of the office") {
  World world;
  const EpochId before = world.store->epoch();
  world.write([&] {
    REQUIRE(world.store->set_own_replica(test_id<ReplicaId>(1)));
    REQUIRE(world.store->start_epoch());
  });
  const EpochId after = world.store->epoch();
  CHECK(before != after);
  world.open();
  CHECK(world.store->epoch() == after);
  CHECK_FALSE(world.store->own_replica().value().has_value());
}

TEST_CASE("another kind of database is not touched") {
  const World world;
  DatabaseOptions options;
  const auto other = Database::open(world.dir.file("other.db"), options).value();
  REQUIRE(other->execute("PRAGMA application_id=5; PRAGMA user_version=1"));
  FakeEnv env;
  const auto opened = OfficeStore::open(*other, Key{}, banso_schema(), env);
  REQUIRE_FALSE(opened.has_value());
  CHECK(opened.error().code == ErrorCode::unsupported);
}

TEST_CASE("an office of the first version keeps, of each replaced write, who replaced it last") {
  const auto database = Database::open(":memory:", {}).value();
  REQUIRE(migrate_office(*database));
  REQUIRE(database->execute(
      "DROP TABLE replacement;"
      "CREATE TABLE replacement(parent INTEGER NOT NULL, position INTEGER NOT NULL,"
      " child INTEGER NOT NULL, PRIMARY KEY(parent, position, child)) WITHOUT ROWID;"
      "INSERT INTO replacement VALUES(1,0,2),(1,0,5),(1,3,2);"
      "PRAGMA user_version=1;"));
  REQUIRE(migrate_office(*database));
  CHECK(database->integer("SELECT count(*) FROM replacement").value() == 2);
  CHECK(database->integer("SELECT child FROM replacement WHERE parent=1 AND position=0").value() ==
        5);
}

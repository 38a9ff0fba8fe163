// SPDX-License-Identifier: Apache-2.0
// P1: the power is cut at every single I/O operation of a save, of saving and finishing a draft, of
// applying a page and of an eviction, also while the file is opened and closed; and the disk is
// full or fails at every one. Afterwards everything that was said to be saved is there, nothing is
// there by half, and the file is whole.
#include <functional>

#include "shared/store/device/device_store.h"
#include "tests/shared/store/record_world.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"
#include "tests/support/fault_vfs.h"

using namespace banso;

namespace {

const Scope kCase{Tier::casework, test_id<RecordId>(1, 0x33)};
const Scope kOtherCase{Tier::casework, test_id<RecordId>(2, 0x33)};
const RecordId kNew = test_id<RecordId>(9, 0x55);
const RecordId kDraft = test_id<RecordId>(8, 0x55);
constexpr std::array<std::uint8_t, 8> kReceipt{1, 2, 3, 4, 5, 6, 7, 8};

using Store = std::unique_ptr<DeviceStore>;

struct World {
  FakeEnv env;
  Schema schema = thing_schema();

  Result<Store> open() {
    DeviceStoreOptions options;
    options.path = "crash.db";
    options.vfs = kFaultVfs;
    options.key = Key{1};
    return DeviceStore::open(env, schema, options);
  }
};

Edit edit(const RecordId& record, std::string_view phone, const Scope& scope = kCase) {
  return {test_id<RecordId>(1, 0x22),
          scope,
          {{"thing", record, {{"phone", std::string(phone)}, {"tags/x", "x"}}}}};
}

Draft draft(std::string_view phone) {
  Draft made;
  made.record = kDraft;
  made.kind = "thing";
  made.scope = kCase;
  made.fields = {{"phone", std::string(phone)}};
  return made;
}

// Everything of the store that a person could see.
std::string all_of(DeviceStore& store) {
  std::string out;
  ListQuery query;
  query.kind = "thing";
  query.with_deleted = true;
  query.limit = 10'000;
  const auto rows = store.list(query);
  REQUIRE(rows.has_value());
  for (const ListRow& row : *rows) {
    const auto record = store.record("thing", row.id);
    REQUIRE((record.has_value() && record->has_value()));
    out += row.id.hex() + " " + print(**record) + "\n";
  }
  const auto drafts = store.drafts().list();
  REQUIRE(drafts.has_value());
  for (const Draft& one : *drafts) out += "draft " + *one.fields[0].second.text() + "\n";
  const auto life = store.life();
  REQUIRE(life.has_value());
  return out + "seq " + std::to_string(life->seq) + " cursor " + std::to_string(life->cursor);
}

// Pages as a feed brings them: edits of what is there, and new records.
std::vector<Change> page() {
  std::vector<Change> changes;
  for (std::uint8_t i = 0; i < 40; ++i) {
    ChangeDraft made = test_draft({{"phone", std::string(500, 'p'), {}}}, 5);
    made.replica = test_id<ReplicaId>(7, 0x77);
    made.seq = 1;
    made.scope = i % 2 == 0 ? kCase : kOtherCase;
    made.ops[0].kind = "thing";
    made.ops[0].record = i == 0 ? kThing : test_id<RecordId>(i, 0x66);
    changes.push_back(test_change(made));
  }
  return changes;
}

Status apply_page(DeviceStore& store) {
  static const std::vector<Change> changes = page();
  std::vector<FeedItem> items;
  for (const Change& change : changes) items.push_back({kReceipt, change.bytes});
  Act act = TRY(store.begin());
  TRY_VOID(store.sync().apply(act, items).map([](const Applied&) {}));
  TRY_VOID(store.sync().grant(act, kOtherCase, true));
  act.life.cursor += 40;
  return act.commit();
}

Status evict(DeviceStore& store) {
  Act act = TRY(store.begin());
  TRY_VOID(store.sync().evict(act, kOtherCase));
  return act.commit();
}

Status saved(const Result<ChangeId>& id) {
  if (id) return {};
  return tl::unexpected<Error>(id.error());
}

struct Step {
  const char* name;
  std::function<Status(DeviceStore&)> before;  // what is there already
  std::function<Status(DeviceStore&)> act;
};

std::vector<Step> steps() {
  return {
      {"a new record", nullptr,
       [](DeviceStore& store) { return saved(store.save(edit(kNew, "090"))); }},
      {"an edit", nullptr,
       [](DeviceStore& store) { return saved(store.save(edit(kThing, "091"))); }},
      {"a draft saved again", nullptr,
       [](DeviceStore& store) { return store.drafts().put(draft("typed more")); }},
      {"a draft finished", nullptr,
       [](DeviceStore& store) { return saved(store.finish_draft(kDraft, edit(kDraft, "final"))); }},
      {"a page applied", nullptr, apply_page},
      {"an eviction", apply_page, evict},
  };
}

FaultDisk::Image start_image(World& world, const Step& step) {
  FaultDisk& disk = FaultDisk::get();
  disk.clear();
  Store store = world.open().value();
  REQUIRE(saved(store->save(edit(kThing, "01"))));
  REQUIRE(store->drafts().put(draft("typed")));
  if (step.before) REQUIRE(step.before(*store));
  store.reset();
  disk.restart(1);
  return disk.image();
}

struct Ends {
  std::string before;
  std::string after;
  int operations = 0;
};

// Without any fault: what the store shows before and after, and how many operations there are.
Ends play(World& world, const Step& step) {
  FaultDisk& disk = FaultDisk::get();
  Ends ends;
  Store store = world.open().value();
  ends.before = all_of(*store);
  store.reset();
  disk.plan(Fault::power_cut, 0);
  store = world.open().value();
  REQUIRE(step.act(*store));
  ends.after = all_of(*store);
  store.reset();
  ends.operations = disk.operations();
  return ends;
}

// Opens, acts and closes with a fault planned; returns whether the act said that it is done.
bool play_with_fault(World& world, const Step& step, Fault fault, int operation) {
  FaultDisk::get().plan(fault, operation);
  Result<Store> store = world.open();
  return store && step.act(**store);
}

void check_after(World& world, const Ends& ends, bool is_done) {
  Result<Store> store = world.open();
  REQUIRE(store.has_value());
  CHECK((*store)->database().check_integrity());
  const std::string now = all_of(**store);
  if (is_done) {
    CHECK(now == ends.after);
  } else {
    const bool is_whole = now == ends.before || now == ends.after;
    CHECK(is_whole);
  }
}

}  // namespace

TEST_CASE("a power cut at any operation loses nothing that was saved") {
  World world;
  FaultDisk& disk = FaultDisk::get();
  for (const Step& step : steps()) {
    CAPTURE(step.name);
    const FaultDisk::Image start = start_image(world, step);
    const Ends ends = play(world, step);
    CHECK(ends.operations > 5);
    CHECK(ends.before != ends.after);
    int done = 0;
    for (int operation = 1; operation <= ends.operations; ++operation) {
      for (std::uint64_t seed = 1; seed <= 2; ++seed) {
        CAPTURE(operation);
        disk.restore(start);
        const bool is_done = play_with_fault(world, step, Fault::power_cut, operation);
        CHECK(disk.has_struck());
        done += is_done ? 1 : 0;
        disk.restart(seed + static_cast<std::uint64_t>(operation) * 100);
        check_after(world, ends, is_done);
      }
    }
    // Power went while closing, too: the log had to be kept.
    CHECK(done > 0);
  }
}

TEST_CASE("a power cut during the recovery from a power cut loses nothing either") {
  World world;
  FaultDisk& disk = FaultDisk::get();
  const Step step = steps()[0];
  const FaultDisk::Image start = start_image(world, step);
  const Ends ends = play(world, step);
  disk.restore(start);
  disk.plan(Fault::power_cut, 0);
  // Dies right after the act, before the log is copied into the file.
  FaultDisk::Image dead;
  {
    Store store = world.open().value();
    REQUIRE(step.act(*store));
    dead = disk.image();
  }
  for (auto& [name, file] : dead) file.content = file.synced;
  disk.restore(dead);
  disk.plan(Fault::power_cut, 0);
  world.open().value().reset();
  const int operations = disk.operations();
  CHECK(operations > 2);
  for (int operation = 1; operation <= operations; ++operation) {
    CAPTURE(operation);
    disk.restore(dead);
    disk.plan(Fault::power_cut, operation);
    static_cast<void>(world.open());
    disk.restart(static_cast<std::uint64_t>(operation));
    check_after(world, ends, true);
  }
}

TEST_CASE("a full or failing disk is told, changes nothing by half, and may be tried again") {
  World world;
  FaultDisk& disk = FaultDisk::get();
  for (const Step& step : steps()) {
    CAPTURE(step.name);
    const FaultDisk::Image start = start_image(world, step);
    const Ends ends = play(world, step);
    for (const Fault fault : {Fault::no_space, Fault::io_error, Fault::short_write}) {
      for (int operation = 1; operation <= ends.operations; ++operation) {
        CAPTURE(operation);
        disk.restore(start);
        const bool is_done = play_with_fault(world, step, fault, operation);
        check_after(world, ends, is_done);
        disk.restart(1);
        check_after(world, ends, is_done);
      }
    }
  }
}

TEST_CASE("a save that found the disk full works when there is space again") {
  World world;
  FaultDisk& disk = FaultDisk::get();
  const Step step = steps()[0];
  start_image(world, step);
  Store store = world.open().value();
  disk.plan(Fault::no_space, 1);
  CHECK(store->save(edit(kNew, "1")).error().code == ErrorCode::full);
  CHECK_FALSE(store->record("thing", kNew).value().has_value());
  CHECK(store->save(edit(kNew, "2")).has_value());
  CHECK(store->life().value().seq == 2);
}

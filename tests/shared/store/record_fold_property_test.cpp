// SPDX-License-Identifier: Apache-2.0
// The tables, kept change by change, say the same as the merge's reference (shared/model/fold), for
// any changes, honest or not, in any order, with repetitions, through versions of the schema, and
// when a change is taken back out.
#include <rapidcheck.h>

#include <algorithm>

#include "shared/store/device/device_store.h"
#include "tests/shared/store/record_world.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

namespace {

constexpr const char* kPaths[] = {"phone",      "note",  "tags/a", "tags/b", "risk",
                                  "no_contact", "place", "text",   "deleted"};

FoldWorld any_world() {
  FoldWorld world;
  for (int i = *rc::gen::inRange(1, 10); i > 0; --i) {
    std::vector<FieldWrite> writes;
    for (const char* path : kPaths) {
      if (*rc::gen::inRange(0, 3) != 0) continue;
      const bool flag = *rc::gen::arbitrary<bool>();
      FieldWrite write{path, *rc::gen::element(Value(), Value("high"), Value("low")), {}};
      if (write.path == kDeletedPath || write.path == "no_contact") write.value = Value(flag);
      for (const Change* change : world.all()) {
        const bool is_named =
            std::count(write.parents.begin(), write.parents.end(), change->id) > 0;
        if (!is_named && *rc::gen::arbitrary<bool>()) write.parents.push_back(change->id);
      }
      writes.push_back(std::move(write));
    }
    if (writes.empty()) writes.push_back({"phone", "03", {}});
    world.write(*rc::gen::arbitrary<std::uint8_t>(), *rc::gen::inRange<std::uint64_t>(1, 8),
                std::move(writes));
  }
  return world;
}

std::vector<const Change*> any_order(const FoldWorld& world) {
  std::vector<const Change*> mixed;
  for (const Change* change : world.all()) {
    const auto times = *rc::gen::inRange<std::size_t>(1, 3);
    for (std::size_t i = 0; i < times; ++i) {
      const auto at = *rc::gen::inRange<std::size_t>(0, mixed.size() + 1);
      mixed.insert(mixed.begin() + static_cast<std::ptrdiff_t>(at), change);
    }
  }
  return mixed;
}

}  // namespace

TEST_CASE("heads, columns and conflicts are those of the reference after every change") {
  CHECK(rc::check([] {
    const FoldWorld world = any_world();
    RecordWorld stored;
    std::vector<const Change*> taken;
    for (const Change* change : any_order(world)) {
      stored.take(*change);
      taken.push_back(change);
      const RecordState state = fold_record(*stored.schema, "thing", kThing, taken);
      RC_ASSERT(stored.print_thing() == print(state));
      RC_ASSERT(print_row(stored) == print_row(state, *stored.schema));
    }
  }));
}

TEST_CASE("a newer schema finds what an older program had kept") {
  CHECK(rc::check([] {
    const FoldWorld world = any_world();
    const bool knew_nothing = *rc::gen::arbitrary<bool>();
    RecordWorld stored(knew_nothing ? Schema({}) : thing_schema(true));
    const std::vector<const Change*> order = any_order(world);
    const auto middle = *rc::gen::inRange<std::size_t>(0, order.size() + 1);
    for (std::size_t i = 0; i < order.size(); ++i) {
      if (i == middle) stored.open(thing_schema());
      stored.take(*order[i]);
    }
    if (middle == order.size()) stored.open(thing_schema());
    const RecordState state = fold_record(*stored.schema, "thing", kThing, world.all());
    RC_ASSERT(stored.print_thing() == print(state));
    RC_ASSERT(print_row(stored) == print_row(state, *stored.schema));
  }));
}

TEST_CASE("a refused change counts for nothing, until its refusal is taken back") {
  CHECK(rc::check([] {
    const FoldWorld world = any_world();
    FakeEnv env;
    const Schema schema = thing_schema();
    DeviceStoreOptions options;
    options.path = ":memory:";
    auto opened = DeviceStore::open(env, schema, options);
    RC_ASSERT(opened.has_value());
    DeviceStore& store = **opened;
    const Bytes signature(80);
    auto act = store.begin();
    RC_ASSERT(act.has_value());
    for (const Change* change : any_order(world)) {
      const FeedItem item{signature, change->bytes};
      RC_ASSERT(store.sync().apply(*act, {&item, 1}).has_value());
    }
    const auto print_now = [&store] {
      auto record = store.record("thing", kThing);
      RC_ASSERT(record.has_value());
      return *record ? print(**record) : std::string("nothing");
    };
    const auto relays = store.sync().relays(1 << 20, 1000);
    RC_ASSERT(relays.has_value());
    std::vector<const Change*> left;
    for (const Change* change : world.all()) {
      if (*rc::gen::arbitrary<bool>()) {
        left.push_back(change);
        continue;
      }
      for (const Outgoing& one : relays->changes) {
        if (one.change != change->bytes) continue;
        RC_ASSERT(store.sync().refused(*act, one.no, "bad_value", "").has_value());
      }
    }
    const RecordState without = fold_record(schema, "thing", kThing, left);
    const bool is_gone = without.paths.empty();
    RC_ASSERT(print_now() == (is_gone ? "nothing" : print(without)));
    act->life.epoch = new_id<EpochId>(env);
    RC_ASSERT(store.sync().change_epoch(*act, new_id<EpochId>(env)).has_value());
    RC_ASSERT(print_now() == print(fold_record(schema, "thing", kThing, world.all())));
  }));
}

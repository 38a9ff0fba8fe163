// SPDX-License-Identifier: Apache-2.0
// The store's side of the sync: batches, outcomes, receiving, scopes, epochs, lives.
#include "shared/store/device/sync_log.h"

#include "shared/codec/change_codec.h"
#include "tests/shared/store/device_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

void grant(DeviceWorld& world, const Scope& scope) {
  Act act = world.begin();
  REQUIRE(world.sync().grant(act, scope, true));
  REQUIRE(act.commit());
}

void evict(DeviceWorld& world, const Scope& scope) {
  Act act = world.begin();
  REQUIRE(world.sync().evict(act, scope));
  REQUIRE(act.commit());
}

std::int64_t count(DeviceWorld& world, std::string_view table) {
  const std::string sql = "SELECT count(*) FROM " + std::string(table);
  return world.store->database().integer(sql).value().value_or(-1);
}

Bytes by(std::uint8_t replica, std::uint64_t lamport, const Scope& scope = casework(1),
         const char* phone = "x") {
  ChangeDraft draft = test_draft({{"phone", phone, {}}}, lamport);
  draft.replica = test_id<ReplicaId>(replica, 0x11);
  draft.scope = scope;
  draft.ops[0].kind = "thing";
  draft.ops[0].record = kThing;
  return encode_change(draft).value();
}

}  // namespace

TEST_CASE("unsent changes come in order and within the budget, and say up to where") {
  DeviceWorld world;
  for (const char* value : {"1", "2", "3"}) world.write("phone", value);
  const auto all = world.sync().unsent(1 << 20, 100).value();
  REQUIRE(all.changes.size() == 3);
  CHECK(all.seq == 3);
  CHECK_FALSE(all.more);
  const auto two = world.sync().unsent(1 << 20, 2).value();
  CHECK(two.changes.size() == 2);
  CHECK(two.seq == 2);
  CHECK(two.more);
  const auto one = world.sync().unsent(1, 100).value();
  CHECK(one.changes.size() == 1);
  CHECK(one.seq == 1);
  {
    Act act = world.begin();
    REQUIRE(world.sync().accepted(act, one.changes[0].no, kTestReceipt));
    REQUIRE(act.commit());
  }
  const auto rest = world.sync().unsent(1, 100).value();
  CHECK(rest.changes[0].change == all.changes[1].change);
  CHECK(rest.seq == 2);
  CHECK(world.sync().count_unsent().value() == 2);
}

TEST_CASE("an act that is not committed leaves nothing behind") {
  DeviceWorld world;
  {
    Act act = world.begin();
    const Bytes change = by(9, 4);
    const FeedItem item{kTestReceipt, change};
    REQUIRE(world.sync().apply(act, {&item, 1}));
    act.life.cursor = 17;
  }
  CHECK(world.print_thing() == "nothing");
  CHECK(world.store->life().value().cursor == 0);
  CHECK(count(world, "scope") == 0);
  CHECK(world.receive({by(9, 4)}).fresh == 1);
  CHECK(count(world, "scope") == 1);
}

TEST_CASE("what comes twice counts once; a receipt tells that one's own is at the office") {
  DeviceWorld world;
  world.write("phone", "1");
  const auto own = world.unsent();
  CHECK(world.receive({by(9, 4), by(9, 4)}).fresh == 1);
  CHECK(world.receive({by(9, 4)}).known == 1);
  const Applied again = world.receive(own);
  CHECK(again.known == 1);
  CHECK_FALSE(again.new_life);
  CHECK(world.sync().count_unsent().value() == 0);
  CHECK(world.store->life().value().lamport == 4);
  const ChangeId next = world.write("phone", "2");
  CHECK(world.store->change(next).value()->lamport == 5);
}

TEST_CASE("bytes that are no change are refused as a whole") {
  DeviceWorld world;
  Act act = world.begin();
  const Bytes good = by(9, 4);
  const Bytes bad{1, 2, 3};
  const std::vector<FeedItem> items{{kTestReceipt, good}, {kTestReceipt, bad}};
  CHECK(world.sync().apply(act, items).error().code == ErrorCode::invalid);
}

TEST_CASE("a refused change is kept, is listed, and is out of the state") {
  DeviceWorld world;
  world.write("phone", "good");
  world.write("phone", "bad");
  world.write("note", "after");
  const auto batch = world.sync().unsent(1 << 20, 100).value();
  {
    Act act = world.begin();
    REQUIRE(world.sync().accepted(act, batch.changes[0].no, kTestReceipt));
    REQUIRE(world.sync().refused(act, batch.changes[1].no, "not_allowed", "why"));
    REQUIRE(world.sync().accepted(act, batch.changes[2].no, kTestReceipt));
    REQUIRE(act.commit());
  }
  CHECK(as_text(world.thing().value("phone")).ends_with("good"));
  CHECK(as_text(world.thing().value("note")).ends_with("after"));
  CHECK(world.unsent().empty());
  const auto refusals = world.sync().refusals().value();
  REQUIRE(refusals.size() == 1);
  CHECK(refusals[0].code == "not_allowed");
  CHECK(refusals[0].at_ms == world.env.now_ms());
  CHECK(refusals[0].change.bytes == batch.changes[1].change);
  // In the history it stands as what it is.
  const auto history = world.store->history("thing", kThing, "phone").value();
  REQUIRE(history.size() == 2);
  CHECK(history[1].change.state == ChangeState::refused);
  CHECK_FALSE(history[1].is_head);
  // The chain goes on behind it.
  const ChangeId next = world.write("phone", "next");
  CHECK(world.store->change(next).value()->seq == 4);
}

TEST_CASE("the digest counts the scopes that are held or being filled") {
  DeviceWorld world;
  const auto digest = [&world] { return world.store->life().value().scopes; };
  const auto nothing = digest();
  world.receive({by(9, 4)});
  CHECK(digest() == nothing);
  CHECK(world.sync().uncounted().value() == std::vector<Scope>{casework(1)});
  grant(world, casework(1));
  const auto one = digest();
  const std::array<std::uint8_t, 1> tier{2};
  const Hash expected = sha256({ByteView(tier), casework(1).id.view()});
  CHECK(equal(one, expected));
  {
    Act act = world.begin();
    REQUIRE(world.sync().grant(act, casework(2), false));
    REQUIRE(act.commit());
  }
  CHECK(digest() != one);
  CHECK(world.sync().held().value() == std::vector<Scope>{casework(1), casework(2)});
  const auto filling = world.sync().filling().value();
  REQUIRE(filling.size() == 1);
  CHECK(filling[0].filled_to == 0);
  {
    Act act = world.begin();
    REQUIRE(world.sync().filled(act, casework(2), 30, false));
    REQUIRE(act.commit());
  }
  CHECK(world.sync().filling().value()[0].filled_to == 30);
  {
    Act act = world.begin();
    REQUIRE(world.sync().filled(act, casework(2), 40, true));
    REQUIRE(act.commit());
  }
  CHECK(world.sync().filling().value().empty());
  evict(world, casework(2));
  CHECK(digest() == one);
  evict(world, casework(1));
  CHECK(digest() == nothing);
}

TEST_CASE("an evicted scope is deleted with all that is in it, and nothing else") {
  DeviceWorld world;
  world.receive({by(9, 4), by(8, 4)});
  ChangeDraft other = test_draft({{"phone", "stays", {}}}, 3);
  other.scope = casework(2);
  other.ops[0].record = test_id<RecordId>(4);
  other.ops[0].kind = "thing";
  world.receive({encode_change(other).value()});
  Draft draft;
  draft.record = test_id<RecordId>(3);
  draft.kind = "thing";
  draft.scope = casework(1);
  draft.fields = {{"phone", "1"}};
  REQUIRE(world.store->drafts().put(draft));
  evict(world, casework(1));
  CHECK(world.store->drafts().list().value().empty());
  CHECK(count(world, "scope") == 1);
  CHECK(count(world, "change") == 1);
  CHECK(world.print_thing() == "nothing");
  CHECK(world.store->record("thing", other.ops[0].record).value().has_value());
  evict(world, casework(2));
  for (const char* table : {"scope", "change", "record_thing", "record_head", "record_replaced",
                            "record_conflict", "draft"}) {
    CHECK(count(world, table) == 0);
  }
  CHECK(world.print_thing() == "nothing");
}

TEST_CASE("the restricted part of a record leaves, the rest stays") {
  DeviceWorld world;
  world.write("phone", "open");
  const std::string before = world.print_thing();
  world.write("secret", "s3", restricted(1));
  world.accept_all();
  evict(world, restricted(1));
  CHECK(world.print_thing() == before);
  CHECK(count(world, "change") == 1);
}

TEST_CASE("unsent work is waited for, then the scope goes and a new life begins") {
  DeviceWorld world;
  world.write("phone", "late work");
  const Life before = world.store->life().value();
  evict(world, casework(1));
  CHECK(world.unsent().size() == 1);
  CHECK(world.store->record("thing", kThing).value().has_value());
  const auto batch = world.sync().unsent(1 << 20, 100).value();
  Act act = world.begin();
  REQUIRE(world.sync().accepted(act, batch.changes[0].no, kTestReceipt));
  REQUIRE(world.sync().remove_leaving(act));
  REQUIRE(act.commit());
  CHECK(world.print_thing() == "nothing");
  const Life after = world.store->life().value();
  CHECK(after.replica != before.replica);
  CHECK(after.seq == 0);
  CHECK(after.lamport == before.lamport);
}

TEST_CASE("a change of one's own replica that is not here begins a new life") {
  DeviceWorld original(1);
  original.write("phone", "1");
  const Life life = original.store->life().value();
  ChangeDraft twin = test_draft({{"phone", "twin", {}}}, 9);
  twin.replica = life.replica;
  twin.ops[0].kind = "thing";
  CHECK(original.receive({encode_change(twin).value()}).new_life);
  const Life after = original.store->life().value();
  CHECK(after.replica != life.replica);
  CHECK(after.seq == 0);
  CHECK(after.prev.is_nil());
  original.write("phone", "2");
  // What was written before is unsent still, and comes first.
  const auto batch = original.sync().unsent(1 << 20, 1).value();
  CHECK(batch.changes.size() == 1);
  CHECK(batch.seq == 0);
}

TEST_CASE("a new epoch: everything with a receipt is offered, what lacks is relayed") {
  DeviceWorld world;
  {
    Act act = world.begin();
    REQUIRE(world.sync().change_epoch(act, test_id<EpochId>(1)));
    act.life.cursor = 90;
    REQUIRE(act.commit());
  }
  CHECK(world.sync().offers(10).value().ids.empty());
  world.receive({by(9, 4), by(8, 4), by(7, 4)});
  grant(world, casework(1));
  world.write("phone", "refused");
  world.write("phone", "unsent");
  const std::string before = world.print_thing();
  const auto batch = world.sync().unsent(1 << 20, 100).value();
  {
    Act act = world.begin();
    REQUIRE(world.sync().refused(act, batch.changes[0].no, "not_allowed", ""));
    REQUIRE(act.commit());
  }
  CHECK(world.print_thing() != before);
  {
    Act act = world.begin();
    REQUIRE(world.sync().change_epoch(act, test_id<EpochId>(2)));
    REQUIRE(act.commit());
  }
  CHECK(world.print_thing() == before);
  CHECK(world.sync().refusals().value().empty());
  CHECK(world.unsent() == std::vector<Bytes>{batch.changes[0].change, batch.changes[1].change});
  CHECK(world.store->life().value().cursor == 0);
  CHECK(world.sync().held().value().empty());
  const auto first = world.sync().offers(2).value();
  REQUIRE(first.ids.size() == 2);
  CHECK(first.ids[0] == change_id_of(by(9, 4)));
  {
    Act act = world.begin();
    REQUIRE(world.sync().offered(act, first.upto, std::vector<std::int64_t>{first.nos[1]}));
    REQUIRE(act.commit());
  }
  const auto second = world.sync().offers(2).value();
  REQUIRE(second.ids.size() == 1);
  {
    Act act = world.begin();
    REQUIRE(world.sync().offered(act, second.upto, {}));
    REQUIRE(act.commit());
  }
  CHECK(world.sync().offers(2).value().ids.empty());
  const auto relays = world.sync().relays(1 << 20, 100).value();
  REQUIRE(relays.changes.size() == 1);
  CHECK(relays.changes[0].change == by(8, 4));
  CHECK(equal(relays.changes[0].proof, kTestReceipt));
}

TEST_CASE("what comes with a signature only is relayed until the office has it") {
  DeviceWorld world;
  const Bytes signature(80, 5);
  world.receive({by(9, 4)}, signature);
  const auto relays = world.sync().relays(1 << 20, 100).value();
  REQUIRE(relays.changes.size() == 1);
  CHECK(relays.changes[0].proof == signature);
  world.receive({by(9, 4)});
  CHECK(world.sync().count_relays().value() == 0);
}

TEST_CASE("the number of a change that left is not given to another one, also after a restart") {
  DeviceWorld world;
  world.write("phone", "1");
  world.accept_all();
  const auto last_no = [&] {
    std::int64_t no = 0;
    REQUIRE(world.store->each_change(0, [&](const LoggedChange& one) -> Result<bool> {
      no = one.no;
      return true;
    }));
    return no;
  };
  const std::int64_t before = last_no();
  {
    Act act = world.begin();
    REQUIRE(world.sync().evict(act, casework(1)));
    REQUIRE(act.commit());
  }
  CHECK(last_no() == 0);
  SUBCASE("at once") {
    world.write("phone", "2", casework(2));
    CHECK(last_no() > before);
  }
  SUBCASE("after a restart") {
    DeviceLog again(world.store->database());
    REQUIRE(again.prepare());
    const auto no = again.append(test_id<ChangeId>(9), Bytes{1}, 1, ChangeState::unsent, {});
    REQUIRE(no.has_value());
    CHECK(*no > before);
  }
}

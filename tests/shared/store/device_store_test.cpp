// SPDX-License-Identifier: Apache-2.0
// Saving and reading on one device, and what two devices see of each other's changes.
#include "shared/store/device/device_store.h"

#include <algorithm>

#include "tests/shared/store/device_world.h"
#include "tests/support/doctest.h"
#include "tests/support/memory_vfs.h"

using namespace banso;

namespace {

std::string text_of(ByteView value) {
  const auto decoded = decode_value(value);
  REQUIRE(decoded.has_value());
  return decoded->text() == nullptr ? "-" : *decoded->text();
}

std::string phone(DeviceWorld& world) { return text_of(world.thing().value("phone")); }

}  // namespace

TEST_CASE("changes are numbered, chained and name what they replace") {
  DeviceWorld world;
  const ChangeId first = world.write("phone", "030");
  const ChangeId second = world.write("phone", "031");
  const auto one = world.store->change(first).value();
  const auto two = world.store->change(second).value();
  REQUIRE(one.has_value());
  REQUIRE(two.has_value());
  CHECK(one->seq == 1);
  CHECK(one->prev.is_nil());
  CHECK(two->seq == 2);
  CHECK(two->prev == first);
  CHECK(two->replica == one->replica);
  CHECK(two->lamport == one->lamport + 1);
  CHECK(two->author == kTestAuthor);
  CHECK(two->wall_ms == world.env.now_ms());
  CHECK(two->ops[0].writes[0].parents == std::vector<ChangeId>{first});
  CHECK(phone(world) == "031");
  CHECK(world.thing().find("phone")->heads.size() == 1);
}

TEST_CASE(
    "an edit also names the older changes that it replaces and that stand for something else") {
  DeviceWorld world;
  const auto parents = [&](const ChangeId& id) {
    return world.store->change(id).value()->ops[0].writes[0].parents;
  };
  const auto sorted = [](std::vector<ChangeId> ids) {
    std::sort(ids.begin(), ids.end());
    return ids;
  };
  const ChangeId first = world.save(DeviceWorld::edit(kThing, {{"phone", "0"}, {"note", "n"}}));
  const ChangeId second = world.write("phone", "1");
  CHECK(parents(second) == std::vector<ChangeId>{first});
  const ChangeId third = world.write("phone", "2");
  CHECK(parents(third) == sorted({first, second}));
  const ChangeId fourth = world.write("phone", "3");
  CHECK(parents(fourth) == sorted({first, third}));
  CHECK(world.thing().find("phone")->heads.size() == 1);
  // Nothing of the first is left: nobody has to say any more that its value is gone.
  world.write("note", "m");
  const ChangeId last = world.write("phone", "4");
  CHECK(parents(last) == std::vector<ChangeId>{fourth});
}

TEST_CASE("older changes are named only as far as they were replaced before") {
  DeviceWorld here(1);
  DeviceWorld there(2);
  here.save(DeviceWorld::edit(kThing, {{"phone", "0"}, {"note", "n"}}));
  there.receive(here.unsent());
  const ChangeId seen = here.write("phone", "here");
  there.write("phone", "there");
  here.receive(there.unsent());
  // The form did not show what came from there: it stays a conflict.
  here.save(DeviceWorld::edit(kThing, {{"phone", "form", std::vector<ChangeId>{seen}}}));
  CHECK(here.thing().find("phone")->conflict);
  CHECK(here.thing().find("phone")->heads.size() == 2);
}

TEST_CASE("a form that was open while another value came replaces only what it showed") {
  DeviceWorld here(1);
  DeviceWorld there(2);
  const ChangeId first = here.write("phone", "030");
  there.receive(here.unsent());
  there.write("phone", "there");
  here.receive(there.unsent());
  CHECK(phone(here) == "there");
  here.save(DeviceWorld::edit(kThing, {{"phone", "here", std::vector<ChangeId>{first}}}));
  CHECK(here.thing().find("phone")->conflict);
  CHECK(here.store->conflicts().value().size() == 1);
  here.write("phone", "settled");
  CHECK(here.store->conflicts().value().empty());
}

TEST_CASE("two devices list the same conflict with author, time and device, and settle it") {
  DeviceWorld a(1);
  DeviceWorld b(2);
  a.write("phone", "0");
  b.receive(a.unsent());
  a.write("phone", "a");
  b.write("phone", "b");
  const auto from_a = a.unsent();
  const auto from_b = b.unsent();
  b.receive(from_a);
  a.receive(from_b);
  CHECK(a.print_thing() == b.print_thing());
  const auto conflicts = a.store->conflicts().value();
  REQUIRE(conflicts.size() == 1);
  for (DeviceWorld* world : {&a, &b}) {
    const Conflict conflict = world->store->conflict(conflicts[0]).value();
    REQUIRE(conflict.heads.size() == 2);
    CHECK(conflict.heads[0].is_shown);
    CHECK(conflict.heads[0].is_head);
    CHECK_FALSE(conflict.heads[1].is_shown);
    for (const WriteInfo& head : conflict.heads) {
      const DeviceWorld& writer = *head.value.text() == "a" ? a : b;
      CHECK(head.change.replica == writer.store->life().value().replica);
      CHECK(head.change.author == kTestAuthor);
      CHECK(head.change.wall_ms == FakeEnv::kStartMs + (&writer == &a ? 2000 : 1000));
    }
  }
  a.write("phone", "settled");
  b.receive(a.unsent());
  CHECK(b.store->conflicts().value().empty());
  CHECK(b.store->conflict(conflicts[0]).value().heads.empty());
  const auto history = b.store->history("thing", kThing, "phone").value();
  REQUIRE(history.size() == 4);
  CHECK(*history[0].value.text() == "0");
  CHECK(*history[3].value.text() == "settled");
  CHECK(history[3].is_shown);
  CHECK(history[3].parents.size() == 2);
  CHECK_FALSE(history[1].is_head);
}

TEST_CASE("deleting counts only for what was seen; the other side of the conflict is shown") {
  DeviceWorld a(1);
  DeviceWorld b(2);
  a.save(DeviceWorld::edit(kThing, {{"phone", "0"}, {"tags/x", "x"}}));
  b.receive(a.unsent());
  a.write("deleted", true);
  CHECK(a.thing().deleted);
  ListQuery things;
  things.kind = "thing";
  CHECK(a.store->count(things).value() == 0);
  b.write("note", "still here");
  const auto from_b = b.unsent();
  b.receive(a.unsent());
  a.receive(from_b);
  CHECK(a.print_thing() == b.print_thing());
  CHECK(a.thing().edited_while_deleted);
  CHECK(a.store->count(things).value() == 1);
  const Conflict conflict = b.store->conflict({"thing", kThing, std::string(kDeletedPath)}).value();
  REQUIRE(conflict.heads.size() == 2);
  CHECK(conflict.heads[0].path == kDeletedPath);
  CHECK(*conflict.heads[1].value.text() == "still here");
  b.write("deleted", true);
  CHECK(b.thing().deleted);
  b.write("deleted", false);
  CHECK_FALSE(b.thing().deleted);
  CHECK(b.store->conflicts().value().empty());
}

TEST_CASE("what breaks a rule is not written") {
  DeviceWorld world;
  const auto thing = [](std::vector<FieldEdit> fields, const Scope& scope = casework(1)) {
    return DeviceWorld::edit(kThing, std::move(fields), scope);
  };
  CHECK(world.refusal({kTestAuthor, casework(1), {{"robot", kThing, {{"a", 1}}}}}) ==
        ErrorCode::invalid);
  CHECK(world.refusal(thing({{"unknown", "x"}})) == ErrorCode::invalid);
  CHECK(world.refusal(thing({{"phone", 5}})) == ErrorCode::invalid);
  CHECK(world.refusal(thing({})) == ErrorCode::invalid);
  CHECK(world.refusal(thing({{"phone", "1"}}, Scope{})) == ErrorCode::invalid);
  CHECK(world.refusal(thing({{"secret", "1"}})) == ErrorCode::invalid);
  CHECK(world.refusal(thing({{"secret", "1"}}, restricted(1))) == ErrorCode::invalid);
  CHECK(world.refusal({kTestAuthor, Scope{}, {{"worker", kThing, {{"name", Value()}}}}}) ==
        ErrorCode::invalid);
  CHECK(world.store->life().value().seq == 0);

  world.save(thing({{"phone", "1"}, {"text", "final"}}));
  CHECK(world.refusal(thing({{"text", "again"}})) == ErrorCode::invalid);
  CHECK(world.refusal(thing({{"phone", "2"}}, casework(2))) == ErrorCode::invalid);
  CHECK(world.refusal(thing({{"phone", "2"}}, restricted(1))) == ErrorCode::invalid);
  world.write("secret", "s3", restricted(1));
  CHECK(text_of(world.thing().value("secret")) == "s3");
  CHECK(world.store->life().value().seq == 2);
  CHECK(world.unsent().size() == 2);
}

TEST_CASE("several saves in one act are several changes, or none") {
  DeviceWorld world;
  const Edit good = DeviceWorld::edit(test_id<RecordId>(5), {{"phone", "1"}});
  const Edit bad = DeviceWorld::edit(kThing, {{"phone", 5}});
  CHECK_FALSE(world.store->save_all(std::vector<Edit>{good, bad}));
  CHECK_FALSE(world.store->record("thing", test_id<RecordId>(5)).value());
  CHECK(world.store->save_all(std::vector<Edit>{good, good}).value().size() == 2);
  CHECK(world.store->life().value().seq == 2);
  // Numbers of scopes given in the act that was undone are not used.
  CHECK(world.sync().uncounted().value().empty());
}

TEST_CASE("drafts stay here until they are finished; discarding can be undone") {
  DeviceWorld world;
  Draft draft;
  draft.record = kThing;
  draft.kind = "thing";
  draft.scope = casework(1);
  draft.author = kTestAuthor;
  draft.started_ms = 5;
  draft.changed_ms = 5;
  draft.fields = {{"text", "typ"}};
  REQUIRE(world.store->drafts().put(draft));
  draft.started_ms = 6;
  draft.changed_ms = 6;
  draft.fields = {{"text", "typed"}};
  REQUIRE(world.store->drafts().put(draft));
  REQUIRE(world.store->drafts().discard(kThing, 7));
  CHECK(world.store->drafts().list().value().empty());
  REQUIRE(world.store->drafts().purge_discarded(7));
  REQUIRE(world.store->drafts().undo_discard(kThing));
  const auto drafts = world.store->drafts().list().value();
  REQUIRE(drafts.size() == 1);
  CHECK(drafts[0].started_ms == 5);
  CHECK(drafts[0].author == kTestAuthor);
  CHECK(*drafts[0].fields[0].second.text() == "typed");
  CHECK(world.unsent().empty());

  CHECK_FALSE(world.store->finish_draft(kThing, DeviceWorld::edit(kThing, {{"text", 5}})));
  CHECK(world.store->drafts().get(kThing).value().has_value());
  REQUIRE(world.store->finish_draft(kThing, DeviceWorld::edit(kThing, {{"text", "typed"}})));
  CHECK_FALSE(world.store->drafts().get(kThing).value().has_value());
  CHECK(world.unsent().size() == 1);
  REQUIRE(world.store->drafts().put(draft));
  REQUIRE(world.store->drafts().discard(kThing, 7));
  REQUIRE(world.store->drafts().purge_discarded(8));
  CHECK(world.store->drafts().undo_discard(kThing).error().code == ErrorCode::not_found);
}

TEST_CASE("a record says whether it is at the office") {
  DeviceWorld world;
  world.write("phone", "1");
  world.save(DeviceWorld::edit(test_id<RecordId>(5), {{"phone", "1"}}));
  CHECK(world.store->is_unsent(world.thing()).value());
  CHECK(world.store->unsent_records().value().size() == 2);
  world.accept_all();
  CHECK_FALSE(world.store->is_unsent(world.thing()).value());
  world.write("note", "more");
  CHECK(world.store->is_unsent(world.thing()).value());
  CHECK(world.store->unsent_records().value() ==
        std::vector<std::pair<std::string, RecordId>>{{"thing", kThing}});
}

TEST_CASE("settings, identity and everything saved are there after reopening") {
  register_memory_vfs();
  remove_memory_file("again.db");
  FakeEnv env;
  const Schema schema = device_schema();
  DeviceStoreOptions options;
  options.path = "again.db";
  options.vfs = kMemoryVfs;
  options.key = Key{1};
  ReplicaId replica;
  std::string printed;
  {
    const auto store = DeviceStore::open(env, schema, options).value();
    replica = store->life().value().replica;
    REQUIRE(store->settings().set(setting::kOffice, as_bytes("https://office.example")));
    REQUIRE(store->settings().set(setting::kSession, as_bytes("token")));
    REQUIRE(store->settings().erase(setting::kSession));
    REQUIRE(store->save(DeviceWorld::edit(kThing, {{"phone", "1"}})));
    printed = print(*store->record("thing", kThing).value());
  }
  const auto store = DeviceStore::open(env, schema, options).value();
  CHECK(store->life().value().replica == replica);
  CHECK(store->life().value().seq == 1);
  CHECK(as_text(*store->settings().get(setting::kOffice).value()) == "https://office.example");
  CHECK_FALSE(store->settings().get(setting::kSession).value().has_value());
  CHECK(print(*store->record("thing", kThing).value()) == printed);
  options.key = Key{2};
  CHECK(DeviceStore::open(env, schema, options).error().code == ErrorCode::locked);
  options.path = "another.db";
  options.create = false;
  CHECK(DeviceStore::open(env, schema, options).error().code == ErrorCode::not_found);
}

TEST_CASE("at rest, everything saved is in the file and nothing waits in the log") {
  register_memory_vfs();
  remove_memory_file("rest.db");
  FakeEnv env;
  const Schema schema = device_schema();
  DeviceStoreOptions options;
  options.path = "rest.db";
  options.vfs = kMemoryVfs;
  options.key = Key{1};
  {
    const auto store = DeviceStore::open(env, schema, options).value();
    REQUIRE(store->save(DeviceWorld::edit(kThing, {{"phone", "1"}})));
    CHECK_FALSE(take_image("rest.db").log.empty());
    REQUIRE(store->rest());
    const MemoryImage image = take_image("rest.db");
    CHECK(image.log.empty());
    put_image("rest-copy.db", image);
    REQUIRE(store->save(DeviceWorld::edit(kThing, {{"phone", "2"}})));
  }
  options.path = "rest-copy.db";
  const auto copy = DeviceStore::open(env, schema, options).value();
  CHECK(text_of(copy->record("thing", kThing).value()->value("phone")) == "1");
}

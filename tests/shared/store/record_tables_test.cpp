// SPDX-License-Identifier: Apache-2.0
// Lists, reading, conflicts and writes of unknown kinds. That the state is the right one is checked
// against the reference in record_fold_property_test.cpp.
#include "shared/store/record/record_tables.h"

#include "tests/shared/store/record_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

RecordId record_no(int number) { return test_id<RecordId>(static_cast<std::uint8_t>(number), 9); }

Change thing(int number, const char* phone, std::uint64_t lamport,
             std::vector<ChangeId> parents = {}) {
  ChangeDraft draft = test_draft({{"phone", phone, std::move(parents)}}, lamport);
  draft.ops[0].kind = "thing";
  draft.ops[0].record = record_no(number);
  return test_change(draft);
}

ListQuery things() {
  ListQuery query;
  query.kind = "thing";
  return query;
}

std::vector<RecordId> ids(RecordWorld& world, const ListQuery& query) {
  std::vector<RecordId> found;
  const auto rows = world.tables->list(query);
  REQUIRE(rows.has_value());
  for (const ListRow& row : *rows) found.push_back(row.id);
  const auto count = world.tables->count(query);
  REQUIRE(count.has_value());
  if (query.limit == 100 && query.offset == 0) CHECK(*count == found.size());
  return found;
}

using Records = std::vector<RecordId>;

}  // namespace

TEST_CASE("lists filter and sort by indexed fields and follow the shown value") {
  RecordWorld world;
  const Change first = thing(1, "030", 1);
  world.take(first);
  world.take(thing(2, "010", 1));
  world.take(thing(3, "020", 1));
  CHECK(ids(world, things()) == Records{record_no(1), record_no(2), record_no(3)});
  ListQuery sorted = things();
  sorted.order_by = "phone";
  CHECK(ids(world, sorted) == Records{record_no(2), record_no(3), record_no(1)});
  sorted.descending = true;
  sorted.limit = 1;
  sorted.offset = 1;
  CHECK(ids(world, sorted) == Records{record_no(3)});
  ListQuery filtered = things();
  filtered.filters = {{"phone", ListFilter::Is::at_least, "020"}};
  CHECK(ids(world, filtered) == Records{record_no(1), record_no(3)});

  world.take(thing(1, "000", 2, {first.id}));
  CHECK(ids(world, filtered) == Records{record_no(3)});
  filtered.filters = {{"phone", ListFilter::Is::equal, "000"}};
  CHECK(ids(world, filtered) == Records{record_no(1)});
  filtered.filters = {{"place", ListFilter::Is::equal, Value()},
                      {"phone", ListFilter::Is::at_most, "010"}};
  CHECK(ids(world, filtered) == Records{record_no(1), record_no(2)});
}

TEST_CASE("what cannot be listed is said") {
  RecordWorld world;
  ListQuery query = things();
  query.order_by = "tags";
  CHECK(world.tables->list(query).error().code == ErrorCode::invalid);
  query = things();
  query.filters = {{"phone; DROP TABLE record_thing", ListFilter::Is::equal, "x"}};
  CHECK(world.tables->list(query).error().code == ErrorCode::invalid);
  query.kind = "nothing";
  CHECK(world.tables->count(query).error().code == ErrorCode::invalid);
  CHECK_FALSE(world.tables->read("nothing", kThing).value().has_value());
  CHECK_FALSE(world.tables->read("thing", kThing).value().has_value());
}

TEST_CASE("concurrent values are a conflict until somebody who saw both decides") {
  RecordWorld world;
  const Change base = thing(1, "0", 1);
  const Change a = thing(1, "a", 2, {base.id});
  const Change b = thing(1, "b", 2, {base.id});
  world.take(a);
  world.take(b);
  world.take(base);
  CHECK(world.tables->conflicts().value() ==
        std::vector<ConflictRef>{{"thing", record_no(1), "phone"}});
  CHECK(world.tables->conflicts_of("thing", record_no(1)).value().size() == 1);
  CHECK(world.tables->conflicts_of("thing", record_no(2)).value().empty());
  CHECK(world.tables->count_conflicts().value() == 1);
  const auto record = world.tables->read("thing", record_no(1)).value();
  REQUIRE(record.has_value());
  CHECK(record->find("phone")->heads.size() == 2);
  world.take(thing(1, "c", 3, {a.id, b.id}));
  CHECK(world.tables->count_conflicts().value() == 0);
}

TEST_CASE("unknown fields are kept and read; unknown kinds are remembered") {
  RecordWorld world(thing_schema(true));
  ChangeDraft draft = test_draft({{"place", "left", {}}, {"later/x", true, {}}});
  draft.ops[0].kind = "thing";
  draft.ops.push_back({"robot", record_no(5), {{"name", "R2", {}}}});
  world.take(test_change(draft));
  const auto record = world.tables->read("thing", draft.ops[0].record).value();
  REQUIRE(record.has_value());
  CHECK(as_text(record->value("place")).ends_with("left"));
  CHECK(record->elements("later") == std::vector<std::string>{"x"});
  const auto foreign = world.tables->foreign().value();
  REQUIRE(foreign.size() == 1);
  CHECK(foreign[0].kind == "robot");
  CHECK(foreign[0].record == record_no(5));
}

TEST_CASE("a subset of the kinds passes the others over") {
  RecordWorld world;
  std::vector<Kind> kinds = thing_schema().kinds();
  kinds.push_back(kinds[0]);
  kinds[1].id = "worker";
  const Schema schema(std::move(kinds));
  RecordTablesOptions options;
  options.kinds = {"worker"};
  options.keep_foreign = false;
  const auto tables = RecordTables::open(*world.database, *world.log, schema, options).value();
  CHECK(tables->new_kinds() == std::vector<std::string>{"worker"});
  ChangeDraft draft = test_draft({{"phone", "1", {}}});
  draft.ops[0].kind = "thing";
  draft.ops.push_back({"worker", record_no(5), {{"name", "W", {}}}});
  draft.ops.push_back({"robot", record_no(6), {{"name", "R2", {}}}});
  const Change change = test_change(draft);
  const auto no = world.log->append(change.id, change.bytes, 1, ChangeState::at_office, {});
  REQUIRE(tables->apply(change, no.value(), 1));
  CHECK(tables->kinds_of(record_no(5)).value() == std::vector<std::string>{"worker"});
  CHECK(tables->kinds_of(draft.ops[0].record).value().empty());
  CHECK(tables->foreign().value().empty());
}

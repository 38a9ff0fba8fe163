// SPDX-License-Identifier: Apache-2.0
#include "shared/model/fold.h"

#include "tests/shared/model/fold_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

std::string shown(const RecordState& state, std::string_view path) {
  const PathState* const found = state.find(path);
  REQUIRE(found != nullptr);
  const Value value = decode_value(found->value()).value();
  return value.text() == nullptr ? to_hex(found->value()) : *value.text();
}

bool conflict(const RecordState& state, std::string_view path) {
  const PathState* const found = state.find(path);
  REQUIRE(found != nullptr);
  return found->conflict;
}

}  // namespace

TEST_CASE("a later write that saw the earlier one replaces it") {
  FoldWorld world;
  const Change& first = world.write(1, 1, {{"phone", "03", {}}});
  world.write(2, 2, {{"phone", "06", {first.id}}});
  const RecordState state = world.fold();
  CHECK(state.find("phone")->heads.size() == 1);
  CHECK(shown(state, "phone") == "06");
  CHECK_FALSE(conflict(state, "phone"));
  CHECK(state.find("note") == nullptr);
}

TEST_CASE("concurrent writes are both kept, and the higher lamport is shown") {
  FoldWorld world;
  const Change& first = world.write(1, 1, {{"phone", "03", {}}, {"note", "x", {}}});
  world.write(2, 5, {{"phone", "06", {first.id}}});
  world.write(3, 4, {{"phone", "07", {first.id}}, {"note", "x", {first.id}}});
  const RecordState state = world.fold();
  CHECK(state.find("phone")->heads.size() == 2);
  CHECK(shown(state, "phone") == "06");
  CHECK(conflict(state, "phone"));
  CHECK_FALSE(conflict(state, "note"));
}

TEST_CASE("two people who wrote the same have no conflict") {
  FoldWorld world;
  const Change& first = world.write(1, 1, {{"phone", "03", {}}});
  world.write(2, 5, {{"phone", "06", {first.id}}});
  world.write(3, 4, {{"phone", "06", {first.id}}});
  CHECK(world.fold().find("phone")->heads.size() == 2);
  CHECK_FALSE(conflict(world.fold(), "phone"));
}

TEST_CASE("settling is a change whose parents are all heads") {
  FoldWorld world;
  const Change& a = world.write(1, 4, {{"phone", "03", {}}});
  const Change& b = world.write(2, 4, {{"phone", "06", {}}});
  CHECK(conflict(world.fold(), "phone"));
  world.write(3, 5, {{"phone", "03", {a.id, b.id}}});
  CHECK_FALSE(conflict(world.fold(), "phone"));
  CHECK(world.fold().find("phone")->heads.size() == 1);
}

TEST_CASE("equal lamports are told apart by the change's id") {
  FoldWorld world;
  const Change& a = world.write(1, 4, {{"phone", "03", {}}});
  const Change& b = world.write(2, 4, {{"phone", "06", {}}});
  CHECK(shown(world.fold(), "phone") == (a.id > b.id ? "03" : "06"));
}

TEST_CASE("nobody can replace what does not exist yet") {
  FoldWorld future;
  const Change& target = future.write(1, 7, {{"phone", "03", {}}});
  for (const std::uint64_t lamport : {6U, 7U}) {
    FoldWorld world;
    world.write(1, 7, {{"phone", "03", {}}});
    world.write(2, lamport, {{"phone", Value(), {target.id}}});
    CHECK(world.fold().find("phone")->heads.size() == 2);
    CHECK(conflict(world.fold(), "phone"));
  }
  FoldWorld world;
  world.write(1, 7, {{"phone", "03", {}}});
  world.write(2, 8, {{"phone", Value(), {target.id}}});
  CHECK(world.fold().find("phone")->heads.size() == 1);
}

TEST_CASE("parents count for their path alone") {
  FoldWorld world;
  const Change& first = world.write(1, 1, {{"phone", "03", {}}, {"note", "x", {}}});
  world.write(2, 2, {{"phone", "06", {first.id}}, {"note", "y", {}}});
  CHECK_FALSE(conflict(world.fold(), "phone"));
  CHECK(conflict(world.fold(), "note"));
}

TEST_CASE("a concurrent add survives a removal that had not seen it") {
  FoldWorld world;
  const Change& first = world.write(1, 1, {{"tags/a", "A", {}}, {"tags/b", "B", {}}});
  world.write(2, 9, {{"tags/a", Value(), {first.id}}, {"tags/b", Value(), {first.id}}});
  CHECK(world.fold().elements("tags").empty());
  world.write(3, 2, {{"tags/a", "A", {}}});
  const RecordState state = world.fold();
  CHECK(state.elements("tags") == std::vector<std::string>{"a"});
  CHECK_FALSE(conflict(state, "tags/a"));
  CHECK(shown(state, "tags/a") == "A");
}

TEST_CASE("an element with two values is a conflict; a removal beside a value is none") {
  FoldWorld world;
  world.write(1, 1, {{"tags/a", "A", {}}, {"tags/b", "B", {}}});
  world.write(2, 2, {{"tags/a", "C", {}}, {"tags/b", Value(), {}}});
  const RecordState state = world.fold();
  CHECK(conflict(state, "tags/a"));
  CHECK_FALSE(conflict(state, "tags/b"));
  CHECK(state.elements("tags") == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the safest value is in force, whoever wrote last") {
  const auto in_force = [](const char* field, const Value& a, const Value& b) {
    FoldWorld world;
    world.write(1, 1, {{field, a, {}}});
    world.write(2, 9, {{field, b, {}}});
    CHECK(conflict(world.fold(), field));
    return shown(world.fold(), field);
  };
  CHECK(in_force("risk", "high", "low") == "high");
  CHECK(in_force("risk", "low", "high") == "high");
  CHECK(in_force("risk", "medium", "low") == "medium");
  CHECK(in_force("risk", "low", Value()) == "f6");
  CHECK(in_force("risk", Value(), "medium") == "medium");
  CHECK(in_force("risk", "extreme", "low") == "extreme");  // the code of a newer version
  CHECK(in_force("no_contact", Value(true), Value(false)) == "f5");
  CHECK(in_force("no_contact", Value(false), Value(true)) == "f5");
  CHECK(in_force("no_contact", Value(), Value(true)) == "f5");
  CHECK(in_force("no_contact", Value(), Value(false)) == "f6");
}

TEST_CASE("layout never asks, and what is written once never asks") {
  FoldWorld world;
  world.write(1, 1, {{"place", 1, {}}, {"text", "a", {}}, {"unknown_field", 1, {}}});
  world.write(2, 2, {{"place", 2, {}}, {"text", "b", {}}, {"unknown_field", 2, {}}});
  CHECK_FALSE(conflict(world.fold(), "place"));
  CHECK(shown(world.fold(), "place") == "02");
  CHECK_FALSE(conflict(world.fold(), "text"));
  CHECK(conflict(world.fold(), "unknown_field"));
}

TEST_CASE("deleting what was seen whole deletes") {
  FoldWorld world;
  const Change& a = world.write(1, 1, {{"phone", "03", {}}});
  const Change& b = world.write(2, 2, {{"note", "x", {}}});
  const Change& gone = world.write(3, 3, {{"deleted", Value(true), {a.id, b.id}}});
  CHECK(world.fold().deleted);
  CHECK_FALSE(world.fold().edited_while_deleted);
  CHECK_FALSE(conflict(world.fold(), "deleted"));
  world.write(1, 4, {{"deleted", Value(false), {gone.id}}});
  CHECK_FALSE(world.fold().deleted);
  CHECK_FALSE(conflict(world.fold(), "deleted"));
}

TEST_CASE("an edit that the deletion did not see keeps the record and asks") {
  FoldWorld world;
  const Change& a = world.write(1, 1, {{"phone", "03", {}}});
  const Change& gone = world.write(2, 2, {{"deleted", Value(true), {a.id}}});
  CHECK(world.fold().deleted);
  const Change& edit = world.write(3, 2, {{"phone", "06", {a.id}}});
  CHECK_FALSE(world.fold().deleted);
  CHECK(world.fold().edited_while_deleted);
  CHECK(conflict(world.fold(), "deleted"));

  SUBCASE("deleting again, having seen it, deletes") {
    world.write(2, 3, {{"deleted", Value(true), {a.id, gone.id, edit.id}}});
    CHECK(world.fold().deleted);
    CHECK_FALSE(conflict(world.fold(), "deleted"));
  }
  SUBCASE("keeping it settles too") {
    world.write(2, 3, {{"deleted", Value(false), {gone.id}}});
    CHECK_FALSE(world.fold().deleted);
    CHECK_FALSE(world.fold().edited_while_deleted);
    CHECK_FALSE(conflict(world.fold(), "deleted"));
  }
}

TEST_CASE("a deletion that also writes a last value covers itself") {
  FoldWorld world;
  const Change& a = world.write(1, 1, {{"phone", "03", {}}});
  world.write(1, 2, {{"note", "moved away", {}}, {"deleted", Value(true), {a.id}}});
  CHECK(world.fold().deleted);
}

TEST_CASE("other records and kinds are no matter") {
  FoldWorld world;
  world.write(1, 1, {{"phone", "03", {}}});
  CHECK(fold_record(fold_schema(), "thing", test_id<RecordId>(9), world.all()).paths.empty());
  CHECK(fold_record(fold_schema(), "other", kThing, world.all()).paths.empty());
  CHECK(fold_record(fold_schema(), "thing", kThing, {}).paths.empty());
}

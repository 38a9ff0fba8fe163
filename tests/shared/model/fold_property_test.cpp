// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <algorithm>

#include "tests/shared/model/fold_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

constexpr const char* kPaths[] = {"phone",      "note",  "tags/a", "tags/b", "risk",
                                  "no_contact", "place", "text",   "deleted"};

Value any_value(std::string_view path) {
  const bool flag = *rc::gen::arbitrary<bool>();
  if (path == kDeletedPath) return Value(flag);
  if (path == "no_contact" && flag) return Value(*rc::gen::arbitrary<bool>());
  return *rc::gen::element(Value(), Value("high"), Value("low"), Value("other"));
}

// Devices write with some or all of what exists as parents, honest or not; lamports come as they
// like.
FoldWorld any_world() {
  FoldWorld world;
  for (int i = *rc::gen::inRange(1, 12); i > 0; --i) {
    std::vector<FieldWrite> writes;
    for (const char* path : kPaths) {
      if (*rc::gen::inRange(0, 3) != 0) continue;
      FieldWrite write{path, any_value(path), {}};
      for (const Change* change : world.all()) {
        const bool is_named =
            std::any_of(write.parents.begin(), write.parents.end(),
                        [&](const ChangeId& parent) { return parent == change->id; });
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

RecordState fold_all(const std::vector<const Change*>& changes) {
  return fold_record(fold_schema(), "thing", kThing, changes);
}

}  // namespace

TEST_CASE("any order and any repetition give the same state") {
  CHECK(rc::check([] {
    const FoldWorld world = any_world();
    std::vector<const Change*> mixed;
    for (const Change* change : world.all()) {
      const auto times = *rc::gen::inRange<std::size_t>(1, 3);
      for (std::size_t i = 0; i < times; ++i) {
        const auto at = *rc::gen::inRange<std::size_t>(0, mixed.size() + 1);
        mixed.insert(mixed.begin() + static_cast<std::ptrdiff_t>(at), change);
      }
    }
    RC_ASSERT(print(fold_all(mixed)) == print(world.fold()));
  }));
}

TEST_CASE("there is always a head, and no head was replaced") {
  CHECK(rc::check([] {
    const FoldWorld world = any_world();
    const RecordState state = world.fold();
    for (const auto& [path, path_state] : state.paths) {
      RC_ASSERT(!path_state.heads.empty());
      RC_ASSERT(path_state.shown < path_state.heads.size());
      RC_ASSERT(std::is_sorted(path_state.heads.begin(), path_state.heads.end(), before_in_tie));
      for (const PathWrite& child : path_state.heads) {
        for (const PathWrite& head : path_state.heads) {
          const bool names = std::find(child.parents.begin(), child.parents.end(), head.change) !=
                             child.parents.end();
          RC_ASSERT(!names || head.lamport >= child.lamport);
        }
      }
    }
  }));
}

TEST_CASE("a change that saw every head settles everything") {
  CHECK(rc::check([] {
    FoldWorld world = any_world();
    const RecordState before = world.fold();
    std::vector<FieldWrite> writes;
    for (const auto& [path, path_state] : before.paths) {
      FieldWrite write{path, path == kDeletedPath ? Value(false) : Value("settled"), {}};
      for (const PathWrite& head : path_state.heads) write.parents.push_back(head.change);
      writes.push_back(std::move(write));
    }
    world.write(1, 100, std::move(writes));
    const RecordState after = world.fold();
    RC_ASSERT(!after.deleted && !after.edited_while_deleted);
    for (const auto& [path, path_state] : after.paths) {
      RC_ASSERT(path_state.heads.size() == 1U);
      RC_ASSERT(!path_state.conflict);
    }
  }));
}

TEST_CASE("a deletion that saw every head deletes, and no concurrent edit is lost behind it") {
  CHECK(rc::check([] {
    FoldWorld world = any_world();
    std::vector<ChangeId> seen;
    for (const auto& [path, path_state] : world.fold().paths) {
      for (const PathWrite& head : path_state.heads) {
        if (std::find(seen.begin(), seen.end(), head.change) == seen.end()) {
          seen.push_back(head.change);
        }
      }
    }
    world.write(1, 100, {{"deleted", Value(true), seen}});
    RC_ASSERT(world.fold().deleted);
    world.write(2, *rc::gen::inRange<std::uint64_t>(1, 200), {{"phone", "090", {}}});
    RC_ASSERT(!world.fold().deleted);
    RC_ASSERT(world.fold().find(kDeletedPath)->conflict);
  }));
}

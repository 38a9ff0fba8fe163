// SPDX-License-Identifier: Apache-2.0
// What a device gets: what it may see and nothing else, each change once, in pieces, and the scopes
// that come and go.
#include "shared/sync/office/answer.h"

#include <algorithm>
#include <set>

#include "tests/shared/sync/office/office_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

bool names(const std::vector<Scope>& scopes, const Scope& scope) {
  return std::find(scopes.begin(), scopes.end(), scope) != scopes.end();
}
const Grant* grant_of(const TestAnswer& answer, const Scope& scope) {
  for (const Grant& grant : answer.said.grant) {
    if (grant.scope == scope) return &grant;
  }
  return nullptr;
}

struct TwoWorkers : OfficeWorld {
  TestDevice a = enrol();
  TestDevice b = enrol();
  RecordId case_a = new_id<RecordId>(env);
  RecordId case_b = new_id<RecordId>(env);
  Scope scope_a{Tier::casework, case_a};
  std::vector<ChangeId> notes_a;

  TwoWorkers() {
    sync_all(a, {new_case(a, case_a)});
    sync_all(b, {new_case(b, case_b)});
    write_notes(3);
  }
  void write_notes(int count) {
    std::vector<Bytes> push;
    for (int i = 0; i < count; ++i) {
      push.push_back(note(a, case_a, new_id<RecordId>(env), "記録 " + std::to_string(i)));
      notes_a.push_back(a.tip);
    }
    sync_all(a, push);
  }
  ChangeId assign(const TestDevice& worker, const char* until = nullptr) {
    auto writes = assignment(case_a, worker.worker);
    if (until != nullptr) writes.push_back({"until", Value(until), {}});
    sync_all(a, {encode(a, scope_a, {{"assignment", new_id<RecordId>(env), writes}})});
    return a.tip;
  }
};

}  // namespace

TEST_CASE("each gets what it may see and nothing else, and its own work not back") {
  TwoWorkers world;
  TestDevice boss = world.enrol("supervisor");
  const TestAnswer all = world.sync_all(boss);
  for (const ChangeId& id : world.notes_a) CHECK(all.has(id));
  CHECK(std::is_sorted(all.places.begin(), all.places.end()));
  const TestAnswer b = world.sync_all(world.b);
  for (const ChangeId& id : world.notes_a) CHECK_FALSE(b.has(id));
  TestDevice fresh = world.a;
  fresh.cursor = {};
  fresh.epoch.reset();
  const TestAnswer own = world.sync_all(fresh);
  for (const ChangeId& id : world.notes_a) CHECK_FALSE(own.has(id));
}

TEST_CASE("an up-to-date device costs no pages and no write") {
  TwoWorkers world;
  world.sync_all(world.a);
  SyncRequest asked = world.request(world.a);
  asked.held.reset();
  for (const Scope& scope : world.a.held) {
    const auto digest = scope_digest(scope);
    for (std::size_t i = 0; i < digest.size(); ++i) {
      asked.scopes[i] = static_cast<std::uint8_t>(asked.scopes[i] ^ digest[i]);
    }
  }
  const PreparedSync prepared =
      must(world.office->prepare(*world.reader, asked, world.find_device));
  CHECK_FALSE(SyncOffice::needs_writer(prepared));
  const TestAnswer answer = world.send(world.a, asked);
  CHECK_FALSE(answer.said.want_held);
  CHECK(answer.said.pages.empty());
  CHECK(answer.said.cursor == world.a.cursor);
  CHECK(answer.body.size() < 100);

  SUBCASE("another digest asks for the scopes first, and the cursor waits") {
    world.write_notes(2);
    asked.scopes[0] = static_cast<std::uint8_t>(asked.scopes[0] ^ 1);
    const TestAnswer differs = world.send(world.a, asked);
    CHECK(differs.said.want_held);
    CHECK(differs.said.pages.empty());
    CHECK(differs.said.cursor == asked.cursor);
  }
}

TEST_CASE("an assignment opens a case whose past is filled, its end takes it away") {
  TwoWorkers world;
  world.sync_all(world.b);
  const ChangeId assigned = world.assign(world.b);
  TestAnswer answer = world.sync_all(world.b);
  const Grant* const grant = grant_of(answer, world.scope_a);
  REQUIRE(grant != nullptr);
  CHECK_FALSE(grant->whole);
  CHECK(answer.has(assigned));
  CHECK_FALSE(answer.has(world.notes_a[0]));

  SyncRequest asked = world.request(world.b);
  asked.fill.push_back({world.scope_a, 0});
  answer = world.send(world.b, asked);
  REQUIRE(answer.said.fill.size() == 1);
  CHECK(answer.said.fill[0].done);
  CHECK(answer.said.fill[0].upto == world.b.cursor.server_seq);
  for (const ChangeId& id : world.notes_a) CHECK(answer.has(id));

  world.env.advance_ms(40 * kDayMs);  // an end in the past, so that it holds today
  const auto assignments =
      world.store->facts().access().case_assignments().of_subject(world.case_a);
  RecordId of_b;
  for (const RecordId& id : assignments) {
    if (world.store->facts().access().case_assignments().find(id)->worker == world.b.worker) {
      of_b = id;
    }
  }
  const Bytes ended = world.encode(world.a, world.scope_a,
                                   {{"assignment", of_b, {{"until", Value("2026-05-01"), {}}}}});
  world.sync_all(world.a, {ended});
  world.write_notes(1);
  answer = world.sync_all(world.b);
  CHECK(names(answer.said.evict, world.scope_a));
  CHECK_FALSE(answer.has(world.notes_a.back()));
  CHECK_FALSE(answer.has(change_id_of(ended)));
  // A fill of what may not be seen gives nothing.
  asked.cursor = asked.head = world.b.cursor;
  asked.held = world.b.held;
  answer = world.send(world.b, asked);
  CHECK(answer.changes.empty());
  CHECK_FALSE(answer.said.fill[0].done);
}

TEST_CASE("a case that is new is granted as a whole") {
  TwoWorkers world;
  TestDevice boss = world.enrol("supervisor");
  world.sync_all(boss);
  const RecordId id = new_id<RecordId>(world.env);
  world.sync_all(world.a, {world.new_case(world.a, id)});
  const TestAnswer answer = world.sync_all(boss);
  const Grant* const grant = grant_of(answer, {Tier::casework, id});
  REQUIRE(grant != nullptr);
  CHECK(grant->whole);
  CHECK(answer.changes.size() == 1);
}

TEST_CASE("what a device made itself is granted to it, or evicted from `local`") {
  TwoWorkers world;
  SyncRequest asked = world.request(world.b);
  asked.held = std::vector<Scope>{};
  asked.local = {
      {Tier::casework, world.case_b}, world.scope_a, {Tier::casework, new_id<RecordId>(world.env)}};
  const TestAnswer answer = world.send(world.b, asked);
  CHECK(grant_of(answer, {Tier::casework, world.case_b}) != nullptr);
  CHECK(answer.said.evict == std::vector<Scope>{world.scope_a});
}

TEST_CASE("a small budget cuts the feed into pieces that add up, without gaps or repeats") {
  TwoWorkers world;
  world.write_notes(700);
  TestDevice boss = world.enrol("supervisor");
  std::set<std::uint64_t> places;
  std::size_t rounds = 0;
  bool more = true;
  while (more) {
    SyncRequest asked = world.request(boss);
    asked.budget_bytes = 1;
    const TestAnswer answer = world.send(boss, asked);
    CHECK(answer.said.pages.size() <= 1);
    for (const std::uint64_t place : answer.places) {
      CHECK(place <= answer.said.cursor.server_seq);
      CHECK(places.insert(place).second);
    }
    OfficeWorld::take_over(boss, answer);
    more = answer.said.more;
    ++rounds;
  }
  CHECK(rounds > 2);
  CHECK(places.size() == world.store->head().server_seq);
  CHECK(boss.cursor.server_seq == world.store->head().server_seq);
}

TEST_CASE("a fill in pieces adds up too") {
  TwoWorkers world;
  world.write_notes(600);
  world.sync_all(world.b);
  world.assign(world.b);
  world.sync_all(world.b);
  SyncRequest asked = world.request(world.b);
  asked.budget_bytes = 1;
  asked.fill.push_back({world.scope_a, 0});
  std::set<ChangeId> got;
  bool done = false;
  for (int rounds = 0; !done; ++rounds) {
    REQUIRE(rounds < 20);
    const TestAnswer answer = world.send(world.b, asked);
    for (const Bytes& bytes : answer.changes) CHECK(got.insert(change_id_of(bytes)).second);
    done = answer.said.fill[0].done;
    asked.fill[0].after = answer.said.fill[0].upto;
  }
  for (const ChangeId& id : world.notes_a) CHECK(got.count(id) == 1);
}

TEST_CASE("devices that may see the same get the very same page, packed once") {
  TwoWorkers world;
  world.write_notes(300);
  TestDevice one = world.enrol("supervisor");
  TestDevice two = world.enrol("supervisor");
  const TestAnswer first = world.sync(one);
  const std::uint64_t packed = world.pages.misses();
  const TestAnswer second = world.sync(two);
  CHECK(world.pages.misses() == packed);
  REQUIRE(first.said.pages.size() == second.said.pages.size());
  REQUIRE(first.said.pages.size() > 1);
  // Whoever begins in the middle meets the same cuts.
  TestDevice late = one;
  late.cursor = {40, must(world.reader->at(40))->mark};
  const TestAnswer third = world.sync(late);
  CHECK(world.pages.misses() == packed + 1);
  CHECK(third.places.front() == 41);
}

TEST_CASE("a first sync leaves out what was replaced as a whole, the history has it") {
  TwoWorkers world;
  // One record whose only field changes, and one of which the case it belongs to never does.
  std::vector<ChangeId> plans;
  std::vector<ChangeId> tasks;
  const RecordId plan = new_id<RecordId>(world.env);
  const RecordId task = new_id<RecordId>(world.env);
  const auto save = [&](const OpDraft& op, std::vector<ChangeId>& versions) {
    world.sync_all(world.a, {world.encode(world.a, world.scope_a, {op})});
    versions.push_back(world.a.tip);
  };
  for (int i = 0; i < 5; ++i) {
    const Value text(std::string("案") + std::to_string(i));
    const auto before = [i](const std::vector<ChangeId>& versions) {
      return i > 0 ? std::vector<ChangeId>{versions.back()} : std::vector<ChangeId>{};
    };
    save({"plan_of_2030", plan, {{"text", text, before(plans)}}}, plans);
    std::vector<FieldWrite> writes{{"title", text, before(tasks)}};
    if (i == 0) writes.push_back({"status", Value("open"), {}});
    if (i == 0) writes.push_back({"case", Value(world.case_a), {}});
    save({"task", task, writes}, tasks);
  }
  TestDevice boss = world.enrol("supervisor");
  const TestAnswer first = world.sync_all(boss);
  for (std::size_t i = 0; i < 5; ++i) {
    CHECK(first.has(plans[i]) == (i == 4));
    // Each takes away the title of the one before and says nothing of those before that, and the
    // first has to be given.
    CHECK(first.has(tasks[i]));
  }
  HistoryRequest asked;
  asked.record = task;
  const auto visible = world.office->visible_to(world.session(boss));
  const OfficeHistory history = must(answer_history(asked, *visible, *world.reader, world.pages));
  REQUIRE(history.answer.pages.size() == 1);
  CHECK(must(unpack_page(history.answer.pages[0])).entries.size() == 5);
  CHECK_FALSE(history.answer.more);
  asked.after = history.answer.upto;
  CHECK(must(answer_history(asked, *visible, *world.reader, world.pages)).answer.pages.empty());

  const auto others = world.office->visible_to(world.session(world.b));
  CHECK(answer_history(asked, *others, *world.reader, world.pages).error().code ==
        ErrorCode::not_found);
}

TEST_CASE("a revoked device hands in its work, gets nothing, and is told to wipe") {
  TwoWorkers world;
  const Bytes last = world.note(world.a, world.case_a, new_id<RecordId>(world.env), "最後の記録");
  world.a.revoked = true;
  const TestAnswer answer = world.sync(world.a, {last});
  CHECK(answer.said.pushed[0].receipt.has_value());
  CHECK(answer.said.wipe);
  CHECK(answer.said.pages.empty());
  CHECK(answer.said.cursor == world.a.cursor);
}

TEST_CASE("a worker who left is told to wipe, one whom the office lost is not") {
  TwoWorkers world;
  world.book({{"worker", world.b.worker, {{"until", Value("2026-03-31"), {}}}}});
  CHECK(world.sync(world.b).said.wipe);
  TestDevice unknown = world.b;
  unknown.worker = new_id<RecordId>(world.env);
  unknown.id = new_id<DeviceId>(world.env);
  const TestAnswer answer = world.sync(unknown);
  CHECK_FALSE(answer.said.wipe);
  CHECK(answer.changes.empty());
}

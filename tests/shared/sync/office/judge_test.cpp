// SPDX-License-Identifier: Apache-2.0
// What the office refuses, with which reason, and what it must not refuse.
#include "shared/sync/office/judge.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "tests/shared/sync/office/office_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

struct CaseWorld : OfficeWorld {
  TestDevice device = enrol();
  RecordId case_id = new_id<RecordId>(env);
  Scope scope{Tier::casework, case_id};
  ChangeId made;

  CaseWorld() {
    const Bytes bytes = new_case(device, case_id);
    made = device.tip;
    CHECK(code_of(device, bytes).empty());
  }
  // The reason, empty when it was accepted.
  std::string code_of(TestDevice& from, const Bytes& bytes) {
    const TestAnswer answer = sync(from, {bytes});
    CHECK(answer.said.pushed.size() == 1);
    return std::string(answer.said.pushed[0].code);
  }
  std::string code_of_op(TestDevice& from, const Scope& where, OpDraft op) {
    return code_of(from, encode(from, where, {std::move(op)}));
  }
  std::string code_of_note(TestDevice& from) {
    return code_of(from, note(from, case_id, new_id<RecordId>(env), "話を聴いた"));
  }
  OpDraft task(const RecordId& id) const {
    return {"task",
            id,
            {{"case", Value(case_id), {}},
             {"title", Value("電話"), {}},
             {"status", Value("open"), {}}}};
  }
};

}  // namespace

TEST_CASE("a note on one's own case is accepted") {
  CaseWorld world;
  CHECK(world.code_of_note(world.device).empty());
}

TEST_CASE("somebody else's name or replica is refused") {
  CaseWorld world;
  TestDevice other = world.enrol();
  TestDevice impostor = other;
  impostor.worker = world.device.worker;
  const Bytes forged = world.note(impostor, world.case_id, new_id<RecordId>(world.env), "偽");
  CHECK(world.code_of(other, forged) == refusal::kWrongAuthor);

  TestDevice thief = world.enrol();
  thief.replica = world.device.replica;
  thief.seq = world.device.seq;
  thief.tip = world.device.tip;
  CHECK(world.code_of_note(thief) == refusal::kForeignReplica);
  // The thief has not spoilt the chain of the owner.
  CHECK(world.code_of_note(world.device).empty());
}

TEST_CASE("the chain: predecessors have to be known") {
  CaseWorld world;
  TestDevice lost = world.device;
  lost.tip = new_id<ChangeId>(world.env);
  CHECK(world.code_of_note(lost) == refusal::kBadHashChain);
  TestDevice skipping = world.device;
  skipping.seq += 5;
  CHECK(world.code_of_note(skipping) == refusal::kBadHashChain);
  TestDevice fresh = world.device;
  fresh.replica = new_id<ReplicaId>(world.env);
  CHECK(world.code_of_note(fresh) == refusal::kBadHashChain);
}

TEST_CASE("the chain goes on through what was refused, also what could not be read") {
  CaseWorld world;
  TestDevice& device = world.device;
  CHECK(world.code_of_op(device, world.scope,
                         {"task", new_id<RecordId>(world.env), {{"title", Value(5), {}}}}) ==
        refusal::kBadValue);
  CHECK(world.code_of_note(device).empty());
  const Bytes garbage = {0xA1, 0x00};
  ++device.seq;
  device.tip = change_id_of(garbage);
  CHECK(world.code_of(device, garbage) == refusal::kMalformed);
  CHECK(world.code_of_note(device).empty());
}

TEST_CASE("lamports far ahead are refused, and use up nothing") {
  CaseWorld world;
  world.device.lamport = limits::kLamportMax * 2;
  CHECK(world.code_of_note(world.device) == refusal::kLamportTooFar);
  world.device.lamport = 100;
  CHECK(world.code_of_note(world.device).empty());
}

TEST_CASE("cases of others are not visible, the book is the administrator's") {
  CaseWorld world;
  TestDevice other = world.enrol();
  CHECK(world.code_of_note(other) == refusal::kNotVisible);
  const OpDraft district{"district", new_id<RecordId>(world.env), {{"name", Value("A地区"), {}}}};
  CHECK(world.code_of_op(other, {Tier::book, {}}, district) == refusal::kNotAllowed);
  TestDevice boss = world.enrol("administrator");
  CHECK(world.code_of_op(boss, {Tier::book, {}}, district).empty());
  // A case that nobody is assigned to would be seen by nobody.
  const RecordId id = new_id<RecordId>(world.env);
  const OpDraft unassigned{
      "case",
      id,
      {{"lead_organisation", Value(world.organisation), {}}, {"phase", Value("intake"), {}}}};
  CHECK(world.code_of_op(other, {Tier::casework, id}, unassigned) == refusal::kNotVisible);
}

TEST_CASE("a record stays in its scope, and what is s3 in the restricted one") {
  CaseWorld world;
  TestDevice& device = world.device;
  const RecordId task = new_id<RecordId>(world.env);
  CHECK(world.code_of_op(device, world.scope, world.task(task)).empty());
  const RecordId second = new_id<RecordId>(world.env);
  CHECK(world.code_of(device, world.new_case(device, second)).empty());
  CHECK(world.code_of_op(device, {Tier::casework, second},
                         {"task", task, {{"title", Value("移す"), {}}}}) == refusal::kWrongScope);
  const OpDraft safety{"safety_note",
                       new_id<RecordId>(world.env),
                       {{"case", Value(world.case_id), {}}, {"text", Value("犬に注意"), {}}}};
  CHECK(world.code_of_op(device, world.scope, safety) == refusal::kWrongScope);
  CHECK(world.code_of_op(device, {Tier::restricted, world.case_id}, safety).empty());
}

TEST_CASE("a finalised note is written once") {
  CaseWorld world;
  TestDevice& device = world.device;
  const RecordId id = new_id<RecordId>(world.env);
  CHECK(world.code_of(device, world.note(device, world.case_id, id, "はじめ")).empty());
  CHECK(world.code_of(device, world.note(device, world.case_id, id, "書き直し")) ==
        refusal::kImmutable);
  CHECK(
      world.code_of_op(device, world.scope, {"contact", id, {{"review_state", Value("seen"), {}}}})
          .empty());
}

TEST_CASE("values have to fit, required fields have to be there") {
  CaseWorld world;
  TestDevice& device = world.device;
  OpDraft incomplete = world.task(new_id<RecordId>(world.env));
  incomplete.writes.pop_back();
  CHECK(world.code_of_op(device, world.scope, incomplete) == refusal::kBadValue);
  CHECK(world.code_of_op(device, world.scope,
                         {"case", world.case_id, {{"opened_on", Value("昨日"), {}}}}) ==
        refusal::kBadValue);
}

TEST_CASE("what a newer program knows is kept, unless it must be understood") {
  CaseWorld world;
  TestDevice& device = world.device;
  CHECK(world
            .code_of_op(device, world.scope,
                        {"drone_visit", new_id<RecordId>(world.env), {{"height", Value(3), {}}}})
            .empty());
  CHECK(
      world.code_of_op(device, world.scope, {"case", world.case_id, {{"mood", Value("calm"), {}}}})
          .empty());
  CHECK(world
            .code_of_op(device, world.scope,
                        {"case", world.case_id, {{"phase", Value("code_of_2031"), {}}}})
            .empty());
}

TEST_CASE("work that was written before the news of an end is taken in") {
  CaseWorld world;
  // A supervisor sees the case by the organisation and leaves it: no assignment tells of that.
  TestDevice boss = world.enrol("supervisor");
  world.sync_all(boss);
  const RecordId elsewhere = new_id<RecordId>(world.env);
  world.book({{"organisation", elsewhere, {{"name", Value("別の課"), {}}}},
              {"worker", boss.worker, {{"organisation", Value(elsewhere), {}}}}});
  // The device keeps asking with the cursor from before.
  TestDevice as_before = boss;
  const Bytes written = world.note(boss, world.case_id, new_id<RecordId>(world.env), "同行した");
  SyncRequest asked = world.request(as_before);
  asked.seq = boss.seq;
  asked.push.push_back(written);
  const TestAnswer answer = world.send(boss, asked);
  CHECK(answer.said.pushed[0].code.empty());
  CHECK(answer.changes.size() > 0);  // the book's news
  CHECK(std::find(answer.said.evict.begin(), answer.said.evict.end(), world.scope) !=
        answer.said.evict.end());

  SUBCASE("but nobody gives rights by it") {
    const Bytes grab = world.encode(boss, world.scope,
                                    {{"assignment", new_id<RecordId>(world.env),
                                      OfficeWorld::assignment(world.case_id, boss.worker)}});
    asked.push = {grab};
    CHECK(world.send(boss, asked).said.pushed[0].code == refusal::kNotVisible);
  }
  SUBCASE("and not once the device knew") {
    world.take_over(boss, answer);
    CHECK(world.code_of_note(boss) == refusal::kNotVisible);
  }
}

TEST_CASE("an end that was known in advance refuses what is written after it only") {
  CaseWorld world;
  TestDevice& device = world.device;
  const RecordId extra = new_id<RecordId>(world.env);
  TestDevice other = world.enrol();
  auto writes = OfficeWorld::assignment(world.case_id, other.worker);
  writes.push_back({"until", Value("2026-04-01"), {}});
  CHECK(world.code_of_op(device, world.scope, {"assignment", extra, writes}).empty());
  world.sync_all(other);
  const Bytes in_time = world.note(other, world.case_id, new_id<RecordId>(world.env), "4月1日");
  world.env.advance_ms(3 * kDayMs);
  const Bytes too_late = world.note(other, world.case_id, new_id<RecordId>(world.env), "4月4日");
  const TestAnswer answer = world.sync(other, {in_time, too_late});
  CHECK(answer.said.pushed[0].code.empty());
  CHECK(answer.said.pushed[1].code == refusal::kNotVisible);
}

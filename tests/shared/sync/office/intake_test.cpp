// SPDX-License-Identifier: Apache-2.0
// Taking in: nothing twice, nothing half, several devices in one transaction, and what others bring
// back.
#include "shared/sync/office/intake.h"

#include "tests/shared/sync/office/office_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

std::uint64_t log_end(OfficeWorld& world) { return world.store->head().server_seq; }

// What a device that relays sends.
Outcome relay(OfficeWorld& world, const TestDevice& from, const Bytes& change, ByteView proof,
              std::string& code) {
  SyncRequest asked = world.request(from);
  asked.relay.push_back({change, proof});
  const TestAnswer answer = world.send(from, asked);
  CHECK(answer.said.relayed.size() == 1);
  code = answer.said.relayed[0].code;
  Outcome outcome;
  outcome.receipt = answer.said.relayed[0].receipt;
  return outcome;
}

}  // namespace

TEST_CASE("sending again is answered again and changes nothing") {
  OfficeWorld world;
  TestDevice device = world.enrol();
  const RecordId id = new_id<RecordId>(world.env);
  const std::vector<Bytes> push = {world.new_case(device, id),
                                   world.note(device, id, new_id<RecordId>(world.env), "訪問")};
  SyncRequest asked = world.request(device);
  for (const Bytes& bytes : push) asked.push.push_back(bytes);
  const TestAnswer first = world.send(device, asked);
  const std::uint64_t end = log_end(world);
  const TestAnswer second = world.send(device, asked);
  CHECK(log_end(world) == end);
  for (std::size_t i = 0; i < 2; ++i) {
    REQUIRE(first.said.pushed[i].receipt.has_value());
    CHECK(first.said.pushed[i].receipt == second.said.pushed[i].receipt);
  }
  SUBCASE("twice in one push too") {
    asked.push = {push[0], push[1], push[1]};
    CHECK(world.send(device, asked).said.pushed[2].receipt.has_value());
    CHECK(log_end(world) == end);
  }
  SUBCASE("and after a restart") {
    world.close();
    world.open();
    CHECK(world.send(device, asked).said.pushed[1].receipt == first.said.pushed[1].receipt);
    CHECK(log_end(world) == end);
  }
}

TEST_CASE("many devices are taken in within one transaction, or none") {
  OfficeWorld world;
  TestDevice a = world.enrol();
  TestDevice b = world.enrol();
  const RecordId case_a = new_id<RecordId>(world.env);
  const RecordId case_b = new_id<RecordId>(world.env);
  const Bytes from_a = world.new_case(a, case_a);
  const Bytes from_b = world.new_case(b, case_b);
  SyncRequest ask_a = world.request(a);
  ask_a.push.push_back(from_a);
  SyncRequest ask_b = world.request(b);
  ask_b.push.push_back(from_b);
  const PreparedSync from[] = {
      must(world.office->prepare(*world.reader, ask_a, world.find_device)),
      must(world.office->prepare(*world.reader, ask_b, world.find_device))};
  const std::uint64_t before = log_end(world);
  {
    Transaction transaction = must(world.writer->begin());
    must(world.office->begun());
    CHECK(must(world.office->take(world.session(a), from[0])).pushed[0].receipt.has_value());
    CHECK(must(world.office->take(world.session(b), from[1])).pushed[0].receipt.has_value());
  }
  must(world.office->rolled_back());
  CHECK(log_end(world) == before);
  TakenSync taken_a;
  TakenSync taken_b;
  world.write([&] {
    taken_a = must(world.office->take(world.session(a), from[0]));
    taken_b = must(world.office->take(world.session(b), from[1]));
  });
  CHECK(log_end(world) == before + 2);
  CHECK(taken_a.accepted_new == 1);
  // Each is answered with what it may see.
  const AnswerPlan plan = world.office->plan(world.session(b), from[1], taken_b);
  CHECK(plan.visible->contains(*world.store->scopes().find({Tier::casework, case_b})));
  CHECK_FALSE(plan.visible->contains(*world.store->scopes().find({Tier::casework, case_a})));
}

TEST_CASE("a refused change is kept for the administrator and may be accepted later") {
  OfficeWorld world;
  TestDevice owner = world.enrol();
  TestDevice other = world.enrol();
  const RecordId id = new_id<RecordId>(world.env);
  world.sync(owner, {world.new_case(owner, id)});
  const Bytes early = world.note(other, id, new_id<RecordId>(world.env), "担当になる前の記録");
  const TestAnswer refused = world.sync(other, {early});
  CHECK(refused.said.pushed[0].code == refusal::kNotVisible);
  const auto copies = must(world.store->refused().list(10));
  REQUIRE(copies.size() == 1);
  CHECK(copies[0].bytes == early);
  CHECK(copies[0].device == other.id);

  owner.lamport = 10;
  world.sync(owner, {world.encode(owner, {Tier::casework, id},
                                  {{"assignment", new_id<RecordId>(world.env),
                                    OfficeWorld::assignment(id, other.worker)}})});
  const TestAnswer accepted = world.sync(other, {early});
  CHECK(accepted.said.pushed[0].receipt.has_value());
  CHECK(must(world.store->refused().list(10)).empty());
  const auto replica = world.store->replicas().find(other.replica);
  CHECK(world.store->replicas().at(*replica).judged == 1);
  CHECK_FALSE(world.store->replicas().at(*replica).forked);
}

TEST_CASE("a copied database: both changes of one number stand, and it is remembered") {
  OfficeWorld world;
  TestDevice device = world.enrol();
  const RecordId id = new_id<RecordId>(world.env);
  world.sync_all(device, {world.new_case(device, id)});
  TestDevice copy = device;
  const Bytes one = world.note(device, id, new_id<RecordId>(world.env), "本物");
  const Bytes two = world.note(copy, id, new_id<RecordId>(world.env), "写し");
  CHECK(world.sync(device, {one}).said.pushed[0].receipt.has_value());
  const TestAnswer answer = world.sync(copy, {two});
  CHECK(answer.said.pushed[0].receipt.has_value());
  // The copy is told of the other's change: that is how it notices.
  CHECK(answer.has(change_id_of(one)));
  CHECK(world.sync(device).has(change_id_of(two)));
}

TEST_CASE("relayed: what carries a receipt of this office comes back unjudged") {
  OfficeWorld world;
  TestDevice stranger = world.enrol();
  TestDevice author = world.enrol();
  const RecordId id = new_id<RecordId>(world.env);
  const Bytes lost = world.new_case(author, id);
  const Receipt receipt = world.store->receipt_of(change_id_of(lost));
  std::string code;
  Receipt wrong = receipt;
  wrong[0] = static_cast<std::uint8_t>(wrong[0] ^ 1);
  CHECK_FALSE(relay(world, stranger, lost, wrong, code).receipt.has_value());
  CHECK(code == refusal::kBadSignature);
  const Outcome back = relay(world, stranger, lost, receipt, code);
  CHECK(back.receipt == receipt);
  CHECK(world.store->facts().access().casework(id) != nullptr);
  // Its author goes on with the chain that the office has got back.
  CHECK(world.sync(author, {world.note(author, id, new_id<RecordId>(world.env), "続き")})
            .said.pushed[0]
            .receipt.has_value());
}

TEST_CASE("relayed: what a device signed is judged as if it had pushed it") {
  OfficeWorld world;
  TestDevice carrier = world.enrol();
  TestDevice author = world.enrol();
  const SigningKeys keys = new_signing_keys(world.env);
  SigningDevice signing{author.worker, keys.public_key, false};
  world.find_device = [&](const DeviceId& id) -> Result<std::optional<SigningDevice>> {
    if (id != author.id) return std::optional<SigningDevice>();
    return std::optional<SigningDevice>(signing);
  };
  const auto proof_of = [&](const Bytes& change) {
    Bytes proof(author.id.raw.begin(), author.id.raw.end());
    append(proof, sign(keys.secret_key, proof_message(change_id_of(change))));
    return proof;
  };
  const RecordId id = new_id<RecordId>(world.env);
  const Bytes change = world.new_case(author, id);
  std::string code;
  SUBCASE("accepted, once") {
    CHECK(relay(world, carrier, change, proof_of(change), code).receipt.has_value());
    const std::uint64_t end = log_end(world);
    CHECK(world.sync(author, {change}).said.pushed[0].receipt.has_value());
    CHECK(log_end(world) == end);
  }
  SUBCASE("signed by somebody else, or for another change") {
    Bytes proof = proof_of(world.note(author, id, new_id<RecordId>(world.env), "別"));
    CHECK_FALSE(relay(world, carrier, change, proof, code).receipt.has_value());
    CHECK(code == refusal::kBadSignature);
  }
  SUBCASE("by a device that was revoked") {
    signing.revoked = true;
    CHECK_FALSE(relay(world, carrier, change, proof_of(change), code).receipt.has_value());
    CHECK(code == refusal::kRevoked);
  }
  SUBCASE("which its author may not write") {
    TestDevice owner = world.enrol();
    const RecordId theirs = new_id<RecordId>(world.env);
    world.sync(owner, {world.new_case(owner, theirs)});
    TestDevice again = author;
    again.replica = new_id<ReplicaId>(world.env);
    again.seq = 0;
    again.tip = {};
    const Bytes foreign = world.note(again, theirs, new_id<RecordId>(world.env), "他人の");
    CHECK_FALSE(relay(world, carrier, foreign, proof_of(foreign), code).receipt.has_value());
    CHECK(code == refusal::kNotVisible);
  }
}

// SPDX-License-Identifier: Apache-2.0
// The device's half alone, against answers made by hand: above all what it refuses to take. The
// two halves together: tests/sim.
#include "shared/sync/client/sync_client.h"

#include <string>

#include "shared/codec/change_codec.h"
#include "shared/sync/feed_page.h"
#include "tests/shared/store/device_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

struct Talk : DeviceWorld {
  SyncClient client;
  Bytes unpacked;

  explicit Talk(SyncBudgets budgets = {}) : client(*store, env, budgets) {}

  SyncRequest ask() {
    const auto body = client.next_request();
    REQUIRE(body.has_value());
    unpacked = *unpack_request(*body);
    const auto request = decode_sync_request(unpacked);
    REQUIRE(request.has_value());
    return *request;
  }
  // An answer that accepts everything, which lies in one scope, and gives nothing.
  SyncAnswer good_answer(const SyncRequest& request) {
    SyncAnswer answer;
    answer.epoch.raw.fill(9);
    answer.server_time_ms = env.now_ms();
    answer.cursor = answer.head = {5, {1, 2, 3}};
    answer.pushed.assign(request.push.size(), Outcome{kTestReceipt, {}, {}});
    answer.relayed.assign(request.relay.size(), Outcome{kTestReceipt, {}, {}});
    if (request.held && !request.push.empty()) answer.grant.push_back({casework(1), true});
    return answer;
  }
  Result<SyncStep> say(const SyncAnswer& answer) {
    const Bytes body = encode_answer(answer);
    return client.on_response({200, kWireContentType, body, 0});
  }
  Result<SyncStep> say(int status, std::string_view type, std::string_view text) {
    return client.on_response({status, type, as_bytes(text), 0});
  }
  void sync_all() {
    for (int i = 0; i < 10; ++i) {
      const auto step = say(good_answer(ask()));
      REQUIRE(step.has_value());
      if (*step == SyncStep::done) return;
    }
    FAIL("does not end");
  }
};

}  // namespace

TEST_CASE("a device hands in what it has, and then there is nothing to say") {
  Talk talk;
  talk.write("phone", "訪問");
  talk.sync_all();
  CHECK(talk.client.totals().accepted == 1);
  CHECK(talk.client.totals().granted == 1);
  const SyncRequest idle = talk.ask();
  CHECK(idle.push.empty());
  CHECK_FALSE(idle.held.has_value());
  CHECK(idle.cursor.server_seq == 5);
  CHECK(idle.seq == 1);
  CHECK(idle.scopes == scope_digest(casework(1)));
}

TEST_CASE("nothing that is no answer of the office is taken, and nothing is lost by it") {
  Talk talk;
  talk.write("phone", "訪問");
  talk.ask();
  SUBCASE("a portal") {
    CHECK(talk.say(200, "text/html", "<html>").error().code == ErrorCode::stranger);
  }
  SUBCASE("a proxy") {
    CHECK(talk.say(502, "text/html", "bad gateway").error().code == ErrorCode::stranger);
  }
  SUBCASE("a redirect") { CHECK(talk.say(302, "", "").error().code == ErrorCode::redirected); }
  SUBCASE("the office is too busy") {
    CHECK(talk.say(503, "application/json", "{}").error().code == ErrorCode::offline);
  }
  SUBCASE("an unknown token") {
    CHECK(talk.say(401, "application/json", "{}").error().code == ErrorCode::denied);
  }
  SUBCASE("too large") {
    CHECK(talk.say(413, "application/json", "{}").error().code == ErrorCode::too_large);
  }
  SUBCASE("damaged") {
    CHECK(talk.say(200, kWireContentType, "abc").error().code == ErrorCode::corrupt);
  }
  SUBCASE("of a later protocol") {
    CHECK(talk.say(200, kWireContentType, "\x82\x02\xA0").error().code == ErrorCode::unsupported);
  }
  CHECK(talk.client.on_failure() > 0);
  CHECK(talk.ask().push.size() == 1);
}

TEST_CASE("an answer that does not fit the request is damage, and nothing of it is taken") {
  Talk talk;
  talk.write("phone", "訪問");
  SyncAnswer answer = talk.good_answer(talk.ask());
  SUBCASE("an outcome is missing") { answer.pushed.clear(); }
  SUBCASE("it lacks what was not offered") { answer.lacks = {0}; }
  SUBCASE("a page that cannot be unpacked") {
    static const Bytes junk = {1, 2, 3};
    answer.pages = {junk};
  }
  CHECK(talk.say(answer).error().code == ErrorCode::corrupt);
  CHECK(talk.store->life()->cursor == 0);
  CHECK(*talk.sync().count_unsent() == 1);
}

TEST_CASE("a cursor never goes back, and scopes are taken only when asked for") {
  Talk talk;
  talk.write("phone", "訪問");
  talk.sync_all();
  SyncAnswer answer = talk.good_answer(talk.ask());
  SUBCASE("cursor") { answer.cursor.server_seq = 4; }
  SUBCASE("scopes") { answer.evict = {casework(1)}; }
  CHECK(talk.say(answer).error().code == ErrorCode::corrupt);
  CHECK(talk.store->life()->cursor == 5);
}

TEST_CASE("an answer comes once") {
  Talk talk;
  const SyncAnswer answer = talk.good_answer(talk.ask());
  CHECK(talk.say(answer).has_value());
  CHECK(talk.say(answer).error().code == ErrorCode::invalid);
}

TEST_CASE("a refused change is kept with its reason, and the next ones go on") {
  Talk talk;
  talk.write("phone", "one");
  talk.write("phone", "two");
  SyncAnswer answer = talk.good_answer(talk.ask());
  answer.pushed[0] = {std::nullopt, refusal::kNotAllowed, "not yours"};
  REQUIRE(talk.say(answer).has_value());
  const auto refusals = talk.sync().refusals();
  REQUIRE(refusals.has_value());
  REQUIRE(refusals->size() == 1);
  CHECK((*refusals)[0].code == refusal::kNotAllowed);
  CHECK(talk.client.totals().refused == 1);
  CHECK(talk.client.totals().accepted == 1);
}

TEST_CASE(
    "another epoch: everything is offered, what is lacking goes back, then the work goes on") {
  Talk talk;
  talk.write("phone", "one");
  talk.sync_all();
  talk.write("phone", "two");
  SyncAnswer stale;
  stale.epoch.raw.fill(7);
  talk.ask();
  CHECK(*talk.say(stale) == SyncStep::again);
  CHECK(talk.client.totals().new_epoch);

  SyncRequest request = talk.ask();
  CHECK(request.cursor.server_seq == 0);
  REQUIRE(request.offer.size() == 1);
  CHECK(request.push.empty());
  SyncAnswer answer = talk.good_answer(request);
  answer.epoch = stale.epoch;
  answer.cursor = answer.head = {};
  answer.lacks = {0};
  CHECK(*talk.say(answer) == SyncStep::again);

  request = talk.ask();
  REQUIRE(request.relay.size() == 1);
  CHECK(equal(request.relay[0].proof, kTestReceipt));
  CHECK(request.push.empty());
  answer = talk.good_answer(request);
  answer.epoch = stale.epoch;
  CHECK(*talk.say(answer) == SyncStep::again);
  CHECK(talk.ask().push.size() == 1);
}

TEST_CASE("a wrong clock is told, and only that") {
  Talk talk;
  SyncAnswer answer = talk.good_answer(talk.ask());
  answer.server_time_ms += 3'600'000;
  REQUIRE(talk.say(answer).has_value());
  CHECK(talk.client.totals().clock_off_ms == -3'600'000);
  REQUIRE(talk.say(talk.good_answer(talk.ask())).has_value());
  CHECK_FALSE(talk.client.totals().clock_off_ms.has_value());
}

TEST_CASE("on a bad line less is asked for at a time") {
  Talk talk;
  for (int i = 0; i < 20; ++i) talk.write("phone", std::string(10'000, 'x'));
  CHECK(talk.ask().push.size() == 20);
  for (int i = 0; i < 8; ++i) talk.client.on_failure();
  const SyncRequest small = talk.ask();
  CHECK(small.push.size() == 1);
  CHECK(small.seq == 1);
  CHECK(small.budget_bytes == 64 * 1024);
}

TEST_CASE("a device that is to be wiped hands in its work first") {
  Talk talk;
  talk.write("phone", "one");
  SyncAnswer answer = talk.good_answer(talk.ask());
  answer.wipe = true;
  CHECK(*talk.say(answer) == SyncStep::again);
  answer = talk.good_answer(talk.ask());
  CHECK(answer.pushed.empty());
  answer.wipe = true;
  CHECK(*talk.say(answer) == SyncStep::wipe);
}

TEST_CASE("a change that a newer program made is not dropped: the device is told to be too old") {
  Talk talk;
  talk.ask();
  ChangeDraft draft = test_draft({{"phone", "x", {}}});
  Bytes bytes = *encode_change(draft);
  // Its map gets one more key, which has to be understood: "X" stands before all others.
  bytes[0] = static_cast<std::uint8_t>(bytes[0] + 1);
  const Bytes key = {0x61, 'X', 0x01};
  bytes.insert(bytes.begin() + 1, key.begin(), key.end());
  FeedPageWriter page;
  page.add(1, kTestReceipt, bytes);
  const Bytes packed = page.pack();
  SyncAnswer answer;
  answer.epoch.raw.fill(9);
  answer.cursor = answer.head = {1, {1}};
  answer.pages = {packed};
  CHECK(talk.say(answer).error().code == ErrorCode::unsupported);
  CHECK(talk.store->life()->cursor == 0);
}

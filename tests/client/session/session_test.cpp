// SPDX-License-Identifier: Apache-2.0
// Enrolling, opening and closing a device, and what its sync does when the office does not answer.
// The office itself: tests/e2e.
#include "client/session/session.h"

#include "shared/model/kinds/kinds.h"
#include "shared/sync/wire.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_platform.h"

using namespace banso;
using namespace banso::client;

namespace {

constexpr const char* kPin = "4711-abc";
const std::string kWorkerHex(32, 'b');

std::string enrolled() {
  return R"({"device":")" + std::string(32, 'a') + R"(","worker":")" + kWorkerHex +
         R"(","token":"the-token","office_name":"朝日野市"})";
}

struct World {
  FakePlatform platform;
  std::unique_ptr<Session> session;
  double now_s = 100;

  World() { restart(); }
  void restart() {
    session.reset();
    SessionOptions options;
    options.pin_cost = {8 * 1024, 1};
    options.lock_after_s = 300;
    session = std::make_unique<Session>(platform, banso_schema(), options);
    session->start();
  }
  SessionState state() const { return session->view().state; }
  void pass(double seconds) {
    now_s += seconds;
    session->tick(now_s);
  }
  void enrol() {
    session->enrol("CODE", "タブレット 3", kPin);
    platform.answer(200, "application/json", enrolled());
  }
  void unlock(const char* pin) {
    session->unlock(pin);
    pass(0);
  }
  // The office takes everything and gives nothing.
  void answer_sync(bool wipe = false) {
    const auto request = platform.asked.front().first;
    const Bytes body = unpack_request(request.body).value();
    const SyncRequest asked = decode_sync_request(body).value();
    SyncAnswer answer;
    answer.epoch.raw.fill(9);
    answer.server_time_ms = platform.clock.now_ms();
    answer.pushed.assign(asked.push.size(), Outcome{Receipt{1}, {}, {}});
    answer.wipe = wipe;
    platform.answer(HttpResponse{200, kWireContentType, encode_answer(answer), 0});
  }
};

}  // namespace

TEST_CASE("a new device is enrolled and open, and asks the office at once") {
  World world;
  CHECK(world.state() == SessionState::fresh);
  world.session->enrol("CODE", "タブレット 3", kPin);
  CHECK(world.state() == SessionState::enrolling);
  const HttpRequest asked =
      world.platform.answer(200, "application/json; charset=utf-8", enrolled());
  CHECK(asked.path == "/api/v1/enrol");
  CHECK(as_text(asked.body).find("タブレット 3") != std::string_view::npos);
  REQUIRE(world.state() == SessionState::open);
  CHECK(world.session->view().office_name == "朝日野市");
  CHECK(world.session->worker().value().hex() == kWorkerHex);
  REQUIRE(world.platform.asked.size() == 1);
  CHECK(world.platform.asked.front().first.token == "the-token");
  world.answer_sync();
  CHECK(world.session->sync()->view().phase == SyncView::Phase::resting);
  CHECK(world.session->sync()->view().last_contact_ms == world.platform.clock.now_ms());
}

TEST_CASE("what goes wrong while enrolling leaves nothing behind") {
  World world;
  SUBCASE("a PIN that is too short is said before the office hears of the code") {
    world.session->enrol("CODE", "x", "123");
    CHECK(world.platform.asked.empty());
    CHECK(world.session->view().trouble->code == ErrorCode::invalid);
  }
  SUBCASE("nobody answers") {
    world.session->enrol("CODE", "x", kPin);
    world.platform.answer(fail(ErrorCode::offline, "no route"));
    CHECK(world.session->view().trouble->code == ErrorCode::offline);
  }
  SUBCASE("a portal answers") {
    world.session->enrol("CODE", "x", kPin);
    world.platform.answer(200, "text/html", "<html>");
    CHECK(world.session->view().trouble->code == ErrorCode::stranger);
  }
  SUBCASE("the code is wrong") {
    world.session->enrol("CODE", "x", kPin);
    world.platform.answer(403, "application/json",
                          R"({"error":{"code":"denied","message":"no such code"}})");
    CHECK(world.session->view().trouble->code == ErrorCode::denied);
    CHECK(world.session->view().trouble->detail == "no such code");
  }
  SUBCASE("a portal that speaks JSON refuses") {
    world.session->enrol("CODE", "x", kPin);
    world.platform.answer(302, "application/json", "{}");
    CHECK(world.session->view().trouble->code == ErrorCode::redirected);
  }
  SUBCASE("the answer is no enrolment") {
    world.session->enrol("CODE", "x", kPin);
    world.platform.answer(200, "application/json", R"({"device":5})");
    CHECK(world.session->view().trouble->code == ErrorCode::corrupt);
  }
  CHECK(world.state() == SessionState::fresh);
  CHECK_FALSE(world.platform.files["vault"].content.has_value());
  world.enrol();
  CHECK(world.state() == SessionState::open);
}

TEST_CASE("a locked device opens with the PIN alone, also after a restart") {
  World world;
  world.enrol();
  const RecordId note = world.session->store()->new_record();
  Draft draft;
  draft.record = note;
  draft.kind = "contact";
  draft.scope = {Tier::casework, note};
  REQUIRE(world.session->store()->drafts().put(draft));
  SUBCASE("locked by hand") { world.session->lock(); }
  SUBCASE("restarted") { world.restart(); }
  CHECK(world.state() == SessionState::locked);
  CHECK(world.session->store() == nullptr);
  CHECK(world.session->count_unsynced().error().code == ErrorCode::locked);
  world.unlock("wrong-pin");
  CHECK(world.state() == SessionState::locked);
  CHECK(world.session->view().trouble->code == ErrorCode::locked);
  CHECK(world.session->view().vault.failures == 1);
  world.unlock(kPin);
  REQUIRE(world.state() == SessionState::open);
  CHECK(world.session->view().office_name == "朝日野市");
  CHECK(world.session->store()->drafts().get(note).value().has_value());
}

TEST_CASE("nobody there: the device locks itself; somebody there: it does not") {
  World world;
  world.enrol();
  world.session->touch(world.now_s);
  world.pass(299);
  CHECK(world.state() == SessionState::open);
  CHECK(world.platform.frame_after_s == doctest::Approx(1));
  world.session->touch(world.now_s);
  world.pass(299);
  CHECK(world.state() == SessionState::open);
  world.pass(2);
  CHECK(world.state() == SessionState::locked);
}

TEST_CASE("without an answer the sync waits and tries again, and never blocks") {
  World world;
  world.enrol();
  world.pass(0);
  world.platform.answer(fail(ErrorCode::offline, "no route"));
  const SyncView& view = world.session->sync()->view();
  CHECK(view.phase == SyncView::Phase::waiting);
  CHECK(view.trouble->code == ErrorCode::offline);
  CHECK(world.platform.asked.empty());
  world.session->touch(world.now_s);
  world.pass(10);
  REQUIRE(world.platform.asked.size() == 1);
  CHECK(view.phase == SyncView::Phase::talking);
  world.session->sync()->start();
  world.answer_sync();
  REQUIRE(world.platform.asked.size() == 1);  // once more, for what was saved meanwhile
  world.answer_sync();
  CHECK(view.phase == SyncView::Phase::resting);
  CHECK_FALSE(view.trouble.has_value());
}

TEST_CASE("it asks again every few minutes, and knows after a restart when it last heard") {
  World world;
  world.enrol();
  world.answer_sync();
  world.session->touch(world.now_s);
  world.pass(1);
  CHECK(world.platform.asked.empty());
  world.session->touch(world.now_s);
  world.pass(181);
  REQUIRE(world.platform.asked.size() == 1);
  world.answer_sync();
  const std::int64_t heard_ms = world.session->sync()->view().last_contact_ms;
  CHECK(heard_ms == world.platform.clock.now_ms());
  world.restart();
  world.platform.clock.advance_ms(60'000);
  world.unlock(kPin);
  CHECK(world.session->sync()->view().last_contact_ms == heard_ms);
}

TEST_CASE("a refusal of the office is told and not tried again by itself") {
  World world;
  world.enrol();
  world.platform.answer(401, "application/json",
                        R"({"error":{"code":"denied","message":"unknown token"}})");
  const SyncView& view = world.session->sync()->view();
  CHECK(view.phase == SyncView::Phase::resting);
  CHECK(view.trouble->code == ErrorCode::denied);
  world.session->touch(world.now_s);
  world.pass(200);
  CHECK(world.platform.asked.empty());
}

TEST_CASE("an answer that comes after locking is dropped") {
  World world;
  world.enrol();
  world.session->lock();
  world.answer_sync();
  CHECK(world.state() == SessionState::locked);
}

TEST_CASE("a revoked device deletes everything and can be enrolled anew") {
  World world;
  world.enrol();
  const auto key_before = world.platform.files["device.sealed"].content;
  world.answer_sync(true);
  world.pass(0);
  CHECK(world.state() == SessionState::fresh);
  CHECK(world.session->store() == nullptr);
  CHECK_FALSE(world.platform.files["vault"].content.has_value());
  CHECK(world.platform.files["device.sealed"].content != key_before);
  world.enrol();
  CHECK(world.state() == SessionState::open);
  world.restart();
  world.unlock(kPin);
  CHECK(world.state() == SessionState::open);
}

TEST_CASE("a device key that is damaged or of another device is told, nothing is deleted") {
  World world;
  world.enrol();
  world.platform.key = Key{8};
  world.restart();
  CHECK(world.state() == SessionState::broken);
  CHECK(world.platform.files["vault"].content.has_value());
  world.platform.key = Key{7};
  world.restart();
  CHECK(world.state() == SessionState::locked);
}

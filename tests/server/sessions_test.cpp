// SPDX-License-Identifier: Apache-2.0
#include "server/sessions.h"

#include "server/devices.h"
#include "tests/server/test_server.h"
#include "tests/support/fake_env.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

TEST_CASE("a token opens its session; the table does not hold it") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  const auto token = start_session(*database, env, worker, "hana", {}).value();
  CHECK(token.size() == 43);
  const auto session = find_session(*database, token, env.now_ms()).value();
  REQUIRE(session);
  CHECK(session->worker == worker);
  CHECK(session->account == "hana");
  CHECK(session->device.is_nil());
  CHECK(
      database->integer("SELECT count(*) FROM server_session WHERE token_hash = ?", as_bytes(token))
          .value() == 0);
  std::string other = token;
  other[0] = other[0] == 'A' ? 'B' : 'A';
  CHECK_FALSE(find_session(*database, other, env.now_ms()).value());
  CHECK_FALSE(find_session(*database, "", env.now_ms()).value());
  CHECK_FALSE(find_session(*database, std::string(100'000, 'x'), env.now_ms()).value());
}

TEST_CASE("a person's session ends without use, with use it goes on") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto token = start_session(*database, env, new_id<RecordId>(env), "hana", {}).value();
  env.advance_ms(kPersonSessionMs - 1);
  const auto session = find_session(*database, token, env.now_ms()).value();
  REQUIRE(session);
  REQUIRE(touch_session(*database, *session, env.now_ms()));
  env.advance_ms(kPersonSessionMs - 1);
  CHECK(find_session(*database, token, env.now_ms()).value());
  env.advance_ms(1);
  CHECK_FALSE(find_session(*database, token, env.now_ms()).value());
  REQUIRE(remove_ended_sessions(*database, env.now_ms()));
  CHECK(database->integer("SELECT count(*) FROM server_session").value() == 0);
}

TEST_CASE("the session of a revoked device is marked, and gone a week after the wipe") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  const auto device = add_device(*database, env, worker, "タブレット 3", PublicKey{}).value();
  const auto token = start_session(*database, env, worker, "", device).value();
  auto session = find_session(*database, token, env.now_ms()).value();
  REQUIRE(session);
  CHECK(session->device == device);
  CHECK_FALSE(session->device_revoked);

  REQUIRE(revoke_device(*database, env, device));
  session = find_session(*database, token, env.now_ms()).value();
  REQUIRE(session);
  CHECK(session->device_revoked);

  REQUIRE(mark_device_wiped(*database, env, device));
  CHECK(find_session(*database, token, env.now_ms()).value());
  env.advance_ms(kWipeRepeatMs);
  CHECK_FALSE(find_session(*database, token, env.now_ms()).value());
}

TEST_CASE("sessions are ended one by one and all of a device") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  const auto device = add_device(*database, env, worker, "tablet", PublicKey{}).value();
  const auto first = start_session(*database, env, worker, "", device).value();
  const auto second = start_session(*database, env, worker, "", device).value();
  REQUIRE(end_session(*database, session_token_hash(first)));
  CHECK_FALSE(find_session(*database, first, env.now_ms()).value());
  CHECK(find_session(*database, second, env.now_ms()).value());
  REQUIRE(end_sessions_of_device(*database, device));
  CHECK_FALSE(find_session(*database, second, env.now_ms()).value());
}

TEST_CASE("devices are listed, and revoked once") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  PublicKey key{};
  key[0] = 7;
  CHECK(add_device(*database, env, worker, "", key).error().code == ErrorCode::invalid);
  CHECK(add_device(*database, env, worker, "\xff", key).error().code == ErrorCode::invalid);
  CHECK(add_device(*database, env, worker, std::string(201, 'x'), key).error().code ==
        ErrorCode::invalid);
  const auto device = add_device(*database, env, worker, "tablet", key).value();
  env.advance_ms(5);
  REQUIRE(revoke_device(*database, env, device));
  env.advance_ms(5);
  REQUIRE(revoke_device(*database, env, device));
  const auto devices = list_devices(*database).value();
  REQUIRE(devices.size() == 1);
  CHECK(devices[0].public_key == key);
  CHECK(devices[0].name == "tablet");
  CHECK(devices[0].revoked_ms == FakeEnv::kStartMs + 5);
  CHECK(revoke_device(*database, env, new_id<DeviceId>(env)).error().code == ErrorCode::not_found);
}

}  // namespace
}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "server/accounts.h"

#include "server/sessions.h"
#include "tests/server/test_server.h"
#include "tests/support/fake_env.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

// The least that limits.h allows; the tests are not about the cost.
constexpr Argon2Cost kCheap{.memory_kib = 8, .passes = 1};

TEST_CASE("a password fits its account and no other") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  REQUIRE(create_account(*database, env, "Hana", "correct horse", worker, kCheap));
  const auto account = find_account(*database, "hana").value();
  REQUIRE(account);
  CHECK(account->worker == worker);
  CHECK(password_fits(account, "correct horse"));
  CHECK_FALSE(password_fits(account, "correct horsf"));
  CHECK_FALSE(password_fits(account, ""));
  CHECK_FALSE(password_fits(std::nullopt, "correct horse"));
}

TEST_CASE("names and passwords are checked, and a name is taken once") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  for (const char* name : {"", "a b", "花子", "a'; DROP TABLE x", "a\n"}) {
    CHECK(create_account(*database, env, name, "long enough", worker, kCheap).error().code ==
          ErrorCode::invalid);
  }
  CHECK(create_account(*database, env, "hana", "short", worker, kCheap).error().code ==
        ErrorCode::invalid);
  CHECK(create_account(*database, env, "hanahana", "hanahana", worker, kCheap).error().code ==
        ErrorCode::invalid);
  CHECK(
      create_account(*database, env, "hana", std::string(1025, 'x'), worker, kCheap).error().code ==
      ErrorCode::invalid);
  CHECK(create_account(*database, env, "hana", "long enough", worker, kCheap));
  CHECK(create_account(*database, env, "HANA", "long enough", worker, kCheap).error().code ==
        ErrorCode::conflict);
}

TEST_CASE("a new password and a disabled account end the sessions") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  REQUIRE(create_account(*database, env, "hana", "correct horse", worker, kCheap));
  const auto token = start_session(*database, env, worker, "hana", {}).value();
  REQUIRE(find_session(*database, token, env.now_ms()).value());
  REQUIRE(set_password(*database, env, "hana", "battery staple", kCheap));
  CHECK_FALSE(find_session(*database, token, env.now_ms()).value());
  CHECK(password_fits(find_account(*database, "hana").value(), "battery staple"));
  CHECK_FALSE(password_fits(find_account(*database, "hana").value(), "correct horse"));

  const auto second = start_session(*database, env, worker, "hana", {}).value();
  REQUIRE(set_account_disabled(*database, "hana", true));
  CHECK_FALSE(find_session(*database, second, env.now_ms()).value());
  CHECK_FALSE(password_fits(find_account(*database, "hana").value(), "battery staple"));
  CHECK(set_account_disabled(*database, "nobody", true).error().code == ErrorCode::not_found);
  CHECK(set_password(*database, env, "nobody", "battery staple", kCheap).error().code ==
        ErrorCode::not_found);
}

TEST_CASE("the cost is upgraded without changing the password") {
  FakeEnv env;
  const auto database = memory_with_tables();
  constexpr Argon2Cost kDearer{.memory_kib = 16, .passes = 2};
  REQUIRE(create_account(*database, env, "hana", "correct horse", new_id<RecordId>(env), kCheap));
  const auto before = find_account(*database, "hana").value().value();
  CHECK(needs_upgrade(before, kDearer));
  const auto derived = derive_password(env, "correct horse", kDearer).value();
  REQUIRE(upgrade_password(*database, env, "hana", derived));
  const auto after = find_account(*database, "hana").value();
  CHECK_FALSE(needs_upgrade(*after, kDearer));
  CHECK(after->salt != before.salt);
  CHECK(password_fits(after, "correct horse"));
  CHECK_FALSE(password_fits(after, "correct horsf"));
}

}  // namespace
}  // namespace banso

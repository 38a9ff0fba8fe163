// SPDX-License-Identifier: Apache-2.0
#include "client/native/system_env.h"

#include <set>

#include "shared/base/crypto.h"
#include "shared/base/id.h"
#include "tests/support/doctest.h"

using namespace banso;

TEST_CASE("the clock is in milliseconds since 1970") {
  SystemEnv env;
  CHECK(env.now_ms() > 1'600'000'000'000);    // 2020
  CHECK(env.now_ms() < 100'000'000'000'000);  // the year 5138
}

TEST_CASE("the dice fill everything and do not repeat") {
  SystemEnv env;
  std::set<Key> keys;
  for (int i = 0; i < 100; ++i) keys.insert(random_key(env));
  CHECK(keys.size() == 100);
  CHECK(new_id<RecordId>(env) != new_id<RecordId>(env));
  env.random({});

  // More than one call of the system gives at once. Zeros as long as this come by chance never.
  Bytes much(1024 * 1024, 0);
  env.random(much);
  CHECK_FALSE(equal(ByteView(much).last(16), Bytes(16, 0)));
}

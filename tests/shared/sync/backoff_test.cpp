// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/backoff.h"

#include <algorithm>

#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

TEST_CASE("waits double, with dice, up to five minutes, and start anew after success") {
  FakeEnv env;
  Backoff backoff;
  std::int64_t whole_ms = Backoff::kFirstMs;
  for (int round = 0; round < 20; ++round) {
    const std::int64_t wait_ms = backoff.failed(env);
    CHECK(wait_ms >= whole_ms / 2);
    CHECK(wait_ms <= whole_ms);
    whole_ms = std::min(whole_ms * 2, Backoff::kMostMs);
  }
  CHECK(backoff.failures() == 20);
  backoff.succeeded();
  CHECK(backoff.failed(env) <= Backoff::kFirstMs);
}

TEST_CASE("what the office asks for is waited, but not for days") {
  FakeEnv env;
  Backoff backoff;
  CHECK(backoff.failed(env, 60'000) == 60'000);
  CHECK(backoff.failed(env, 86'400'000) == 3'600'000);
  CHECK(backoff.failed(env, -1) >= Backoff::kFirstMs);
}

TEST_CASE("devices that failed together do not come back together") {
  FakeEnv one(1);
  FakeEnv other(2);
  Backoff a;
  Backoff b;
  bool differ = false;
  for (int round = 0; round < 5; ++round) differ = differ || a.failed(one) != b.failed(other);
  CHECK(differ);
}

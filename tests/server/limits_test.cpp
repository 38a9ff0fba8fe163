// SPDX-License-Identifier: Apache-2.0
// Rates, throttles and pressure: clocks are given, so nothing here waits.
#include <string>

#include "server/pressure.h"
#include "server/rate_limit.h"
#include "server/throttle.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

TEST_CASE("a bucket gives its burst, then its rate, and keeps keys apart") {
  RateLimit rate(2, 3);
  for (int i = 0; i < 3; ++i) CHECK(rate.take("a", 1000) == 0);
  CHECK(rate.take("a", 1000) == 500);
  CHECK(rate.take("b", 1000) == 0);
  CHECK(rate.take("a", 1499) > 0);
  CHECK(rate.take("a", 1600) == 0);
  CHECK(rate.take("a", 1600) > 0);
  for (int i = 0; i < 3; ++i) CHECK(rate.take("a", 60'000) == 0);
  CHECK(rate.take("a", 60'000) > 0);
}

TEST_CASE("a flood of keys does not grow without bound") {
  RateLimit rate(1, 10);
  for (int i = 0; i < 120'000; ++i) rate.take(std::to_string(i), i);
  CHECK(rate.size() <= 50'000);
}

TEST_CASE("wrong tries wait longer and longer, up to the bound") {
  Throttle throttle({.free_tries = 3, .wait_max_ms = 8000, .forget_ms = 100'000});
  std::int64_t now_ms = 1'000'000;
  for (int i = 0; i < 3; ++i) CHECK(throttle.begin("hana", now_ms) == 0);
  for (const std::int64_t wait_ms : {1000, 2000, 4000, 8000, 8000, 8000}) {
    CHECK(throttle.begin("hana", now_ms) == wait_ms);
    CHECK(throttle.begin("ken", now_ms) == 0);
    throttle.right("ken");
    now_ms += wait_ms;
    CHECK(throttle.begin("hana", now_ms) == 0);
  }
  throttle.right("hana");
  CHECK(throttle.begin("hana", now_ms) == 0);
}

TEST_CASE("what is left alone is forgotten, and what was undone does not count") {
  Throttle throttle({.free_tries = 2, .wait_max_ms = 8000, .forget_ms = 10'000});
  CHECK(throttle.begin("a", 1'000'000) == 0);
  CHECK(throttle.begin("a", 1'000'000) == 0);
  CHECK(throttle.begin("a", 1'000'000) > 0);
  CHECK(throttle.begin("a", 1'010'001) == 0);
  CHECK(throttle.begin("a", 1'010'001) == 0);
  throttle.undo("a");
  CHECK(throttle.begin("a", 1'010'001) == 0);
  throttle.undo("nobody");
}

TEST_CASE("each waiting connection makes one idle one give way") {
  Pressure pressure;
  CHECK_FALSE(pressure.give_way());
  pressure.waits();
  pressure.waits();
  CHECK(pressure.give_way());
  CHECK(pressure.give_way());
  CHECK_FALSE(pressure.give_way());
  pressure.starts();
  pressure.starts();
  CHECK(pressure.waiting() == 0);
  CHECK_FALSE(pressure.give_way());
}

}  // namespace
}  // namespace banso

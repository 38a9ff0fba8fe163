// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include "shared/codec/page.h"
#include "tests/support/doctest.h"

using namespace banso;

TEST_CASE("any bytes at any level come back, and only within the bound") {
  CHECK(rc::check([](Bytes plain, std::uint8_t repetitions) {
    const Bytes once = plain;
    for (int i = 0; i < repetitions; ++i) append(plain, once);
    const Bytes packed = deflate(plain, *rc::gen::inRange(1, 13));
    RC_ASSERT(inflate(packed, plain.size()).value() == plain);
    if (!plain.empty()) RC_ASSERT(!inflate(packed, plain.size() - 1).has_value());
  }));
}

TEST_CASE("bytes that are no page are refused") {
  CHECK(rc::check([](const Bytes& bytes) {
    const auto plain = inflate(bytes, 4096);
    if (plain) RC_ASSERT(inflate(deflate(*plain), 4096).value() == *plain);
  }));
}

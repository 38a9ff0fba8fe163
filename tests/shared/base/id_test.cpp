// SPDX-License-Identifier: Apache-2.0
#include "shared/base/id.h"

#include <limits>
#include <type_traits>
#include <unordered_set>

#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

static_assert(!std::is_convertible_v<RecordId, ChangeId>);
static_assert(!std::is_constructible_v<DeviceId, ReplicaId>);

TEST_CASE("a new id is a UUID v7 of the env's time") {
  FakeEnv env(1, 0x0123456789AB);
  const auto id = new_id<RecordId>(env);
  CHECK(id.hex().substr(0, 12) == "0123456789ab");
  CHECK(id.hex()[12] == '7');
  CHECK((id.raw[8] & 0xC0) == 0x80);
  CHECK_FALSE(id.is_nil());
  CHECK(RecordId{}.is_nil());
}

TEST_CASE("later ids sort behind earlier ones, ids of one moment differ") {
  FakeEnv env;
  std::unordered_set<RecordId> seen;
  RecordId previous;
  for (int i = 0; i < 100; ++i) {
    const auto id = new_id<RecordId>(env);
    CHECK(previous < id);
    previous = id;
    seen.insert(id);
    seen.insert(new_id<RecordId>(env));
    env.advance_ms(1);
  }
  CHECK(seen.size() == 200);
}

TEST_CASE("a clock outside of 48 bits does no harm") {
  for (const std::int64_t now_ms : {std::numeric_limits<std::int64_t>::min(), std::int64_t{-1}}) {
    FakeEnv env(1, now_ms);
    CHECK(new_id<RecordId>(env).hex().substr(0, 12) == "000000000000");
  }
  FakeEnv env(1, std::numeric_limits<std::int64_t>::max());
  CHECK(new_id<RecordId>(env).hex().substr(0, 12) == "ffffffffffff");
}

TEST_CASE("hex and bytes give the id back") {
  FakeEnv env;
  const auto id = new_id<ChangeId>(env);
  CHECK(id_from_hex<ChangeId>(id.hex()).value() == id);
  CHECK(id_from_bytes<ChangeId>(id.view()).value() == id);
}

TEST_CASE("other sizes and digits are no ids") {
  CHECK_FALSE(id_from_bytes<RecordId>(Bytes(15)).has_value());
  CHECK_FALSE(id_from_bytes<RecordId>(Bytes(17)).has_value());
  CHECK_FALSE(id_from_bytes<RecordId>({}).has_value());
  CHECK_FALSE(id_from_hex<RecordId>("").has_value());
  CHECK_FALSE(id_from_hex<RecordId>("00112233445566778899aabbccddee").has_value());
  CHECK_FALSE(id_from_hex<RecordId>("00112233445566778899AABBCCDDEEFF").has_value());
  CHECK_FALSE(id_from_hex<RecordId>("00112233-4455-7677-8899-aabbccddeeff").has_value());
}

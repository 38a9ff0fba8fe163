// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/bundle.h"

#include "shared/sync/wire.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

namespace {

constexpr Argon2Cost kCheap{8, 1};
constexpr std::string_view kPassphrase = "訪問は来週の火曜";
const Bytes kReceipt(8, 1);
const Bytes kSignedProof(kSignedProofBytes, 2);
const Bytes kChange(500, 0x42);

Bytes bundle(FakeEnv& env) {
  return *write_bundle(env, kPassphrase, kCheap, {{kReceipt, kChange}, {kSignedProof, kChange}});
}

}  // namespace

TEST_CASE("a bundle comes back with its passphrase") {
  FakeEnv env;
  const auto read = read_bundle(bundle(env), kPassphrase);
  REQUIRE(read.has_value());
  REQUIRE(read->parcels.size() == 2);
  CHECK(equal(read->parcels[0].proof, kReceipt));
  CHECK(equal(read->parcels[1].proof, kSignedProof));
  CHECK(equal(read->parcels[1].change, kChange));
}

TEST_CASE("a wrong passphrase and every altered byte are noticed") {
  FakeEnv env;
  const Bytes file = bundle(env);
  CHECK(read_bundle(file, "another passphrase").error().code == ErrorCode::denied);
  for (std::size_t at = 0; at < file.size(); ++at) {
    // The cost's high bytes would only make the test slow: its low bytes stand for them.
    if (at >= 9 && at < 17 && at % 4 != 0) continue;
    Bytes altered = file;
    altered[at] ^= 1;
    CHECK_FALSE(read_bundle(altered, kPassphrase).has_value());
  }
  for (std::size_t size = 0; size < file.size(); ++size) {
    CHECK_FALSE(read_bundle(ByteView(file).first(size), kPassphrase).has_value());
  }
}

TEST_CASE("what is no bundle is said to be none, and a hostile cost is not paid") {
  CHECK(read_bundle(as_bytes("hello"), kPassphrase).error().code == ErrorCode::unsupported);
  FakeEnv env;
  Bytes newer = bundle(env);
  newer[8] = 2;
  CHECK(read_bundle(newer, kPassphrase).error().code == ErrorCode::unsupported);
  Bytes costly = bundle(env);
  costly[9] = 0x7F;
  CHECK(read_bundle(costly, kPassphrase).error().code == ErrorCode::too_large);
}

TEST_CASE("a short passphrase is refused") {
  FakeEnv env;
  CHECK(write_bundle(env, "short", kCheap, {}).error().code == ErrorCode::invalid);
}

TEST_CASE("two bundles of the same content share no bytes behind their heads") {
  FakeEnv env;
  CHECK_FALSE(equal(bundle(env), bundle(env)));
}

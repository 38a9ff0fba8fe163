// SPDX-License-Identifier: Apache-2.0
// The vault: right and wrong secrets, other devices, waiting, locking, damage.
#include "shared/store/device/vault.h"

#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

namespace {

constexpr Argon2Cost kCheap{8, 1};

class FileInMemory final : public VaultFile {
 public:
  Result<std::optional<Bytes>> read() override { return content; }
  Status write(ByteView bytes) override {
    if (is_broken) return fail(ErrorCode::io, "broken");
    content = Bytes(bytes.begin(), bytes.end());
    return {};
  }
  Status remove() override {
    content.reset();
    return {};
  }
  std::optional<Bytes> content;
  bool is_broken = false;
};

struct World {
  FakeEnv env;
  FileInMemory file;
  Key device{7};
  Vault vault{file, device};
  std::int64_t now_ms = FakeEnv::kStartMs;

  ErrorCode guess(std::string_view secret) { return vault.unlock(secret, now_ms).error().code; }
  std::int64_t wait_ms() { return vault.state(now_ms).value().wait_ms; }
};

}  // namespace

TEST_CASE("the right secret on the right device gives the key back") {
  World world;
  CHECK_FALSE(world.vault.state(world.now_ms).value().exists);
  CHECK(world.guess("2468") == ErrorCode::not_found);
  CHECK(world.vault.create(world.env, "246", kCheap).error().code == ErrorCode::invalid);
  const Key key = world.vault.create(world.env, "2468", kCheap).value();
  CHECK(world.vault.create(world.env, "2468", kCheap).error().code == ErrorCode::conflict);
  CHECK(world.vault.unlock("2468", world.now_ms).value() == key);
  CHECK(world.guess("2469") == ErrorCode::locked);
  Vault elsewhere(world.file, Key{8});
  CHECK(elsewhere.unlock("2468", world.now_ms).error().code == ErrorCode::locked);
  CHECK(world.vault.state(world.now_ms).value().failures == 2);
  CHECK(world.vault.unlock("2468", world.now_ms).value() == key);
  CHECK(world.vault.state(world.now_ms).value().failures == 0);
}

TEST_CASE("wrong guesses have to wait longer and longer, then the office has to help") {
  World world;
  const Key key = world.vault.create(world.env, "2468", kCheap).value();
  for (int i = 0; i < kVaultGuessesFree; ++i) CHECK(world.guess("0000") == ErrorCode::locked);
  CHECK(world.wait_ms() == kVaultFirstWaitMs);
  CHECK(world.guess("2468") == ErrorCode::denied);
  std::int64_t expected_ms = kVaultFirstWaitMs;
  for (int i = kVaultGuessesFree; i < kVaultGuessesMax; ++i) {
    CHECK(world.wait_ms() == expected_ms);
    world.now_ms += expected_ms - 1;
    CHECK(world.guess("0000") == ErrorCode::denied);
    world.now_ms += 1;
    CHECK(world.guess("0000") == ErrorCode::locked);
    expected_ms *= 2;
  }
  world.now_ms += std::int64_t{100} * 365 * 24 * 3600 * 1000;
  CHECK(world.vault.state(world.now_ms).value().is_locked_out);
  CHECK(world.guess("2468") == ErrorCode::denied);
  REQUIRE(world.vault.allow_again());
  CHECK(world.vault.unlock("2468", world.now_ms).value() == key);
}

TEST_CASE("a clock that jumps neither frees nor locks for years") {
  World world;
  REQUIRE(world.vault.create(world.env, "2468", kCheap));
  for (int i = 0; i < kVaultGuessesFree; ++i) CHECK(world.guess("0000") == ErrorCode::locked);
  world.now_ms -= std::int64_t{10} * 365 * 24 * 3600 * 1000;
  CHECK(world.guess("2468") == ErrorCode::denied);
  CHECK(world.wait_ms() == kVaultFirstWaitMs);
  world.now_ms += kVaultFirstWaitMs;
  CHECK(world.vault.unlock("2468", world.now_ms).has_value());
}

TEST_CASE("a guess that cannot be counted is not tried") {
  World world;
  REQUIRE(world.vault.create(world.env, "2468", kCheap));
  world.file.is_broken = true;
  CHECK(world.guess("2468") == ErrorCode::io);
}

TEST_CASE("the secret can be changed, and the key stays") {
  World world;
  const Key key = world.vault.create(world.env, "2468", kCheap).value();
  CHECK_FALSE(world.vault.change_secret(world.env, "1111", "9876", world.now_ms));
  REQUIRE(world.vault.change_secret(world.env, "2468", "9876", world.now_ms));
  CHECK(world.guess("2468") == ErrorCode::locked);
  CHECK(world.vault.unlock("9876", world.now_ms).value() == key);
  REQUIRE(world.vault.wipe());
  CHECK(world.guess("9876") == ErrorCode::not_found);
}

TEST_CASE("a damaged file is said to be damaged, a newer one to be newer") {
  World world;
  REQUIRE(world.vault.create(world.env, "2468", kCheap));
  const Bytes good = *world.file.content;
  for (std::size_t cut = 0; cut < good.size(); ++cut) {
    world.file.content = Bytes(good.begin(), good.begin() + static_cast<std::ptrdiff_t>(cut));
    CHECK(world.guess("2468") == ErrorCode::corrupt);
  }
  for (std::size_t i = 0; i < good.size(); ++i) {
    Bytes bad = good;
    bad[i] ^= 0xFF;
    world.file.content = bad;
    CHECK_FALSE(world.vault.unlock("2468", world.now_ms).has_value());
  }
  Bytes newer = good;
  newer[13] = 2;  // array head, text head, 11 letters, version
  world.file.content = newer;
  CHECK(world.guess("2468") == ErrorCode::unsupported);
}

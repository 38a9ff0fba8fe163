// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/vault.h"

#include <algorithm>

#include "shared/codec/cbor.h"

namespace banso {

namespace {

constexpr std::string_view kVaultMagic = "banso vault";
constexpr std::uint64_t kVersion = 1;
constexpr std::size_t kSaltBytes = 16;
// Longer waits would only punish the owner: at the tenth guess it is over anyway.
constexpr std::int64_t kWaitDoublingsMax = 6;

ByteView context() { return as_bytes("banso vault 1"); }

std::int64_t wait_after(std::int64_t failures) {
  if (failures < kVaultGuessesFree) return 0;
  const std::int64_t doublings =
      std::min<std::int64_t>(failures - kVaultGuessesFree, kWaitDoublingsMax);
  return kVaultFirstWaitMs << doublings;
}

// A clock that was set back since the last guess starts the wait again; it never lengthens it.
std::int64_t wait_left(std::int64_t failures, std::int64_t failed_ms, std::int64_t now_ms) {
  const std::int64_t wait = wait_after(failures);
  if (now_ms < failed_ms) return wait;
  return std::max<std::int64_t>(0, wait - (now_ms - failed_ms));
}

}  // namespace

Result<std::optional<Vault::Content>> Vault::load() {
  const auto bytes = TRY(file_.read());
  if (!bytes) return std::optional<Content>();
  CborReader reader(*bytes);
  const auto read = [&reader]() -> Result<Content> {
    if (TRY(reader.read_array()) < 2) return fail(ErrorCode::corrupt, "too short");
    if (TRY(reader.read_text()) != kVaultMagic) return fail(ErrorCode::corrupt, "no vault");
    if (TRY(reader.read_uint()) != kVersion) return fail(ErrorCode::unsupported, "newer");
    Content content;
    const ByteView salt = TRY(reader.read_bytes());
    content.salt.assign(salt.begin(), salt.end());
    content.cost.memory_kib = static_cast<std::uint32_t>(TRY(reader.read_uint()));
    content.cost.passes = static_cast<std::uint32_t>(TRY(reader.read_uint()));
    const ByteView sealed = TRY(reader.read_bytes());
    content.sealed_key.assign(sealed.begin(), sealed.end());
    content.failures = TRY(reader.read_int());
    content.failed_ms = TRY(reader.read_int());
    TRY_VOID(reader.expect_finished());
    return content;
  };
  Result<Content> content = read();
  if (content) return std::optional<Content>(*std::move(content));
  if (content.error().code == ErrorCode::unsupported) {
    return fail(ErrorCode::unsupported, "the vault was made by a newer program");
  }
  return fail(ErrorCode::corrupt, "the vault's file is damaged");
}

Status Vault::store(const Content& content) {
  Bytes bytes;
  CborWriter writer(bytes);
  writer.array(8);
  writer.text(kVaultMagic);
  writer.uint(kVersion);
  writer.bytes(content.salt);
  writer.uint(content.cost.memory_kib);
  writer.uint(content.cost.passes);
  writer.bytes(content.sealed_key);
  writer.integer(content.failures);
  writer.integer(content.failed_ms);
  return file_.write(bytes);
}

Result<Key> Vault::wrapping_key(std::string_view secret, const Content& content) const {
  Key derived = TRY(derive_key(secret, content.salt, content.cost));
  const Key wrapping = hmac_sha256(device_key_, derived);
  banso::wipe(derived);
  return wrapping;
}

Status Vault::seal_key(Env& env, const Key& key, std::string_view secret, Argon2Cost cost) {
  if (secret.size() < kVaultSecretBytesMin) {
    return fail(ErrorCode::invalid, "the PIN or passphrase is too short");
  }
  Content content;
  content.cost = cost;
  content.salt.resize(kSaltBytes);
  env.random(content.salt);
  Key wrapping = TRY(wrapping_key(secret, content));
  content.sealed_key = seal(env, wrapping, key, context());
  banso::wipe(wrapping);
  return store(content);
}

Result<Key> Vault::create(Env& env, std::string_view secret, Argon2Cost cost) {
  if (TRY(file_.read())) return fail(ErrorCode::conflict, "there is a vault already");
  const Key key = random_key(env);
  TRY_VOID(seal_key(env, key, secret, cost));
  return key;
}

Result<VaultState> Vault::state(std::int64_t now_ms) {
  VaultState state;
  const auto content = TRY(load());
  if (!content) return state;
  state.exists = true;
  state.failures = static_cast<int>(content->failures);
  state.is_locked_out = content->failures >= kVaultGuessesMax;
  state.wait_ms = wait_left(content->failures, content->failed_ms, now_ms);
  return state;
}

Result<Key> Vault::unlock(std::string_view secret, std::int64_t now_ms) {
  auto content = TRY(load());
  if (!content) return fail(ErrorCode::not_found, "there is no vault");
  if (content->failures >= kVaultGuessesMax) {
    return fail(ErrorCode::denied, "too many wrong guesses: sign in at the office");
  }
  if (wait_left(content->failures, content->failed_ms, now_ms) > 0) {
    if (now_ms < content->failed_ms) {
      content->failed_ms = now_ms;
      TRY_VOID(store(*content));
    }
    return fail(ErrorCode::denied, "too many wrong guesses: wait");
  }
  content->failures += 1;
  content->failed_ms = now_ms;
  TRY_VOID(store(*content));
  Key wrapping = TRY(wrapping_key(secret, *content));
  Result<Bytes> plain = unseal(wrapping, content->sealed_key, context());
  banso::wipe(wrapping);
  Key key{};
  if (!plain || plain->size() != key.size()) {
    return fail(ErrorCode::locked, "the PIN or passphrase is wrong");
  }
  std::copy(plain->begin(), plain->end(), key.begin());
  banso::wipe(*plain);
  content->failures = 0;
  TRY_VOID(store(*content));
  return key;
}

Status Vault::change_secret(Env& env, std::string_view old_secret, std::string_view new_secret,
                            std::int64_t now_ms) {
  Key key = TRY(unlock(old_secret, now_ms));
  const auto content = TRY(load());
  if (!content) return fail(ErrorCode::not_found, "there is no vault");
  const Status sealed = seal_key(env, key, new_secret, content->cost);
  banso::wipe(key);
  return sealed;
}

Status Vault::allow_again() {
  auto content = TRY(load());
  if (!content) return fail(ErrorCode::not_found, "there is no vault");
  content->failures = 0;
  return store(*content);
}

Status Vault::wipe() { return file_.remove(); }

}  // namespace banso

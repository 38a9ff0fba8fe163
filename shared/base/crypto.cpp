// SPDX-License-Identifier: Apache-2.0
#include "shared/base/crypto.h"

#include <sodium.h>

#include <tuple>

#include "shared/base/check.h"
#include "shared/base/limits.h"

namespace banso {
namespace {

constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

static_assert(std::tuple_size_v<Key> == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
static_assert(std::tuple_size_v<Hash> == crypto_auth_hmacsha256_BYTES);
static_assert(std::tuple_size_v<Signature> == crypto_sign_BYTES);
static_assert(std::tuple_size_v<PublicKey> == crypto_sign_PUBLICKEYBYTES);
static_assert(std::tuple_size_v<SecretKey> == crypto_sign_SECRETKEYBYTES);

// Chooses the fastest code for this processor; everything works without it, but slower.
void prepare_sodium() {
  static const bool ready = sodium_init() >= 0;
  CHECK(ready);
}

}  // namespace

Hash hmac_sha256(ByteView key, ByteView data) {
  crypto_auth_hmacsha256_state state;
  crypto_auth_hmacsha256_init(&state, key.data(), key.size());
  crypto_auth_hmacsha256_update(&state, data.data(), data.size());
  Hash hash;
  crypto_auth_hmacsha256_final(&state, hash.data());
  return hash;
}

bool equal_in_constant_time(ByteView a, ByteView b) {
  return a.size() == b.size() && sodium_memcmp(a.data(), b.data(), a.size()) == 0;
}

void wipe(std::span<std::uint8_t> secret) { sodium_memzero(secret.data(), secret.size()); }

void wipe(std::string& secret) {
  sodium_memzero(secret.data(), secret.size());
  secret.clear();
}

Key random_key(Env& env) {
  Key key;
  env.random(key);
  return key;
}

Bytes seal(Env& env, const Key& key, ByteView plain, ByteView context) {
  prepare_sodium();
  Bytes sealed(kNonceBytes + plain.size() + kTagBytes);
  env.random(std::span(sealed).first(kNonceBytes));
  crypto_aead_xchacha20poly1305_ietf_encrypt(sealed.data() + kNonceBytes, nullptr, plain.data(),
                                             plain.size(), context.data(), context.size(), nullptr,
                                             sealed.data(), key.data());
  return sealed;
}

Result<Bytes> unseal(const Key& key, ByteView sealed, ByteView context) {
  prepare_sodium();
  if (sealed.size() < kNonceBytes + kTagBytes) return fail(ErrorCode::denied, "cannot be unsealed");
  const ByteView cipher = sealed.subspan(kNonceBytes);
  Bytes plain(cipher.size() - kTagBytes);
  if (crypto_aead_xchacha20poly1305_ietf_decrypt(plain.data(), nullptr, nullptr, cipher.data(),
                                                 cipher.size(), context.data(), context.size(),
                                                 sealed.data(), key.data()) != 0) {
    return fail(ErrorCode::denied, "cannot be unsealed");
  }
  return plain;
}

SigningKeys new_signing_keys(Env& env) {
  prepare_sodium();
  Key seed = random_key(env);
  SigningKeys keys;
  crypto_sign_seed_keypair(keys.public_key.data(), keys.secret_key.data(), seed.data());
  wipe(seed);
  return keys;
}

Signature sign(const SecretKey& key, ByteView message) {
  prepare_sodium();
  Signature signature;
  crypto_sign_detached(signature.data(), nullptr, message.data(), message.size(), key.data());
  return signature;
}

bool verify(const PublicKey& key, ByteView message, ByteView signature) {
  prepare_sodium();
  return signature.size() == crypto_sign_BYTES &&
         crypto_sign_verify_detached(signature.data(), message.data(), message.size(),
                                     key.data()) == 0;
}

Result<Key> derive_key(std::string_view secret, ByteView salt, Argon2Cost cost) {
  prepare_sodium();
  if (salt.size() != crypto_pwhash_SALTBYTES) return fail(ErrorCode::invalid, "salt of 16 bytes");
  if (cost.memory_kib < limits::kArgonMemoryKibMin ||
      cost.memory_kib > limits::kArgonMemoryKibMax || cost.passes < 1 ||
      cost.passes > limits::kArgonPassesMax) {
    return fail(ErrorCode::invalid, "cost of Argon2id outside of the limits");
  }
  Key key;
  const std::size_t memory_bytes = std::size_t{cost.memory_kib} * 1024;
  if (crypto_pwhash_argon2id(key.data(), key.size(), secret.data(), secret.size(), salt.data(),
                             cost.passes, memory_bytes,
                             crypto_pwhash_argon2id_ALG_ARGON2ID13) != 0) {
    return fail(ErrorCode::full, "not enough memory for Argon2id");
  }
  return key;
}

}  // namespace banso

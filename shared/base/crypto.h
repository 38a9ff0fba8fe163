// SPDX-License-Identifier: Apache-2.0
// The cryptography that Banso uses, over libsodium (and OpenSSL's SHA-256 natively, which uses the
// processor's instructions). Nothing here is our own invention.
//  - sha256: FIPS 180-4. hmac_sha256: RFC 2104.
//  - seal / unseal: XChaCha20-Poly1305 (IETF), 24-byte random nonce in front of the ciphertext.
//  - sign / verify: Ed25519 (RFC 8032), detached, 64 bytes.
//  - derive_key: Argon2id (RFC 9106) from a PIN or passphrase.
#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/env.h"
#include "shared/base/result.h"

namespace banso {

using Hash = std::array<std::uint8_t, 32>;
using Key = std::array<std::uint8_t, 32>;
using Signature = std::array<std::uint8_t, 64>;
using PublicKey = std::array<std::uint8_t, 32>;
using SecretKey = std::array<std::uint8_t, 64>;

Hash sha256(ByteView data);
Hash sha256(std::initializer_list<ByteView> parts);  // of the parts, one after another
Hash hmac_sha256(ByteView key, ByteView data);
bool equal_in_constant_time(ByteView a, ByteView b);
void wipe(std::span<std::uint8_t> secret);  // overwrites, never optimised away
void wipe(std::string& secret);             // and empties it

Key random_key(Env& env);
Bytes seal(Env& env, const Key& key, ByteView plain, ByteView context);
// denied: wrong key, wrong context, or altered bytes (they cannot be told apart).
Result<Bytes> unseal(const Key& key, ByteView sealed, ByteView context);

struct SigningKeys {
  PublicKey public_key{};
  SecretKey secret_key{};
};
SigningKeys new_signing_keys(Env& env);
Signature sign(const SecretKey& key, ByteView message);
bool verify(const PublicKey& key, ByteView message, ByteView signature);

// Cost of Argon2id. `memory_kib` and `passes` are stored beside what was derived.
struct Argon2Cost {
  std::uint32_t memory_kib = 64 * 1024;
  std::uint32_t passes = 3;
};
// salt: 16 bytes. invalid: cost outside of limits.h.
Result<Key> derive_key(std::string_view secret, ByteView salt, Argon2Cost cost);

}  // namespace banso

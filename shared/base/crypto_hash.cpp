// SPDX-License-Identifier: Apache-2.0
// SHA-256. OpenSSL's is several times faster than libsodium's where the processor has SHA
// instructions; in wasm there are none, and libsodium is there anyway.
#include "shared/base/crypto.h"

#ifdef BANSO_OPENSSL
#include <openssl/evp.h>

#include <memory>

#include "shared/base/check.h"
#else
#include <sodium.h>
#endif

namespace banso {

#ifdef BANSO_OPENSSL
namespace {

struct ContextDeleter {
  void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
};
using Context = std::unique_ptr<EVP_MD_CTX, ContextDeleter>;

// Looking the algorithm up and allocating a context cost more than hashing a small change: the
// one is done once per process, the other once per thread.
const EVP_MD* algorithm() {
  static const EVP_MD* const found = EVP_MD_fetch(nullptr, "SHA256", nullptr);
  CHECK(found != nullptr);
  return found;
}

EVP_MD_CTX* context_of_thread() {
  thread_local const Context context(EVP_MD_CTX_new());
  CHECK(context != nullptr);
  return context.get();
}

}  // namespace

Hash sha256(std::initializer_list<ByteView> parts) {
  EVP_MD_CTX* const context = context_of_thread();
  CHECK(EVP_DigestInit_ex2(context, algorithm(), nullptr) == 1);
  for (const ByteView part : parts) {
    CHECK(EVP_DigestUpdate(context, part.data(), part.size()) == 1);
  }
  Hash hash;
  CHECK(EVP_DigestFinal_ex(context, hash.data(), nullptr) == 1);
  return hash;
}
#else
Hash sha256(std::initializer_list<ByteView> parts) {
  crypto_hash_sha256_state state;
  crypto_hash_sha256_init(&state);
  for (const ByteView part : parts) crypto_hash_sha256_update(&state, part.data(), part.size());
  Hash hash;
  crypto_hash_sha256_final(&state, hash.data());
  return hash;
}
#endif

Hash sha256(ByteView data) { return sha256(std::initializer_list<ByteView>{data}); }

}  // namespace banso

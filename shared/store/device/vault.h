// SPDX-License-Identifier: Apache-2.0
// The database key behind a PIN or passphrase. The key is random and is wrapped
// (XChaCha20-Poly1305) with HMAC-SHA256(device key, Argon2id(secret, salt)): who has only the file,
// or only the device, cannot even begin to guess. Wrong guesses slow down (30 s after the fourth,
// then twice as long each time) and lock the vault at the tenth, until the worker has signed in at
// the office. A guess is counted before it is tried, so that ending the program does not buy one.
// The vault is one small file that the shell keeps (VaultFile). One vault per worker and device.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/base/result.h"

namespace banso {

inline constexpr std::size_t kVaultSecretBytesMin = 4;  // ten guesses at 10,000 PINs
inline constexpr int kVaultGuessesMax = 10;
inline constexpr int kVaultGuessesFree = 4;
inline constexpr std::int64_t kVaultFirstWaitMs = 30'000;

class VaultFile {
 public:
  virtual ~VaultFile() = default;
  virtual Result<std::optional<Bytes>> read() = 0;  // nothing when it is not there
  // All or nothing, durable when it returns ok.
  virtual Status write(ByteView content) = 0;
  virtual Status remove() = 0;
};

struct VaultState {
  bool exists = false;
  int failures = 0;            // since the last success
  std::int64_t wait_ms = 0;    // before the next guess is taken
  bool is_locked_out = false;  // no more guesses before allow_again()
};

class Vault {
 public:
  // `file` has to outlive the vault. `device_key` is bound to this device by the shell (a key that
  // cannot be exported, the system's key store).
  Vault(VaultFile& file, const Key& device_key) : file_(file), device_key_(device_key) {}
  ~Vault() { wipe_bytes(); }
  Vault(const Vault&) = delete;

  // Makes a random database key. invalid: the secret is too short, or a cost outside of limits.h.
  // conflict: there is a vault already.
  Result<Key> create(Env& env, std::string_view secret, Argon2Cost cost = {});
  // corrupt, unsupported (a newer format).
  Result<VaultState> state(std::int64_t now_ms);
  // locked: the secret is wrong (or the device is another one). denied: state() says for how long.
  // not_found: there is no vault.
  Result<Key> unlock(std::string_view secret, std::int64_t now_ms);
  // Errors as unlock() and create().
  Status change_secret(Env& env, std::string_view old_secret, std::string_view new_secret,
                       std::int64_t now_ms);
  // The office vouched for the worker.
  Status allow_again();
  // What the key encrypted can never be read again.
  Status wipe();

 private:
  struct Content {
    Bytes salt;
    Argon2Cost cost;
    Bytes sealed_key;
    std::int64_t failures = 0;
    std::int64_t failed_ms = 0;
  };
  void wipe_bytes() { banso::wipe(device_key_); }
  Result<std::optional<Content>> load();
  Status store(const Content& content);
  Result<Key> wrapping_key(std::string_view secret, const Content& content) const;
  Status seal_key(Env& env, const Key& key, std::string_view secret, Argon2Cost cost);

  VaultFile& file_;
  Key device_key_;
};

}  // namespace banso

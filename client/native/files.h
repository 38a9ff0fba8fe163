// SPDX-License-Identifier: Apache-2.0
// Small files of a native program, written whole and durably or not at all, readable by their owner
// only. Errors: io (the detail names the file, never its content), full.
#pragma once

#include <filesystem>
#include <optional>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/base/result.h"
#include "shared/store/device/vault.h"

namespace banso {

// Nothing when it is not there.
Result<std::optional<Bytes>> read_file(const std::filesystem::path& file);
Status write_file(const std::filesystem::path& file, ByteView content);
// Overwrites, then removes; ok when it was not there.
Status shred_file(const std::filesystem::path& file);

// A random key kept in a file of its own beside the vault: whoever has only the vault and the
// database has nothing. Made when it is missing.
Result<Key> device_key_in(const std::filesystem::path& file, Env& env);

class NativeVaultFile final : public VaultFile {
 public:
  explicit NativeVaultFile(std::filesystem::path file) : file_(std::move(file)) {}
  Result<std::optional<Bytes>> read() override { return read_file(file_); }
  Status write(ByteView content) override { return write_file(file_, content); }
  Status remove() override { return shred_file(file_); }

 private:
  std::filesystem::path file_;
};

}  // namespace banso

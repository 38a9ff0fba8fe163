// SPDX-License-Identifier: Apache-2.0
// What the browser keeps beside the database: small files of the origin private file system, which
// the worker has opened (wasm/worker/storage_files.js names them all).
#pragma once

#include <map>
#include <string>

#include "client/device_files.h"
#include "shared/store/device/slot_file.h"

namespace banso::wasm {

inline constexpr const char* kDatabaseName = "app.db";

// A file that the worker did not open answers io.
class OpfsRawFile final : public RawFile {
 public:
  explicit OpfsRawFile(const std::string& name);
  Result<std::size_t> read(std::span<std::uint8_t> to, std::size_t from) override;
  Status write(ByteView content, std::size_t to) override;
  Status truncate() override;
  Status flush() override;

 private:
  std::string name_;
  int file_;
};

class OpfsDeviceFiles final : public client::DeviceFiles {
 public:
  VaultFile& small_file(std::string_view name) override;
  Status erase_database() override;

 private:
  struct Small {
    explicit Small(const std::string& name) : raw(name), slots(raw) {}
    OpfsRawFile raw;
    SlotFile slots;
  };
  std::map<std::string, Small, std::less<>> files_;
};

}  // namespace banso::wasm

// SPDX-License-Identifier: Apache-2.0
// What the desktop keeps beside the database: files of the data folder, mode 0600.
#pragma once

#include <map>
#include <string>

#include "client/device_files.h"
#include "client/native/data_folder.h"
#include "client/native/files.h"

namespace banso::client {

inline constexpr const char* kDatabaseName = "device.db";

class NativeDeviceFiles final : public DeviceFiles {
 public:
  // The folder outlives the files.
  explicit NativeDeviceFiles(const DataFolder& folder) : folder_(folder) {}
  VaultFile& small_file(std::string_view name) override;
  Status erase_database() override;

 private:
  const DataFolder& folder_;
  std::map<std::string, NativeVaultFile, std::less<>> files_;
};

}  // namespace banso::client

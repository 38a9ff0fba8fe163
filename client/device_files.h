// SPDX-License-Identifier: Apache-2.0
// What a shell keeps beside the database: the vault and the sealed device key as small files, and
// the way to remove the database.
#pragma once

#include <string_view>

#include "shared/base/result.h"
#include "shared/store/device/vault.h"

namespace banso::client {

class DeviceFiles {
 public:
  virtual ~DeviceFiles() = default;
  // Made when it is first written. Lives as long as the shell.
  virtual VaultFile& small_file(std::string_view name) = 0;
  // Removes the database, which nobody has open. Small files stay.
  virtual Status erase_database() = 0;
};

}  // namespace banso::client

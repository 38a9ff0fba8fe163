// SPDX-License-Identifier: Apache-2.0
// What a shell keeps beside the database: the vault and the sealed device key as small files, and
// the way to remove the database.
#pragma once

#include <array>
#include <string_view>

#include "shared/base/result.h"
#include "shared/store/device/vault.h"

namespace banso::client {

// The names of all small files, for shells that have to make them beforehand.
inline constexpr std::string_view kVaultFile = "vault";              // the wrapped database key
inline constexpr std::string_view kDeviceKeyFile = "device.sealed";  // what the shell sealed
inline constexpr std::string_view kPreferencesFile = "preferences";  // looks, before the PIN
inline constexpr std::array kSmallFiles = {kVaultFile, kDeviceKeyFile, kPreferencesFile};

class DeviceFiles {
 public:
  virtual ~DeviceFiles() = default;
  // Made when it is first written. Lives as long as the shell.
  virtual VaultFile& small_file(std::string_view name) = 0;
  // Removes the database, which nobody has open. Small files stay.
  virtual Status erase_database() = 0;
};

}  // namespace banso::client

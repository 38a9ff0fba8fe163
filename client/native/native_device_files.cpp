// SPDX-License-Identifier: Apache-2.0
#include "client/native/native_device_files.h"

namespace banso::client {

VaultFile& NativeDeviceFiles::small_file(std::string_view name) {
  const auto known = files_.find(name);
  if (known != files_.end()) return known->second;
  const std::string own(name);
  return files_.try_emplace(own, folder_.file(own.c_str())).first->second;
}

Status NativeDeviceFiles::erase_database() {
  // The log first: what is left of a half-done erasure must not be a database that opens.
  for (const char* suffix : {"-wal", "-journal", ""}) {
    TRY_VOID(shred_file(folder_.file((std::string(kDatabaseName) + suffix).c_str())));
  }
  return {};
}

}  // namespace banso::client

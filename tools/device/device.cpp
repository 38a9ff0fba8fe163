// SPDX-License-Identifier: Apache-2.0
#include "tools/device/device.h"

#include "client/native/files.h"
#include "shared/store/device/vault.h"

namespace banso {
namespace {

constexpr const char* kVaultName = "vault";
constexpr const char* kDeviceKeyName = "device.key";
constexpr const char* kStoreName = "device.db";

}  // namespace

Result<Device> Device::create(const std::filesystem::path& folder, const std::string& pin,
                              Argon2Cost pin_cost, std::int64_t clock_off_ms) {
  std::error_code error;
  std::filesystem::create_directories(folder, error);
  if (error) return fail(ErrorCode::io, "cannot make " + folder.string());
  std::filesystem::permissions(folder, std::filesystem::perms::owner_all, error);
  Device device(folder, clock_off_ms);
  NativeVaultFile file(folder / kVaultName);
  const Key device_key = TRY(device_key_in(folder / kDeviceKeyName, *device.env_));
  Vault vault(file, device_key);
  const Key key = TRY(vault.create(*device.env_, pin, pin_cost));
  TRY_VOID(device.open_store(key, true));
  return device;
}

Result<Device> Device::open(const std::filesystem::path& folder, const std::string& pin,
                            std::int64_t clock_off_ms) {
  if (!std::filesystem::exists(folder / kVaultName)) {
    return fail(ErrorCode::not_found, "no device in " + folder.string());
  }
  Device device(folder, clock_off_ms);
  NativeVaultFile file(folder / kVaultName);
  const Key device_key = TRY(device_key_in(folder / kDeviceKeyName, *device.env_));
  Vault vault(file, device_key);
  const Key key = TRY(vault.unlock(pin, device.env_->now_ms()));
  TRY_VOID(device.open_store(key, false));
  return device;
}

Status Device::open_store(const Key& key, bool create) {
  DeviceStoreOptions options;
  options.path = (folder_ / kStoreName).string();
  options.key = key;
  options.create = create;
  store_ = TRY(DeviceStore::open(*env_, banso_schema(), options));
  indexer_ = TRY(Indexer::open(*store_));
  return {};
}

Result<RecordId> Device::worker() {
  const auto worker = TRY(store_->settings().get(setting::kWorker));
  if (!worker) return fail(ErrorCode::denied, "this device is not enrolled");
  return id_from_bytes<RecordId>(*worker);
}

Status Device::destroy(const std::filesystem::path& folder) {
  TRY_VOID(shred_file(folder / kVaultName));
  TRY_VOID(shred_file(folder / kDeviceKeyName));
  std::error_code error;
  for (const char* suffix : {"", "-wal", "-shm", "-journal"}) {
    std::filesystem::remove(folder / (std::string(kStoreName) + suffix), error);
    if (error) return fail(ErrorCode::io, "cannot remove the store in " + folder.string());
  }
  return {};
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Enrolled devices: each belongs to one worker and has an Ed25519 public key, with which the office
// checks what the device signed (changes that came by bundle). A revoked device stays in the list:
// it may come once more to hand in what it has not sent, and is told to wipe then.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/store/sqlite/database.h"

namespace banso {

inline constexpr std::size_t kDeviceNameBytesMax = 200;
// The lists of one municipality; what is longer is cut, newest first.
inline constexpr std::int64_t kDevicesListedMax = 10'000;

struct Device {
  DeviceId id;
  RecordId worker;
  std::string name;
  PublicKey public_key{};
  std::int64_t enrolled_ms = 0;
  std::int64_t seen_ms = 0;
  std::optional<std::int64_t> revoked_ms;
  std::optional<std::int64_t> wiped_ms;  // told to wipe, with nothing left to send
};

// invalid: an empty or too long name, or not UTF-8.
Result<DeviceId> add_device(Database& database, Env& env, const RecordId& worker,
                            std::string_view name, const PublicKey& public_key);
Result<std::optional<Device>> find_device(Database& database, const DeviceId& id);
Result<std::vector<Device>> list_devices(Database& database);
// Its sessions stay, for the last contact. not_found; a second time changes nothing.
Status revoke_device(Database& database, Env& env, const DeviceId& id);
Status mark_device_wiped(Database& database, Env& env, const DeviceId& id);

}  // namespace banso

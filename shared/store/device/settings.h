// SPDX-License-Identifier: Apache-2.0
// Small named values of the device that never sync: who works here, keys, the office's address. The
// store does not look into them. They are as encrypted as everything else.
#pragma once

#include <optional>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/store/sqlite/database.h"

namespace banso {

namespace setting {
inline constexpr std::string_view kDevice = "device";       // DeviceId, 16 bytes
inline constexpr std::string_view kWorker = "worker";       // RecordId, 16 bytes
inline constexpr std::string_view kSigningKey = "signing";  // SecretKey of Ed25519, 64 bytes
inline constexpr std::string_view kSession = "session";     // the token given by the office
inline constexpr std::string_view kOffice = "office";       // its URL
inline constexpr std::string_view kOfficeName = "office_name";
}  // namespace setting

class Settings {
 public:
  explicit Settings(Database& database) : database_(database) {}
  static Status create(Database& database);

  Result<std::optional<Bytes>> get(std::string_view name);
  // Durable when it returns ok, unless called within an act.
  Status set(std::string_view name, ByteView value);
  Status erase(std::string_view name);

 private:
  Database& database_;
};

}  // namespace banso

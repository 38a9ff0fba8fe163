// SPDX-License-Identifier: Apache-2.0
// Sessions: 32 random bytes as base64url, which only the holder has; the office stores their
// SHA-256. A session of a device lives as long as the device comes back within kDeviceSessionMs; a
// session of a person at a screen ends after kPersonSessionMs without use. All functions run on the
// connection given to them; those that write belong into a transaction of the writer.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/store/sqlite/database.h"

namespace banso {

// Longer than any leave, so that no device has to be enrolled again after one.
inline constexpr std::int64_t kDeviceSessionMs = 400LL * 24 * 3600 * 1000;
inline constexpr std::int64_t kPersonSessionMs = 12LL * 3600 * 1000;
// A revoked device that was told to wipe may ask again for this long, should the answer be lost.
inline constexpr std::int64_t kWipeRepeatMs = 7LL * 24 * 3600 * 1000;
// The end is moved at most this often, so that reading does not become writing.
inline constexpr std::int64_t kSessionTouchMs = 3600LL * 1000;

struct Session {
  Hash token_hash{};
  RecordId worker;
  std::string account;  // "" for a device that came by enrolment alone
  DeviceId device;      // nil without one
  bool device_revoked = false;
  std::int64_t used_ms = 0;
};

// Without use; `device` is nil for a person.
std::int64_t session_lifetime_ms(const DeviceId& device);
Hash session_token_hash(std::string_view token);
// The token. `account` may be empty, `device` nil.
Result<std::string> start_session(Database& database, Env& env, const RecordId& worker,
                                  std::string_view account, const DeviceId& device);
// Nothing: unknown, ended, of a disabled account, or not a token at all.
Result<std::optional<Session>> find_session(Database& database, std::string_view token,
                                            std::int64_t now_ms);
Status touch_session(Database& database, const Session& session, std::int64_t now_ms);
Status end_session(Database& database, const Hash& token_hash);
Status end_sessions_of_device(Database& database, const DeviceId& device);
Status end_sessions_of_account(Database& database, std::string_view account);
// Those whose time is over.
Status remove_ended_sessions(Database& database, std::int64_t now_ms);

}  // namespace banso

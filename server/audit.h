// SPDX-License-Identifier: Apache-2.0
// The audit log: who did what to which record or device, when. Append-only; each line carries
// HMAC-SHA256(key, mac of the line before it || the line), so that a line that was changed, removed
// or moved shows. Cutting lines off the end cannot show in the file alone: the server writes the
// number and mac of the last line into its operational log at start and stop, and verify_audit
// returns them. Lines hold ids and words of this file, no names and no contents.
// append_audit belongs into the transaction of what it tells about.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/crypto.h"
#include "shared/base/env.h"
#include "shared/store/sqlite/database.h"

namespace banso {

// What happened; the words are stored.
namespace act {
inline constexpr std::string_view kLogin = "login";
inline constexpr std::string_view kLoginFailed = "login_failed";
inline constexpr std::string_view kLogout = "logout";
inline constexpr std::string_view kEnrolled = "enrolled";
inline constexpr std::string_view kEnrolmentFailed = "enrolment_failed";
inline constexpr std::string_view kDenied = "denied";
inline constexpr std::string_view kPush = "push";                 // object: replica
inline constexpr std::string_view kRefusal = "refusal";           // object: replica
inline constexpr std::string_view kScopeGiven = "scope_given";    // object: the scope's id
inline constexpr std::string_view kScopeTaken = "scope_taken";    // object: the scope's id
inline constexpr std::string_view kHistoryRead = "history_read";  // object: record
inline constexpr std::string_view kWipe = "wipe";
inline constexpr std::string_view kDevicesListed = "devices_listed";
inline constexpr std::string_view kDeviceRevoked = "device_revoked";    // object: device
inline constexpr std::string_view kCodeMade = "enrolment_code_made";    // object: worker
inline constexpr std::string_view kAccountMade = "account_made";        // object: worker
inline constexpr std::string_view kAccountChanged = "account_changed";  // object: worker
inline constexpr std::string_view kAuditRead = "audit_read";            // object: record
inline constexpr std::string_view kExport = "export";
inline constexpr std::string_view kRestore = "restore";
}  // namespace act

struct AuditEntry {
  std::string_view act{};
  RecordId actor{};                       // the worker; nil: nobody known, or the console
  DeviceId device{};                      // nil: none
  std::array<std::uint8_t, 16> object{};  // what it was done to; zero: nothing
  std::string_view detail{};              // a word or number, never personal data
};

struct AuditLine {
  std::int64_t no = 0;
  std::int64_t time_ms = 0;
  std::string act;
  RecordId actor;
  DeviceId device;
  RecordId object;
  std::string detail;
};

struct AuditHead {
  std::int64_t no = 0;  // 0: the log is empty
  Hash mac{};
};

// Appends within one transaction; nobody else may append meanwhile.
class AuditWriter {
 public:
  static Result<AuditWriter> open(Database& database, Env& env, const Key& key);
  Status append(const AuditEntry& entry);

 private:
  AuditWriter(Database& database, Env& env, const Key& key, const AuditHead& head)
      : database_(&database), env_(&env), key_(&key), head_(head) {}
  Database* database_;
  Env* env_;
  const Key* key_;
  AuditHead head_;
};
Status append_audit(Database& database, Env& env, const Key& key, const AuditEntry& entry);
Result<AuditHead> audit_head(Database& database);
// corrupt: names the first line that does not fit.
Result<AuditHead> verify_audit(Database& database, const Key& key);
// Newest first.
Result<std::vector<AuditLine>> audit_lines(Database& database, std::int64_t lines_max);
// Only lines about `object`.
Result<std::vector<AuditLine>> audit_lines_about(Database& database, const RecordId& object,
                                                 std::int64_t lines_max);

}  // namespace banso

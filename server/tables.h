// SPDX-License-Identifier: Apache-2.0
// The server's own tables in office.db: accounts, devices, sessions, codes, audit, settings. They
// stand beside the office store's tables, so that one file is one backup and one transaction takes
// a push together with its line in the audit. Their version is counted in server_version, because
// the file's user_version belongs to the office store. unsupported: made by a newer program.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/store/sqlite/database.h"

namespace banso {

// Brings the tables to the newest version; run by whoever opens the office's data for writing.
Status migrate_server_tables(Database& database);

// Settings that the administrator gives: "municipality" (shown by devices after enrolment).
Status set_setting(Database& database, std::string_view key, std::string_view value);
Result<std::optional<std::string>> setting(Database& database, std::string_view key);

// Times are Unix milliseconds of the server's clock. Secrets are stored as hashes only.
namespace setting_key {
inline constexpr std::string_view kMunicipality = "municipality";
}

}  // namespace banso

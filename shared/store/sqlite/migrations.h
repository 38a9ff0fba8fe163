// SPDX-License-Identifier: Apache-2.0
// Forward-only migrations: number n brings a database from version n-1 to n, each in a transaction
// of its own, so that a crash leaves a whole version behind. The version is SQLite's user_version;
// the application id tells the device's file from the office's. unsupported: the database was
// written by a newer program (or is of another kind); nothing is written then.
#pragma once

#include <cstdint>
#include <span>

#include "shared/store/sqlite/database.h"

namespace banso {

// What brings the database to version (position in the list + 1).
using Migration = Status (*)(Database&);

Status migrate(Database& database, std::int32_t application_id,
               std::span<const Migration> migrations);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The tables of the office's database, brought to the newest version. What each is for stands
// beside its SQL. The server adds its own tables (accounts, devices, audit) to the same file.
#pragma once

#include "shared/base/result.h"
#include "shared/store/sqlite/database.h"

namespace banso {

Status migrate_office(Database& database);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Whether an office's database is what was once written: every page authentic, every change the one
// that its id names, its receipt this office's, numbers without gaps, chains that fit, and an audit
// log that nobody altered.
#pragma once

#include <cstdint>

#include "server/audit.h"
#include "server/data_dir.h"
#include "shared/base/result.h"
#include "shared/store/sqlite/database.h"

namespace banso {

struct Verified {
  std::uint64_t changes = 0;
  // Changes whose predecessor is not here: after a restore, work that no surviving copy held.
  std::uint64_t chain_gaps = 0;
  AuditHead audit;
};

// As of one moment, while others go on writing. corrupt: says what does not fit, without contents.
Result<Verified> verify_office(Database& database, const OfficeKeys& keys);

}  // namespace banso

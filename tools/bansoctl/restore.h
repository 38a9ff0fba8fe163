// SPDX-License-Identifier: Apache-2.0
// Putting a backup in the place of the office's database, while no server runs. The database that
// is replaced stays beside it under another name. The restored one begins a new epoch, so that
// devices notice and bring back what it lacks. Who may come in (accounts, devices, sessions, codes)
// is taken over from the replaced database if that can be read: otherwise a device that was revoked
// after the backup was made would be let in again, and a used code would work again.
#pragma once

#include <cstdint>
#include <string>

#include "shared/base/result.h"

namespace banso {

struct Restored {
  std::string epoch;
  std::string replaced;  // where the old database is now; empty: there was none
  std::uint64_t changes = 0;
  bool kept_accounts = false;
};

// conflict: a server runs. locked: the backup was not made with this office's key. corrupt: it is
// damaged. Unless it returns ok, the office is as it was.
Result<Restored> restore_office(const std::string& data, const std::string& backup);

}  // namespace banso

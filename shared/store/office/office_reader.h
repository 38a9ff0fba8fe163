// SPDX-License-Identifier: Apache-2.0
// Reading the office's log while others write: over a connection of its own, borrowed, one thread
// at a time. Sees what was committed when each call began.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/office/change_log.h"
#include "shared/store/sqlite/database.h"

namespace banso {

class OfficeReader {
 public:
  explicit OfficeReader(Database& database) : database_(database) {}

  // Rows behind `after`, up to and with `upto`, ascending, until `visit` says false.
  using Visit = std::function<bool(const LogRow&)>;
  Status scan(std::uint64_t after, std::uint64_t upto, const Visit& visit);
  Status scan_scope(ScopeNo scope, std::uint64_t after, std::uint64_t upto, const Visit& visit);
  // All changes that write the record.
  Result<std::vector<LogRow>> history(const RecordId& record);

  Result<std::optional<LogRow>> at(std::uint64_t server_seq);
  Result<std::optional<LogRow>> find(const ChangeId& id);
  // The bytes live during the call of `use` only. corrupt: there is no such change.
  Status read_bytes(std::uint64_t server_seq, const std::function<void(ByteView)>& use);

  Database& database() { return database_; }

 private:
  Database& database_;
};

}  // namespace banso

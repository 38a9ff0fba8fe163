// SPDX-License-Identifier: Apache-2.0
// The office's log: every accepted change in the order of acceptance, its bytes and what was
// replaced by what. The writer's side; readers have office_reader.h. All calls are inside of the
// caller's transaction.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>

#include "shared/base/bytes.h"
#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/office/replica_book.h"
#include "shared/store/office/scope_book.h"
#include "shared/store/record/change_source.h"
#include "shared/store/sqlite/database.h"

namespace banso {

// First 8 bytes of HMAC-SHA256(receipt key, change id).
using OfficeReceipt = std::array<std::uint8_t, 8>;

// The first 8 bytes of SHA-256(mark of the entry before, change id); of entry 0: zeros. So a mark
// stands for the whole log up to its entry.
using OfficeMark = std::array<std::uint8_t, 8>;
OfficeMark next_mark(const OfficeMark& before, const ChangeId& id);

struct LogRow {
  std::uint64_t server_seq = 0;
  ScopeNo scope = 0;
  ReplicaNo replica = 0;
  std::uint64_t seq = 0;            // of the replica
  std::uint64_t superseded_at = 0;  // supersession.h; 0: not superseded
  std::size_t size_bytes = 0;
  OfficeReceipt receipt{};
  OfficeMark mark{};
  ChangeId id;
};

class ChangeLog final : public ChangeSource {
 public:
  static Result<std::unique_ptr<ChangeLog>> open(Database& database);

  // `row` is new; `needed` as in supersession.h.
  Status append(const LogRow& row, std::int64_t needed, ByteView bytes);
  Result<std::optional<LogRow>> find(const ChangeId& id);
  // The last row; nothing when the log is empty.
  Result<std::optional<LogRow>> last();

  // ChangeSource: a change's number is its server_seq.
  Result<Bytes> change_bytes(std::int64_t no) override;
  Result<std::optional<std::int64_t>> find_change(const ChangeId& id) override;

 private:
  explicit ChangeLog(Database& database) : database_(database) {}

  Database& database_;
  // Prepared once: these run for every change.
  Statement insert_row_;
  Statement insert_body_;
  Statement find_;
};

// Columns of `log` that read_log_row expects, in its order.
inline constexpr const char* kLogColumns =
    "server_seq, scope, replica, seq, superseded_at, size, receipt, mark, id";
// corrupt: a row that this program did not write.
Result<LogRow> read_log_row(const Statement& row);

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/bansoctl/verify.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "shared/codec/change_codec.h"
#include "shared/store/office/change_log.h"
#include "shared/store/office/office_reader.h"

namespace banso {
namespace {

tl::unexpected<Error> damage(std::uint64_t server_seq, const char* what) {
  return fail(ErrorCode::corrupt, "change " + std::to_string(server_seq) + " of the log: " + what);
}

class Walk {
 public:
  Walk(Database& database, const OfficeKeys& keys)
      : database_(database), keys_(keys), reader_(database) {}

  Result<Verified> run() {
    const auto last = TRY(database_.integer("SELECT max(server_seq) FROM log")).value_or(0);
    const auto head = static_cast<std::uint64_t>(last);
    TRY_VOID(remember_ids(head));
    for (const auto& [id, row] : rows_) TRY_VOID(check(row));
    Verified verified;
    verified.changes = rows_.size();
    verified.chain_gaps = chain_gaps_;
    verified.audit = TRY(verify_audit(database_, keys_.audit));
    return verified;
  }

 private:
  Status remember_ids(std::uint64_t head) {
    std::uint64_t expected = 1;
    OfficeMark mark{};
    Status status;
    TRY_VOID(reader_.scan(0, head, [&](const LogRow& row) {
      mark = next_mark(mark, row.id);
      if (row.server_seq != expected) status = damage(expected, "it is missing");
      if (row.mark != mark) status = damage(row.server_seq, "its mark was altered");
      if (!rows_.emplace(row.id, row).second) status = damage(row.server_seq, "it is there twice");
      ++expected;
      return status.has_value();
    }));
    return status;
  }

  Status check(const LogRow& row) {
    Status status;
    TRY_VOID(reader_.read_bytes(row.server_seq,
                                [&](ByteView bytes) { status = check_bytes(row, bytes); }));
    return status;
  }

  Status check_bytes(const LogRow& row, ByteView bytes) {
    if (change_id_of(bytes) != row.id) return damage(row.server_seq, "its bytes were altered");
    const Hash mac = hmac_sha256(keys_.receipts, row.id.view());
    if (!std::equal(row.receipt.begin(), row.receipt.end(), mac.begin())) {
      return damage(row.server_seq, "its receipt is not of this office");
    }
    const auto change = decode_change(bytes);
    if (!change) return damage(row.server_seq, "it cannot be read");
    if (change->seq != row.seq) return damage(row.server_seq, "its number was altered");
    return check_chain(row, *change);
  }

  Status check_chain(const LogRow& row, const Change& change) {
    if (change.seq == 1) return {};
    const auto before = rows_.find(change.prev);
    if (before != rows_.end()) {
      const bool fits = before->second.replica == row.replica && before->second.seq + 1 == row.seq;
      return fits ? Status() : Status(damage(row.server_seq, "its chain does not fit"));
    }
    const auto refused =
        TRY(database_.integer("SELECT count(*) FROM refused WHERE id = ?", change.prev));
    if (refused.value_or(0) == 0) ++chain_gaps_;
    return {};
  }

  Database& database_;
  const OfficeKeys& keys_;
  OfficeReader reader_;
  std::unordered_map<ChangeId, LogRow> rows_;
  std::uint64_t chain_gaps_ = 0;
};

}  // namespace

Result<Verified> verify_office(Database& database, const OfficeKeys& keys) {
  TRY_VOID(database.check_integrity());
  // One view for everything that follows.
  TRY_VOID(database.run("BEGIN"));
  auto verified = Walk(database, keys).run();
  const Status ended = database.run("ROLLBACK");
  if (verified && !ended) return tl::unexpected<Error>(ended.error());
  return verified;
}

}  // namespace banso

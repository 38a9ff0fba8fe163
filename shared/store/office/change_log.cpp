// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/change_log.h"

#include <cstring>
#include <string>

#include "shared/base/crypto.h"

namespace banso {

OfficeMark next_mark(const OfficeMark& before, const ChangeId& id) {
  const Hash hash = sha256({ByteView(before), id.view()});
  OfficeMark mark;
  std::memcpy(mark.data(), hash.data(), mark.size());
  return mark;
}

Result<LogRow> read_log_row(const Statement& row) {
  LogRow read;
  read.server_seq = static_cast<std::uint64_t>(row.integer(0));
  read.scope = static_cast<ScopeNo>(row.integer(1));
  read.replica = static_cast<ReplicaNo>(row.integer(2));
  read.seq = static_cast<std::uint64_t>(row.integer(3));
  read.superseded_at = static_cast<std::uint64_t>(row.integer(4));
  read.size_bytes = static_cast<std::size_t>(row.integer(5));
  const ByteView receipt = row.blob(6);
  const ByteView mark = row.blob(7);
  const ByteView id = row.blob(8);
  if (receipt.size() != read.receipt.size() || mark.size() != read.mark.size() ||
      id.size() != read.id.raw.size()) {
    return fail(ErrorCode::corrupt, "the office's log is damaged");
  }
  std::memcpy(read.receipt.data(), receipt.data(), receipt.size());
  std::memcpy(read.mark.data(), mark.data(), mark.size());
  std::memcpy(read.id.raw.data(), id.data(), id.size());
  return read;
}

Result<std::unique_ptr<ChangeLog>> ChangeLog::open(Database& database) {
  std::unique_ptr<ChangeLog> log(new ChangeLog(database));
  log->insert_row_ = TRY(database.prepare(
      "INSERT INTO log(server_seq, scope, replica, seq, needed, superseded_at, size, receipt, mark,"
      " id) VALUES(?, ?, ?, ?, ?, 0, ?, ?, ?, ?)"));
  log->insert_body_ = TRY(database.prepare("INSERT INTO body(server_seq, bytes) VALUES(?, ?)"));
  log->find_ =
      TRY(database.prepare(std::string("SELECT ") + kLogColumns + " FROM log WHERE id = ?"));
  return log;
}

Status ChangeLog::append(const LogRow& row, std::int64_t needed, ByteView bytes) {
  insert_row_.bind_all(row.server_seq, row.scope, row.replica, row.seq, needed, row.size_bytes,
                       ByteView(row.receipt), ByteView(row.mark), row.id);
  TRY_VOID(insert_row_.run());
  insert_body_.bind_all(row.server_seq, bytes);
  return insert_body_.run();
}

Result<std::optional<LogRow>> ChangeLog::find(const ChangeId& id) {
  find_.bind(0, id);
  const bool found = TRY(find_.step());
  std::optional<LogRow> row;
  if (found) row = TRY(read_log_row(find_));
  find_.reset();
  return row;
}

Result<std::optional<LogRow>> ChangeLog::last() {
  Query query = TRY(database_.query(std::string("SELECT ") + kLogColumns +
                                    " FROM log ORDER BY server_seq DESC LIMIT 1"));
  if (!TRY(query->step())) return std::optional<LogRow>();
  return std::optional<LogRow>(TRY(read_log_row(*query)));
}

Result<Bytes> ChangeLog::change_bytes(std::int64_t no) {
  Query query = TRY(database_.query("SELECT bytes FROM body WHERE server_seq = ?"));
  query->bind(0, no);
  if (!TRY(query->step())) return fail(ErrorCode::corrupt, "a change is missing in the log");
  const ByteView bytes = query->blob(0);
  return Bytes(bytes.begin(), bytes.end());
}

Result<std::optional<std::int64_t>> ChangeLog::find_change(const ChangeId& id) {
  const std::optional<LogRow> row = TRY(find(id));
  if (!row) return std::optional<std::int64_t>();
  return std::optional<std::int64_t>(static_cast<std::int64_t>(row->server_seq));
}

}  // namespace banso

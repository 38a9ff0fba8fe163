// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/office_reader.h"

#include <string>

namespace banso {
namespace {

const std::string& select_log(const char* condition) {
  thread_local std::string sql;
  sql = std::string("SELECT ") + kLogColumns + " FROM log WHERE " + condition;
  return sql;
}

Status visit_rows(Statement& rows, const OfficeReader::Visit& visit) {
  while (TRY(rows.step())) {
    const LogRow row = TRY(read_log_row(rows));
    if (!visit(row)) break;
  }
  return {};
}

}  // namespace

Status OfficeReader::scan(std::uint64_t after, std::uint64_t upto, const Visit& visit) {
  Query query =
      TRY(database_.query(select_log("server_seq > ? AND server_seq <= ? ORDER BY server_seq")));
  query->bind_all(after, upto);
  return visit_rows(*query, visit);
}

Status OfficeReader::scan_scope(ScopeNo scope, std::uint64_t after, std::uint64_t upto,
                                const Visit& visit) {
  Query query = TRY(database_.query(
      select_log("scope = ? AND server_seq > ? AND server_seq <= ? ORDER BY server_seq")));
  query->bind_all(scope, after, upto);
  return visit_rows(*query, visit);
}

Result<std::vector<LogRow>> OfficeReader::history(const RecordId& record) {
  Query query = TRY(database_.query(select_log(
      "server_seq IN (SELECT born FROM record WHERE id = ?1"
      " UNION ALL SELECT server_seq FROM touch WHERE record = ?1) ORDER BY server_seq")));
  query->bind(0, record);
  std::vector<LogRow> rows;
  TRY_VOID(visit_rows(*query, [&](const LogRow& row) {
    rows.push_back(row);
    return true;
  }));
  return rows;
}

Result<std::optional<LogRow>> OfficeReader::at(std::uint64_t server_seq) {
  Query query = TRY(database_.query(select_log("server_seq = ?")));
  query->bind(0, server_seq);
  if (!TRY(query->step())) return std::optional<LogRow>();
  return std::optional<LogRow>(TRY(read_log_row(*query)));
}

Result<std::optional<LogRow>> OfficeReader::find(const ChangeId& id) {
  Query query = TRY(database_.query(select_log("id = ?")));
  query->bind(0, id);
  if (!TRY(query->step())) return std::optional<LogRow>();
  return std::optional<LogRow>(TRY(read_log_row(*query)));
}

Status OfficeReader::read_bytes(std::uint64_t server_seq,
                                const std::function<void(ByteView)>& use) {
  Query query = TRY(database_.query("SELECT bytes FROM body WHERE server_seq = ?"));
  query->bind(0, server_seq);
  if (!TRY(query->step())) return fail(ErrorCode::corrupt, "a change is missing in the log");
  use(query->blob(0));
  return {};
}

}  // namespace banso

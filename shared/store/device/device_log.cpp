// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/device_log.h"

#include <algorithm>
#include <cstring>

namespace banso {

namespace {

constexpr const char* kSelect = "SELECT no,scope,state,proof,bytes FROM change";

// An id as two numbers: an index on numbers is smaller and faster than one on bytes.
std::int64_t key_of(const ChangeId& id, std::size_t half) {
  std::int64_t key = 0;
  std::memcpy(&key, id.raw.data() + half * sizeof key, sizeof key);
  return key;
}

// In the table, NULL is "at the office": the usual case costs nothing and is in no index.
ChangeState state_of(const Statement& row, int column) {
  return row.is_null(column) ? ChangeState::at_office
                             : static_cast<ChangeState>(row.integer(column));
}

void bind_state(Statement& statement, int index, ChangeState state) {
  if (state == ChangeState::at_office) {
    statement.bind(index, SqlNull());
  } else {
    statement.bind(index, static_cast<std::int64_t>(state));
  }
}

void bind_proof(Statement& statement, int index, ByteView proof) {
  if (proof.empty()) {
    statement.bind(index, SqlNull());
  } else {
    statement.bind(index, proof);
  }
}

// The first column of the first row, if there is one; the statement is reset.
Result<std::optional<std::int64_t>> first_number(Statement& statement) {
  std::optional<std::int64_t> number;
  const Result<bool> row = statement.step();
  if (row && *row) number = statement.integer(0);
  statement.reset();
  if (!row) return tl::unexpected<Error>(row.error());
  return number;
}

LoggedChange read_change(const Statement& row) {
  const ByteView proof = row.blob(3);
  const ByteView bytes = row.blob(4);
  return {row.integer(0), row.integer(1), state_of(row, 2), Bytes(proof.begin(), proof.end()),
          Bytes(bytes.begin(), bytes.end())};
}

}  // namespace

Status DeviceLog::create(Database& database) {
  return database.execute(
      "CREATE TABLE change(no INTEGER PRIMARY KEY, key INTEGER NOT NULL, key2 INTEGER NOT NULL,"
      " scope INTEGER NOT NULL, state INTEGER, proof BLOB, bytes BLOB NOT NULL);"
      "CREATE UNIQUE INDEX change_by_key ON change(key,key2);"
      "CREATE INDEX change_by_scope ON change(scope);"
      "CREATE INDEX change_to_do ON change(state) WHERE state IS NOT NULL;"
      // Numbers up to here were used, also those of changes that are gone.
      "CREATE TABLE change_number(used INTEGER NOT NULL);"
      "INSERT INTO change_number VALUES(0);"
      "CREATE TABLE refusal(change_no INTEGER PRIMARY KEY, code TEXT NOT NULL, why TEXT NOT NULL,"
      " at_ms INTEGER NOT NULL);");
}

Status DeviceLog::prepare() {
  append_ = TRY(database_.prepare(
      "INSERT OR IGNORE INTO change(no,key,key2,scope,state,proof,bytes) VALUES(?,?,?,?,?,?,?)"));
  by_key_ = TRY(database_.prepare("SELECT no FROM change WHERE key=? AND key2=?"));
  is_refused_ = TRY(database_.prepare("SELECT 1 FROM refusal WHERE change_no=?"));
  last_used_ = TRY(last_no());
  last_used_ =
      std::max(last_used_, TRY(database_.integer("SELECT used FROM change_number")).value_or(0));
  return {};
}

Result<std::int64_t> DeviceLog::append(const ChangeId& id, ByteView bytes, std::int64_t scope_no,
                                       ChangeState state, ByteView proof) {
  const auto no = TRY(append_if_new(id, bytes, scope_no, state, proof));
  if (!no) return fail(ErrorCode::conflict, "this change is here already");
  return *no;
}

Result<std::optional<std::int64_t>> DeviceLog::append_if_new(const ChangeId& id, ByteView bytes,
                                                             std::int64_t scope_no,
                                                             ChangeState state, ByteView proof) {
  append_.bind(0, last_used_ + 1);
  append_.bind(1, key_of(id, 0));
  append_.bind(2, key_of(id, 1));
  append_.bind(3, scope_no);
  bind_state(append_, 4, state);
  bind_proof(append_, 5, proof);
  append_.bind(6, bytes);
  TRY_VOID(append_.run());
  if (database_.rows_changed() == 0) return std::optional<std::int64_t>();
  return std::optional<std::int64_t>(++last_used_);
}

Result<std::optional<std::int64_t>> DeviceLog::number_of(const ChangeId& id) {
  by_key_.bind(0, key_of(id, 0));
  by_key_.bind(1, key_of(id, 1));
  return first_number(by_key_);
}

Result<std::optional<std::int64_t>> DeviceLog::find_change(const ChangeId& id) {
  const auto no = TRY(number_of(id));
  if (!no) return no;
  is_refused_.bind(0, *no);
  if (TRY(first_number(is_refused_))) return std::optional<std::int64_t>();
  return no;
}

Result<Bytes> DeviceLog::change_bytes(std::int64_t no) {
  Query row = TRY(database_.query("SELECT bytes FROM change WHERE no=?"));
  row->bind(0, no);
  if (!TRY(row->step())) return fail(ErrorCode::corrupt, "a change is missing");
  const ByteView bytes = row->blob(0);
  return Bytes(bytes.begin(), bytes.end());
}

Result<std::optional<LoggedChange>> DeviceLog::find(const ChangeId& id) {
  const auto no = TRY(number_of(id));
  if (!no) return std::optional<LoggedChange>();
  return at(*no);
}

Result<std::optional<LoggedChange>> DeviceLog::at(std::int64_t no) {
  Query row = TRY(database_.query(std::string(kSelect) + " WHERE no=?"));
  row->bind(0, no);
  if (!TRY(row->step())) return std::optional<LoggedChange>();
  return std::optional<LoggedChange>(read_change(*row));
}

Result<std::optional<ChangePlace>> DeviceLog::place(std::int64_t no) {
  Query row = TRY(database_.query("SELECT scope,state FROM change WHERE no=?"));
  row->bind(0, no);
  if (!TRY(row->step())) return std::optional<ChangePlace>();
  return std::optional<ChangePlace>(ChangePlace{row->integer(0), state_of(*row, 1)});
}

Status DeviceLog::set_state(std::int64_t no, ChangeState state) {
  Query query = TRY(database_.query("UPDATE change SET state=? WHERE no=?"));
  bind_state(*query, 0, state);
  query->bind(1, no);
  return query->run();
}

Status DeviceLog::set_proof(std::int64_t no, ChangeState state, ByteView proof) {
  Query query = TRY(database_.query("UPDATE change SET state=?, proof=? WHERE no=?"));
  bind_state(*query, 0, state);
  bind_proof(*query, 1, proof);
  query->bind(2, no);
  return query->run();
}

// Whoever follows the log by number (search, offers) must not meet a number twice.
Status DeviceLog::keep_numbers() {
  return database_.run("UPDATE change_number SET used=?", last_used_);
}

Status DeviceLog::erase(std::int64_t no) {
  TRY_VOID(keep_numbers());
  return database_.run("DELETE FROM change WHERE no=?", no);
}

Status DeviceLog::erase_scope(std::int64_t scope_no) {
  TRY_VOID(keep_numbers());
  return database_.run("DELETE FROM change WHERE scope=?", scope_no);
}

Status DeviceLog::each(Query query, const Visit& visit) {
  while (TRY(query->step())) {
    if (!TRY(visit(read_change(*query)))) break;
  }
  return {};
}

Status DeviceLog::each_in_scope(std::int64_t scope_no, const Visit& visit) {
  Query query = TRY(database_.query(std::string(kSelect) + " WHERE scope=? ORDER BY no"));
  query->bind(0, scope_no);
  return each(std::move(query), visit);
}

Status DeviceLog::each_in_state(ChangeState state, const Visit& visit) {
  Query query = TRY(database_.query(std::string(kSelect) + " WHERE state=? ORDER BY no"));
  bind_state(*query, 0, state);
  return each(std::move(query), visit);
}

Status DeviceLog::each_after(std::int64_t no, const Visit& visit) {
  Query query = TRY(database_.query(std::string(kSelect) + " WHERE no>? ORDER BY no"));
  query->bind(0, no);
  return each(std::move(query), visit);
}

Result<std::int64_t> DeviceLog::last_no() {
  return TRY(database_.integer("SELECT max(no) FROM change")).value_or(0);
}

Result<std::size_t> DeviceLog::count_in_state(ChangeState state) {
  const auto count = TRY(database_.integer("SELECT count(*) FROM change WHERE state=?",
                                           static_cast<std::int64_t>(state)));
  return static_cast<std::size_t>(count.value_or(0));
}

Result<bool> DeviceLog::waits_in_scope(std::int64_t scope_no) {
  const auto found = TRY(
      database_.integer("SELECT 1 FROM change WHERE state IN (0,1) AND scope=? LIMIT 1", scope_no));
  return found.has_value();
}

Result<bool> DeviceLog::has_accepted(std::int64_t scope_no) {
  const auto found = TRY(
      database_.integer("SELECT 1 FROM change WHERE scope=? AND state IS NULL LIMIT 1", scope_no));
  return found.has_value();
}

}  // namespace banso

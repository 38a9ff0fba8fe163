// SPDX-License-Identifier: Apache-2.0
#include "shared/store/record/head_table.h"

namespace banso {

namespace {

Result<StoredHead> read_head(const Statement& row, int first) {
  StoredHead head;
  head.change = TRY(row.id<ChangeId>(first));
  head.change_no = row.integer(first + 1);
  head.lamport = static_cast<std::uint64_t>(row.integer(first + 2));
  const ByteView value = row.blob(first + 3);
  head.value.assign(value.begin(), value.end());
  return head;
}

}  // namespace

Status HeadTable::create(Database& database) {
  return database.execute(
      "CREATE TABLE IF NOT EXISTS record_kind(no INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE,"
      " layout TEXT NOT NULL);"
      "CREATE TABLE IF NOT EXISTS record_head(kind INTEGER, record BLOB, path TEXT, change BLOB,"
      " change_no INTEGER NOT NULL, lamport INTEGER NOT NULL, value BLOB NOT NULL,"
      " PRIMARY KEY(record, kind, path, change)) WITHOUT ROWID;"
      "CREATE TABLE IF NOT EXISTS record_replaced(kind INTEGER, record BLOB, path TEXT,"
      " parent BLOB, lamport INTEGER NOT NULL,"
      " PRIMARY KEY(record, kind, path, parent)) WITHOUT ROWID;"
      "CREATE TABLE IF NOT EXISTS record_conflict(kind INTEGER, record BLOB, path TEXT,"
      " PRIMARY KEY(record, kind, path)) WITHOUT ROWID;"
      "CREATE TABLE IF NOT EXISTS record_foreign(kind TEXT, record BLOB, change_no INTEGER,"
      " scope INTEGER NOT NULL, PRIMARY KEY(kind, record, change_no)) WITHOUT ROWID;");
}

Status HeadTable::prepare() {
  find_ =
      TRY(database_.prepare("SELECT change,change_no,lamport,value FROM record_head"
                            " WHERE record=? AND kind=? AND path=?"));
  add_ = TRY(
      database_.prepare("INSERT INTO record_head(kind,record,path,change,change_no,lamport,value)"
                        " VALUES(?,?,?,?,?,?,?)"));
  remove_ = TRY(database_.prepare(
      "DELETE FROM record_head WHERE record=? AND kind=? AND path=? AND change=?"));
  // Parents hardly ever come after their children: mostly there is nothing to look for.
  may_have_replaced_ = TRY(database_.integer("SELECT 1 FROM record_replaced LIMIT 1")).has_value();
  return {};
}

Result<std::vector<StoredHead>> HeadTable::heads(std::int64_t kind_no, const RecordId& record,
                                                 std::string_view path) {
  std::vector<StoredHead> heads;
  find_.bind_all(record, kind_no, path);
  Result<bool> row = find_.step();
  for (; row && *row; row = find_.step()) {
    Result<StoredHead> head = read_head(find_, 0);
    if (!head) {
      row = tl::unexpected<Error>(std::move(head).error());
      break;
    }
    heads.push_back(*std::move(head));
  }
  find_.reset();
  if (!row) return tl::unexpected<Error>(std::move(row).error());
  return heads;
}

Result<std::map<std::string, StoredPath, std::less<>>> HeadTable::all_heads(
    std::int64_t kind_no, const RecordId& record) {
  Query query =
      TRY(database_.query("SELECT path,change,change_no,lamport,value FROM record_head"
                          " WHERE record=? AND kind=?"));
  query->bind_all(record, kind_no);
  std::map<std::string, StoredPath, std::less<>> paths;
  while (TRY(query->step())) {
    StoredHead head = TRY(read_head(*query, 1));
    paths[std::string(query->text(0))].heads.push_back(std::move(head));
  }
  return paths;
}

Status HeadTable::add(std::int64_t kind_no, const RecordId& record, std::string_view path,
                      const StoredHead& head) {
  add_.bind_all(kind_no, record, path, head.change, head.change_no, head.lamport,
                ByteView(head.value));
  return add_.run();
}

Status HeadTable::remove(std::int64_t kind_no, const RecordId& record, std::string_view path,
                         const ChangeId& change) {
  remove_.bind_all(record, kind_no, path, change);
  return remove_.run();
}

Status HeadTable::note_replaced(std::int64_t kind_no, const RecordId& record, std::string_view path,
                                const ChangeId& parent, std::uint64_t lamport) {
  may_have_replaced_ = true;
  return database_.run(
      "INSERT INTO record_replaced(record,kind,path,parent,lamport) VALUES(?,?,?,?,?)"
      " ON CONFLICT DO UPDATE SET lamport=max(lamport,excluded.lamport)",
      record, kind_no, path, parent, lamport);
}

Result<std::uint64_t> HeadTable::take_replaced(std::int64_t kind_no, const RecordId& record,
                                               std::string_view path, const ChangeId& parent) {
  if (!may_have_replaced_) return std::uint64_t{0};
  const auto lamport =
      TRY(database_.integer("SELECT lamport FROM record_replaced"
                            " WHERE record=? AND kind=? AND path=? AND parent=?",
                            record, kind_no, path, parent));
  if (!lamport) return std::uint64_t{0};
  TRY_VOID(
      database_.run("DELETE FROM record_replaced WHERE record=? AND kind=? AND path=? AND parent=?",
                    record, kind_no, path, parent));
  return static_cast<std::uint64_t>(*lamport);
}

Status HeadTable::set_conflict(std::int64_t kind_no, const RecordId& record, std::string_view path,
                               bool conflict) {
  return database_.run(conflict
                           ? "INSERT OR IGNORE INTO record_conflict(record,kind,path) VALUES(?,?,?)"
                           : "DELETE FROM record_conflict WHERE record=? AND kind=? AND path=?",
                       record, kind_no, path);
}

Status HeadTable::forget(std::int64_t kind_no, const RecordId& record) {
  for (const char* sql : {"DELETE FROM record_head WHERE record=? AND kind=?",
                          "DELETE FROM record_replaced WHERE record=? AND kind=?",
                          "DELETE FROM record_conflict WHERE record=? AND kind=?"}) {
    TRY_VOID(database_.run(sql, record, kind_no));
  }
  return {};
}

}  // namespace banso

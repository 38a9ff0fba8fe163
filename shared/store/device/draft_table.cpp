// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device/draft_table.h"

#include "shared/codec/value_codec.h"

namespace banso {

namespace {

constexpr const char* kSelectDraft =
    "SELECT record,kind,tier,scope,author,started_ms,changed_ms,fields FROM draft";

Result<Draft> read_draft(const Statement& row) {
  Draft draft;
  draft.record = TRY(row.id<RecordId>(0));
  draft.kind = row.text(1);
  const auto tier = tier_from_number(static_cast<std::uint64_t>(row.integer(2)));
  if (!tier) return fail(ErrorCode::corrupt, "a draft's tier is damaged");
  draft.scope.tier = *tier;
  draft.scope.id = TRY(row.id<RecordId>(3));
  draft.author = TRY(row.id<RecordId>(4));
  draft.started_ms = row.integer(5);
  draft.changed_ms = row.integer(6);
  Value fields = TRY(decode_value(row.blob(7)));
  ValueMap* const map = std::get_if<ValueMap>(&fields.data);
  if (map == nullptr) return fail(ErrorCode::corrupt, "a draft's fields are damaged");
  draft.fields = std::move(*map);
  return draft;
}

}  // namespace

Status DraftTable::create(Database& database) {
  return database.execute(
      "CREATE TABLE draft(record BLOB PRIMARY KEY, kind TEXT NOT NULL, tier INTEGER NOT NULL,"
      " scope BLOB NOT NULL, author BLOB NOT NULL, started_ms INTEGER NOT NULL,"
      " changed_ms INTEGER NOT NULL, discarded_ms INTEGER, fields BLOB NOT NULL) WITHOUT ROWID");
}

Status DraftTable::put(const Draft& draft) {
  const Bytes fields = TRY(encode_value(Value(draft.fields)));
  return database_.run(
      "INSERT INTO draft(record,kind,tier,scope,author,started_ms,changed_ms,fields)"
      " VALUES(?,?,?,?,?,?,?,?) ON CONFLICT DO UPDATE SET kind=excluded.kind, tier=excluded.tier,"
      " scope=excluded.scope, author=excluded.author, changed_ms=excluded.changed_ms,"
      " discarded_ms=NULL, fields=excluded.fields",
      draft.record, std::string_view(draft.kind), static_cast<std::int64_t>(draft.scope.tier),
      draft.scope.id, draft.author, draft.started_ms, draft.changed_ms, ByteView(fields));
}

Result<std::optional<Draft>> DraftTable::get(const RecordId& record) {
  Query row =
      TRY(database_.query(std::string(kSelectDraft) + " WHERE record=? AND discarded_ms IS NULL"));
  row->bind(0, record);
  if (!TRY(row->step())) return std::optional<Draft>();
  return std::optional<Draft>(TRY(read_draft(*row)));
}

Result<std::vector<Draft>> DraftTable::list() {
  Query row = TRY(database_.query(std::string(kSelectDraft) +
                                  " WHERE discarded_ms IS NULL ORDER BY changed_ms DESC, record"));
  std::vector<Draft> drafts;
  while (TRY(row->step())) drafts.push_back(TRY(read_draft(*row)));
  return drafts;
}

Status DraftTable::discard(const RecordId& record, std::int64_t now_ms) {
  return database_.run("UPDATE draft SET discarded_ms=? WHERE record=?", now_ms, record);
}

Status DraftTable::undo_discard(const RecordId& record) {
  TRY_VOID(database_.run("UPDATE draft SET discarded_ms=NULL WHERE record=?", record));
  if (database_.rows_changed() == 0) return fail(ErrorCode::not_found, "the draft is gone");
  return {};
}

Status DraftTable::purge_discarded(std::int64_t discarded_before_ms) {
  return database_.run("DELETE FROM draft WHERE discarded_ms<?", discarded_before_ms);
}

Status DraftTable::erase(const RecordId& record) {
  return database_.run("DELETE FROM draft WHERE record=?", record);
}

Result<std::size_t> DraftTable::erase_scope(const Scope& scope) {
  TRY_VOID(database_.run("DELETE FROM draft WHERE scope=? AND tier=?", scope.id,
                         static_cast<std::int64_t>(scope.tier)));
  return static_cast<std::size_t>(database_.rows_changed());
}

}  // namespace banso

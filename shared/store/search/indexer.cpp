// SPDX-License-Identifier: Apache-2.0
#include "shared/store/search/indexer.h"

#include <set>

#include "shared/codec/change_codec.h"
#include "shared/model/text_fold.h"
#include "shared/store/search/record_words.h"

namespace banso {

Result<std::unique_ptr<Indexer>> Indexer::open(DeviceStore& store) {
  Database& database = store.database();
  Transaction transaction = TRY(database.begin());
  TRY_VOID(SearchIndex::create(database));
  TRY_VOID(
      database.execute("CREATE TABLE IF NOT EXISTS search_state(no INTEGER PRIMARY KEY,"
                       " upto INTEGER NOT NULL);"
                       "INSERT OR IGNORE INTO search_state VALUES(1, 0);"));
  TRY_VOID(transaction.commit());
  std::unique_ptr<Indexer> indexer(new Indexer(store));
  store.sync().follow(indexer.get());
  return indexer;
}

Indexer::~Indexer() { store_.sync().follow(nullptr); }

Result<bool> Indexer::step(std::size_t changes_max) {
  Database& database = store_.database();
  Transaction transaction = TRY(database.begin());
  const auto upto = TRY(database.integer("SELECT upto FROM search_state")).value_or(0);
  std::set<std::pair<std::string, RecordId>> touched;
  std::int64_t reached = upto;
  std::size_t count = 0;
  bool more = false;
  const auto collect = [&](const LoggedChange& logged) -> Result<bool> {
    if (count == changes_max) {
      more = true;
      return false;
    }
    ++count;
    reached = logged.no;
    const Change change = TRY(decode_change(ByteView(logged.bytes)));
    for (const Op& op : change.ops) touched.emplace(op.kind, op.record);
    return true;
  };
  TRY_VOID(store_.each_change(upto, collect));
  if (count == 0) return false;
  for (const auto& [kind, record] : touched) TRY_VOID(index_record(kind, record));
  TRY_VOID(database.run("UPDATE search_state SET upto = ?", reached));
  TRY_VOID(transaction.commit());
  return more;
}

Result<std::size_t> Indexer::count_waiting() {
  Database& database = store_.database();
  const auto upto = TRY(database.integer("SELECT upto FROM search_state")).value_or(0);
  std::size_t waiting = 0;
  TRY_VOID(store_.each_change(upto, [&](const LoggedChange&) -> Result<bool> {
    ++waiting;
    return true;
  }));
  return waiting;
}

Result<std::vector<SearchHit>> Indexer::find(std::string_view words, std::size_t limit) {
  const auto read = [this](const SearchHit& hit) -> Result<std::optional<SearchText>> {
    const Kind* kind = store_.schema().find(hit.kind);
    const auto record = TRY(store_.record(hit.kind, hit.record));
    if (kind == nullptr || !record) return std::optional<SearchText>();
    return std::optional(record_words(*kind, *record));
  };
  return index_.find({fold_text(words), fold_name(words)}, limit, read);
}

Status Indexer::scope_removed(std::int64_t scope_no) { return index_.remove_scope(scope_no); }

Status Indexer::record_changed(std::string_view kind, const RecordId& record) {
  return index_record(kind, record);
}

Status Indexer::index_record(std::string_view kind, const RecordId& record) {
  const Kind* known = store_.schema().find(kind);
  if (known == nullptr) return {};
  const auto stored = TRY(store_.record(kind, record));
  if (!stored || stored->deleted) return index_.remove_record(record);
  const SearchText words = record_words(*known, *stored);
  if (words.text.empty() && words.name.empty()) return index_.remove_record(record);
  return index_.put(kind, record, stored->scope_no, words);
}

}  // namespace banso

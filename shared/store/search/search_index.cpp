// SPDX-License-Identifier: Apache-2.0
#include "shared/store/search/search_index.h"

#include <algorithm>

#include "shared/base/utf8.h"
#include "shared/store/search/bigrams.h"

namespace banso {
namespace {

constexpr std::string_view kTextTable = "search_text";
constexpr std::string_view kNameTable = "search_name";

// detail=none: only which tokens a document has, not where; find() checks longer words itself.
std::string create_table(std::string_view table) {
  return "CREATE VIRTUAL TABLE IF NOT EXISTS " + std::string(table) +
         " USING fts5(tokens, content='', contentless_delete=1, detail=none, prefix='1',"
         " tokenize='ascii');";
}

bool holds_all(std::string_view text, const std::vector<std::string>& words) {
  return std::all_of(words.begin(), words.end(), [&](const std::string& word) {
    return text.find(word) != std::string_view::npos;
  });
}

bool same_record(const std::vector<SearchHit>& hits, const RecordId& record) {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const SearchHit& hit) { return hit.record == record; });
}

}  // namespace

Status SearchIndex::create(Database& database) {
  return database.execute(
      "CREATE TABLE IF NOT EXISTS search_doc(no INTEGER PRIMARY KEY, record BLOB NOT NULL UNIQUE,"
      " kind TEXT NOT NULL, scope INTEGER NOT NULL);"
      "CREATE INDEX IF NOT EXISTS search_doc_scope ON search_doc(scope);" +
      create_table(kTextTable) + create_table(kNameTable));
}

Status SearchIndex::put(std::string_view kind, const RecordId& record, std::int64_t scope_no,
                        const SearchText& folded) {
  TRY_VOID(remove_record(record));
  TRY_VOID(database_.run("INSERT INTO search_doc(record, kind, scope) VALUES(?, ?, ?)", record,
                         kind, scope_no));
  const std::int64_t no = database_.last_insert_no();
  const std::string text = bigram_tokens(folded.text);
  if (!text.empty()) {
    TRY_VOID(database_.run("INSERT INTO search_text(rowid, tokens) VALUES(?, ?)", no,
                           std::string_view(text)));
  }
  const std::string name = bigram_tokens(folded.name);
  if (!name.empty()) {
    TRY_VOID(database_.run("INSERT INTO search_name(rowid, tokens) VALUES(?, ?)", no,
                           std::string_view(name)));
  }
  return {};
}

Status SearchIndex::remove_record(const RecordId& record) {
  const auto no = TRY(database_.integer("SELECT no FROM search_doc WHERE record = ?", record));
  if (!no) return {};
  TRY_VOID(database_.run("DELETE FROM search_text WHERE rowid = ?", *no));
  TRY_VOID(database_.run("DELETE FROM search_name WHERE rowid = ?", *no));
  return database_.run("DELETE FROM search_doc WHERE no = ?", *no);
}

Status SearchIndex::remove_scope(std::int64_t scope_no) {
  for (const std::string_view table : {kTextTable, kNameTable}) {
    TRY_VOID(database_.run("DELETE FROM " + std::string(table) +
                               " WHERE rowid IN (SELECT no FROM search_doc WHERE scope = ?)",
                           scope_no));
  }
  return database_.run("DELETE FROM search_doc WHERE scope = ?", scope_no);
}

Result<std::vector<SearchHit>> SearchIndex::find(const SearchText& folded_query, std::size_t limit,
                                                 const Read& read) {
  std::vector<SearchHit> hits;
  TRY_VOID(find_in(kNameTable, folded_query.name, true, limit, read, hits));
  TRY_VOID(find_in(kTextTable, folded_query.text, false, limit, read, hits));
  return hits;
}

Status SearchIndex::find_in(std::string_view table, const std::string& folded_query, bool in_name,
                            std::size_t limit, const Read& read, std::vector<SearchHit>& hits) {
  const std::string match = bigram_query(folded_query);
  if (match.empty()) return {};
  const std::vector<std::string> words = query_words(folded_query);
  const bool exact = std::all_of(words.begin(), words.end(), [](const std::string& word) {
    return count_code_points(word) <= 2;
  });
  const std::string name(table);
  Query query =
      TRY(database_.query("SELECT d.kind, d.record FROM " + name + " s JOIN search_doc d" +
                          " ON d.no = s.rowid WHERE " + name + " MATCH ? ORDER BY s.rowid DESC"));
  query->bind(0, std::string_view(match));
  while (hits.size() < limit && TRY(query->step())) {
    SearchHit hit{std::string(query->text(0)), TRY(query->id<RecordId>(1)), in_name};
    if (same_record(hits, hit.record)) continue;
    if (!exact) {
      const auto folded = TRY(read(hit));
      if (!folded || !holds_all(in_name ? folded->name : folded->text, words)) continue;
    }
    hits.push_back(std::move(hit));
  }
  return {};
}

}  // namespace banso

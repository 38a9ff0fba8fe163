// SPDX-License-Identifier: Apache-2.0
#include "shared/store/export/csv.h"

#include <string>
#include <utility>
#include <vector>

#include "tests/support/change_builder.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

// One head with this value.
StoredPath path_with(const Value& value) {
  StoredPath path;
  path.heads.push_back({test_id<ChangeId>(1), 1, 1, value_bytes(value)});
  return path;
}

StoredRecord record_of(const char* kind, std::vector<std::pair<const char*, Value>> fields) {
  StoredRecord record;
  record.kind = kind;
  record.id = test_id<RecordId>(7);
  for (const auto& [path, value] : fields) record.paths[path] = path_with(value);
  return record;
}

// The cell under that label; the line has no quoted commas.
std::string cell(const Kind& kind, const StoredRecord& record, const std::string& label,
                 Language language = Language::japanese) {
  const WordsContext words{.codes = banso_codes(), .language = language};
  const auto split = [](const std::string& line) {
    std::vector<std::string> cells(1);
    bool quoted = false;
    for (const char letter : line) {
      if (letter == '"') quoted = !quoted;
      if (letter == ',' && !quoted) {
        cells.emplace_back();
      } else {
        cells.back() += letter;
      }
    }
    return cells;
  };
  const auto labels = split(csv_header(kind, language));
  const auto cells = split(csv_line(kind, record, words));
  REQUIRE(labels.size() == cells.size());
  for (std::size_t at = 0; at < labels.size(); ++at) {
    if (labels[at] == label) return cells[at];
  }
  return "no such column";
}

const Kind& kind_named(const char* id) {
  const Kind* const kind = banso_schema().find(id);
  REQUIRE(kind != nullptr);
  return *kind;
}

}  // namespace

TEST_CASE("every kind has a column for each field, the id in front and the conflicts behind") {
  for (const Kind& kind : banso_schema().kinds()) {
    const std::string header = csv_header(kind, Language::english);
    CHECK(header.starts_with("ID,"));
    CHECK(header.ends_with(",Conflicts\r\n"));
    const StoredRecord empty = record_of(kind.id, {});
    const WordsContext words{.codes = banso_codes()};
    CHECK(csv_line(kind, empty, words).starts_with(empty.id.hex() + ","));
  }
}

TEST_CASE("codes, dates and references are written in words") {
  const Kind& kind = kind_named("case");
  const StoredRecord record =
      record_of("case", {{"phase", "watch"}, {"opened_on", "2026-04-01"}, {"number", "R8-001"}});
  CHECK(cell(kind, record, "支援段階") != "watch");
  CHECK(cell(kind, record, "受付日").find("令和8年") != std::string::npos);
  CHECK(cell(kind, record, "ケース番号") == "R8-001");
  CHECK(cell(kind, record, "要点").empty());
}

TEST_CASE("quotes, commas and line ends are quoted as RFC 4180 says") {
  const Kind& kind = kind_named("case");
  const StoredRecord record = record_of("case", {{"summary", "一,二\n\"三\""}});
  CHECK(cell(kind, record, "要点") == "\"一,二\n\"\"三\"\"\"");
}

TEST_CASE("a text that a spreadsheet would run gets an apostrophe, a number does not") {
  const Kind& kind = kind_named("case");
  for (const char* text : {"=1+1", "+81 3", "-1", "@SUM(A1)"}) {
    const StoredRecord record = record_of("case", {{"title", text}});
    CHECK(cell(kind, record, "ケース名") == std::string("'") + text);
  }
  const StoredRecord record = record_of("case", {{"contact_rhythm_days", -1}});
  CHECK(cell(kind, record, "接触の目安間隔（日）") == "-1");
}

TEST_CASE("elements of a set stand one below the other; removed ones are left out") {
  const Kind& kind = kind_named("person");
  const StoredRecord record = record_of(
      "person", {{"aliases/a", "はな"}, {"aliases/b", Value()}, {"aliases/c", "ハナちゃん"}});
  CHECK(cell(kind, record, "通称・旧姓") == "\"はな\nハナちゃん\"");
}

TEST_CASE("the value in force stands in the table, and the conflict is named") {
  const Kind& kind = kind_named("case");
  StoredRecord record = record_of("case", {{"phase", "watch"}});
  record.paths["phase"].conflict = true;
  CHECK(cell(kind, record, "Phase", Language::english) == "Watching over");
  CHECK(cell(kind, record, "Conflicts\r\n", Language::english) == "Phase\r\n");
}

TEST_CASE("a record goes by the first of its names") {
  CHECK(record_name(kind_named("worker"), record_of("worker", {{"name", "佐藤"}})) == "佐藤");
  CHECK(record_name(kind_named("case"), record_of("case", {{"phase", "watch"}})).empty());
  CHECK(record_name(kind_named("person"), record_of("person", {{"guardian", "後見人"}})).empty());
}

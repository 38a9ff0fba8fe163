// SPDX-License-Identifier: Apache-2.0
// export KIND: the records of one kind as a table for people, on standard output or into a file.
#include <CLI/CLI.hpp>
#include <fstream>
#include <iostream>
#include <memory>
#include <set>

#include "shared/store/export/csv.h"
#include "tools/bansoctl/console.h"
#include "tools/bansoctl/files.h"
#include "tools/bansoctl/office_records.h"

namespace banso {
namespace {

struct ExportWords {
  std::string kind;
  std::string file;
  bool english = false;
};

void add_referred(const std::vector<Field>& fields, std::set<std::string>& kinds) {
  for (const Field& field : fields) {
    if (*field.refers_to != '\0') kinds.insert(field.refers_to);
    add_referred(field.parts, kinds);
  }
}

// The kind, what its records refer to, and the office's code tables.
std::vector<std::string> kinds_for(const Kind& kind) {
  std::set<std::string> kinds = {kind.id, "code_table"};
  add_referred(kind.fields, kinds);
  std::erase_if(kinds, [](const std::string& id) { return banso_schema().find(id) == nullptr; });
  return {kinds.begin(), kinds.end()};
}

std::string name_of(OfficeRecords& records, std::string_view kind_id, const RecordId& id) {
  const Kind* const kind = banso_schema().find(kind_id);
  if (kind == nullptr) return {};
  const auto record = records.tables().read(kind_id, id);
  return record && *record ? record_name(*kind, **record) : std::string();
}

// The number of records.
Result<std::size_t> write_table(OfficeData& office, const Kind& kind, Language language,
                                std::ostream& out) {
  OfficeRecords records = TRY(OfficeRecords::read(office, kinds_for(kind)));
  const CodeTables codes = TRY(records.codes());
  const WordsContext context{.codes = codes,
                             .language = language,
                             .name_of = [&records](std::string_view of, const RecordId& id) {
                               return name_of(records, of, id);
                             }};
  out << kCsvMark << csv_header(kind, language);
  std::size_t count = 0;
  for (const RecordId& id : TRY(records.ids(kind.id))) {
    const auto record = TRY(records.tables().read(kind.id, id));
    if (!record) continue;
    out << csv_line(kind, *record, context);
    ++count;
  }
  out.flush();
  if (!out) return fail(ErrorCode::io, "the table could not be written");
  return count;
}

Result<std::optional<Json>> run(const std::string& data, const ExportWords& words) {
  const Kind* const kind = banso_schema().find(words.kind);
  if (kind == nullptr) return fail(ErrorCode::invalid, "there is no kind " + words.kind);
  const std::unique_ptr<OfficeData> office = TRY(OfficeData::open(data));
  // Before anything leaves.
  TRY_VOID(office->write([&] { return office->audit(act::kExport, {}, words.kind); }));
  const Language language = words.english ? Language::english : Language::japanese;
  if (words.file.empty()) {
    static_cast<void>(TRY(write_table(*office, *kind, language, std::cout)));
    return std::optional<Json>();
  }
  if (is_file_there(words.file)) return fail(ErrorCode::conflict, words.file + " is there already");
  std::ofstream file(words.file, std::ios::binary);
  const std::size_t count = TRY(write_table(*office, *kind, language, file));
  return std::optional<Json>(Json{{"file", words.file}, {"records", count}});
}

}  // namespace

void add_export_command(CLI::App& app, Console& console) {
  auto words = std::make_shared<ExportWords>();
  auto* command = app.add_subcommand("export", "the records of a kind as CSV, on standard output");
  command->add_option("kind", words->kind, "for instance contact")->required();
  command->add_option("--to", words->file, "a new file instead");
  command->add_flag("--english", words->english, "labels and codes in English");
  command->callback(
      [&console, words] { console.run = [&console, words] { return run(console.data, *words); }; });
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/store/export/csv.h"

#include "shared/codec/value_codec.h"

namespace banso {
namespace {

const char* label_of(const Label& label, Language language) {
  return language == Language::japanese ? label.ja : label.en;
}

// What cannot be read shows as nothing.
Value value_at(const StoredRecord& record, std::string_view path) {
  const ByteView bytes = record.value(path);
  return bytes.empty() ? Value() : decode_value(bytes).value_or(Value());
}

bool is_words(const Field& field) {
  return field.type != FieldType::number && field.type != FieldType::date &&
         field.type != FieldType::time;
}

void append_cell(std::string& line, std::string_view cell, bool guard) {
  if (!line.empty()) line += ',';
  std::string text;
  if (guard && !cell.empty() && std::string_view("=+-@\t\r").find(cell[0]) != cell.npos) {
    text = "'";
  }
  text += cell;
  if (text.find_first_of("\",\r\n") == text.npos) {
    line += text;
    return;
  }
  line += '"';
  for (const char letter : text) {
    if (letter == '"') line += '"';
    line += letter;
  }
  line += '"';
}

std::string set_words(const Field& field, const StoredRecord& record, const WordsContext& context) {
  std::string words;
  for (const std::string& element : record.elements(field.id)) {
    const Value value = value_at(record, std::string(field.id) + "/" + element);
    if (!words.empty()) words += '\n';
    words += value_words(field, value, context);
  }
  return words;
}

std::string cell_of(const Field& field, const StoredRecord& record, const WordsContext& context) {
  if (field.merge == Merge::set) return set_words(field, record, context);
  const Value value = value_at(record, field.id);
  return value.is_null() ? std::string() : value_words(field, value, context);
}

std::string conflict_words(const Kind& kind, const StoredRecord& record, Language language) {
  std::string words;
  for (const auto& [path, state] : record.paths) {
    if (!state.conflict) continue;
    const Field* const field = kind.find(path_field(path));
    if (!words.empty()) words += '\n';
    words += field == nullptr ? path : label_of(field->label, language);
  }
  return words;
}

}  // namespace

std::string csv_header(const Kind& kind, Language language) {
  std::string line = "ID";
  for (const Field& field : kind.fields) {
    append_cell(line, label_of(field.label, language), true);
  }
  append_cell(line, language == Language::japanese ? "競合" : "Conflicts", true);
  return line + "\r\n";
}

std::string csv_line(const Kind& kind, const StoredRecord& record, const WordsContext& context) {
  std::string line = record.id.hex();
  for (const Field& field : kind.fields) {
    append_cell(line, cell_of(field, record, context), is_words(field));
  }
  append_cell(line, conflict_words(kind, record, context.language), true);
  return line + "\r\n";
}

std::string record_name(const Kind& kind, const StoredRecord& record) {
  for (const Field& field : kind.fields) {
    if (!field.name || field.merge == Merge::set) continue;
    const Value value = value_at(record, field.id);
    return value.text() == nullptr ? std::string() : *value.text();
  }
  return {};
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "client/casework/field_words.h"

#include <algorithm>

#include "client/casework/case_view.h"
#include "client/casework/reading.h"
#include "client/text/strings.h"
#include "shared/model/change.h"
#include "shared/model/dates.h"
#include "shared/model/value_words.h"

namespace banso::client {
namespace {

constexpr std::size_t kChoicesMax = 2000;
constexpr int kNewest = 9999;

std::string text_or(const StoredRecord& record, const char* first, const char* second) {
  std::string words = text_in(record, first);
  return words.empty() ? text_in(record, second) : words;
}

std::string day_of(const StoredRecord& record, const char* field) {
  const auto at_ms = number_in(record, field);
  return at_ms ? date_text(date_in_japan(*at_ms)) : std::string();
}

std::string name_of_record(DeviceStore& store, const StoredRecord& record, bool japanese) {
  if (record.kind == "person") return text_or(record, "name", "name_kana");
  if (record.kind == "household") return text_or(record, "label", "address");
  if (record.kind == "contact") {
    return day_of(record, "started_at") + " " +
           code_words(store, "contact_method", text_in(record, "method"), japanese);
  }
  if (record.kind == "task") return text_in(record, "title");
  return text_in(record, "name");
}

std::string detail_of(DeviceStore& store, const StoredRecord& record, bool japanese) {
  if (record.kind == "worker") {
    const auto organisation = reference_in(record, "organisation");
    return organisation ? record_name(store, "organisation", *organisation, japanese)
                        : std::string();
  }
  if (record.kind == "organisation") {
    return code_words(store, "organisation_type", text_in(record, "type"), japanese);
  }
  if (record.kind == "person") return text_in(record, "name_kana");
  return {};
}

bool lives_in_book(const DeviceStore& store, std::string_view kind) {
  const Kind* const known = store.schema().find(kind);
  return known != nullptr && known->tier == Tier::book;
}

const Value* value_before(const std::vector<WriteInfo>& writes, const WriteInfo& write) {
  const Value* before = nullptr;
  for (const WriteInfo& other : writes) {
    const bool replaced = other.path == write.path &&
                          std::find(write.parents.begin(), write.parents.end(), other.change.id) !=
                              write.parents.end();
    if (replaced) before = &other.value;
  }
  return before;
}

}  // namespace

std::string_view label_words(const Label& label, bool japanese) {
  return japanese ? label.ja : label.en;
}

std::string record_name(DeviceStore& store, std::string_view kind, const RecordId& id,
                        bool japanese) {
  if (kind == "case") {
    const auto view = read_case(store, id);
    return view ? view->name() : std::string();
  }
  const auto record = read_record(store, kind, id);
  return record ? name_of_record(store, *record, japanese) : std::string();
}

std::string field_words(DeviceStore& store, const Field& field, const Value& value, bool japanese) {
  const auto codes = store.codes();
  if (value.is_null() || !codes) return {};
  const auto name_of = [&](std::string_view kind, const RecordId& id) {
    return record_name(store, kind, id, japanese);
  };
  const WordsContext context = {**codes,
                                japanese ? ::banso::Language::japanese : ::banso::Language::english,
                                kNewest, name_of};
  return value_words(field, value, context);
}

std::string whole_field_words(DeviceStore& store, const StoredRecord& record, const Field& field,
                              bool japanese) {
  if (field.merge != Merge::set) {
    return field_words(store, field, value_in(record, field.id), japanese);
  }
  std::string words;
  for (const std::string& key : record.elements(field.id)) {
    const Value value = value_in(record, std::string(field.id) + "/" + key);
    const std::string one = field_words(store, field, value, japanese);
    if (one.empty()) continue;
    if (words.empty()) {
      words = one;
    } else if (field.type == FieldType::group) {
      words += "\n" + one;
    } else {
      words = format(japanese ? Language::japanese : Language::english, Str::list_words,
                     {{"first", words}, {"second", one}});
    }
  }
  return words;
}

std::vector<RecordChoice> record_choices(DeviceStore& store, std::string_view kind,
                                         const RecordId& home, bool japanese) {
  ListQuery query;
  query.kind = kind;
  query.limit = kChoicesMax;
  const bool shared = lives_in_book(store, kind);
  if (!shared) query.filters = {{"case", ListFilter::Is::equal, Value(home)}};
  const auto rows = store.list(query);
  std::vector<RecordChoice> choices;
  if (!rows) return choices;
  for (const ListRow& row : *rows) {
    const auto record = read_record(store, kind, row.id);
    if (!record) continue;
    // Who has left cannot be given anything.
    const Value revoked = value_in(*record, "revoked");
    if (revoked.flag() != nullptr && *revoked.flag()) continue;
    std::string name = name_of_record(store, *record, japanese);
    if (name.empty()) continue;
    choices.push_back({row.id, std::move(name), detail_of(store, *record, japanese)});
  }
  std::stable_sort(choices.begin(), choices.end(),
                   [](const RecordChoice& a, const RecordChoice& b) { return a.name < b.name; });
  return choices;
}

std::vector<HistoryLine> field_history(DeviceStore& store, std::string_view kind,
                                       const RecordId& record, const Field& field, bool japanese) {
  std::vector<HistoryLine> lines;
  const auto writes = store.history(kind, record);
  if (!writes) return lines;
  for (const WriteInfo& write : *writes) {
    if (path_field(write.path) != field.id) continue;
    HistoryLine line;
    line.at_ms = write.change.wall_ms;
    line.author = worker_name(store, write.change.author);
    line.of_element = !path_element(write.path).empty();
    line.after = field_words(store, field, write.value, japanese);
    const Value* const before = value_before(*writes, write);
    if (before != nullptr) line.before = field_words(store, field, *before, japanese);
    lines.push_back(std::move(line));
  }
  std::reverse(lines.begin(), lines.end());
  return lines;
}

}  // namespace banso::client

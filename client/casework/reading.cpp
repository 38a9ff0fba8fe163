// SPDX-License-Identifier: Apache-2.0
#include "client/casework/reading.h"

#include <algorithm>
#include <utility>

#include "shared/codec/value_codec.h"
#include "shared/model/text_fold.h"

namespace banso::client {
namespace {

constexpr std::size_t kOfCaseMax = 500;  // records of one kind; a household has ten people at most

}  // namespace

std::string text_of(const Value& value) {
  return value.text() == nullptr ? std::string() : *value.text();
}
std::string text_of(const Value* value) {
  return value == nullptr ? std::string() : text_of(*value);
}

const Value* value_in(const Draft& draft, std::string_view path) {
  const auto found = std::find_if(draft.fields.begin(), draft.fields.end(),
                                  [&](const auto& each) { return each.first == path; });
  return found == draft.fields.end() ? nullptr : &found->second;
}

Value value_in(const StoredRecord& record, std::string_view path) {
  const ByteView bytes = record.value(path);
  if (bytes.empty()) return {};
  return decode_value(bytes).value_or(Value());
}

std::string text_in(const StoredRecord& record, std::string_view path) {
  return text_of(value_in(record, path));
}

std::optional<std::int64_t> number_in(const StoredRecord& record, std::string_view path) {
  const Value value = value_in(record, path);
  if (value.number() == nullptr) return std::nullopt;
  return *value.number();
}

std::optional<RecordId> reference_in(const StoredRecord& record, std::string_view path) {
  return value_in(record, path).reference();
}

std::optional<StoredRecord> read_record(DeviceStore& store, std::string_view kind,
                                        const RecordId& id) {
  auto record = store.record(kind, id);
  if (!record || !*record || (*record)->deleted) return std::nullopt;
  return std::move(**record);
}

std::vector<StoredRecord> records_of_case(DeviceStore& store, const char* kind,
                                          const RecordId& id) {
  ListQuery query;
  query.kind = kind;
  query.filters = {{"case", ListFilter::Is::equal, Value(id)}};
  query.limit = kOfCaseMax;
  std::vector<StoredRecord> records;
  const auto rows = store.list(query);
  if (!rows) return records;
  for (const ListRow& row : *rows) {
    if (auto record = read_record(store, kind, row.id)) records.push_back(std::move(*record));
  }
  return records;
}

std::string digits_of(std::string_view text) {
  std::string digits;
  for (const char c : fold_text(text)) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

std::string worker_name(DeviceStore& store, const RecordId& worker) {
  const auto record = read_record(store, "worker", worker);
  return record ? text_in(*record, "name") : std::string();
}

std::string code_words(DeviceStore& store, std::string_view table, std::string_view code,
                       bool japanese) {
  constexpr int kNewest = 9999;
  const auto codes = store.codes();
  const CodeItem* item = codes ? (*codes)->item(table, code, kNewest) : nullptr;
  if (item == nullptr) return std::string(code);
  return japanese || item->en.empty() ? item->ja : item->en;
}

}  // namespace banso::client

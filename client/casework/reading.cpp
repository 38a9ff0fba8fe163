// SPDX-License-Identifier: Apache-2.0
#include "client/casework/reading.h"

#include "shared/codec/value_codec.h"

namespace banso::client {

Value value_in(const StoredRecord& record, std::string_view path) {
  const ByteView bytes = record.value(path);
  if (bytes.empty()) return {};
  return decode_value(bytes).value_or(Value());
}

std::string text_in(const StoredRecord& record, std::string_view path) {
  const Value value = value_in(record, path);
  return value.text() == nullptr ? std::string() : *value.text();
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

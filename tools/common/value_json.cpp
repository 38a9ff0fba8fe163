// SPDX-License-Identifier: Apache-2.0
#include "tools/common/value_json.h"

#include <charconv>

#include "tools/common/iso_time.h"

namespace banso {
namespace {

using Json = nlohmann::ordered_json;

// The field that the items of a list are checked against: a group of the same parts.
Field item_of(const Field& list) {
  Field item = list;
  item.type = FieldType::group;
  return item;
}

Error wrong(const Field& field, const char* expected) {
  return {ErrorCode::invalid, std::string(field.id) + ": expected " + expected};
}

Result<Value> group_from_json(const Field& field, const Json& json) {
  if (!json.is_object()) return tl::unexpected(wrong(field, "an object"));
  ValueMap map;
  for (const auto& [key, item] : json.items()) {
    const Field* part = find_part(field, key);
    if (part == nullptr) {
      return fail(ErrorCode::invalid, std::string(field.id) + " has no part " + key);
    }
    map.emplace_back(key, TRY(value_from_json(*part, item)));
  }
  return Value(std::move(map));
}

Result<Value> list_from_json(const Field& field, const Json& json) {
  if (!json.is_array()) return tl::unexpected(wrong(field, "an array"));
  ValueList list;
  for (const Json& item : json) list.push_back(TRY(group_from_json(item_of(field), item)));
  return Value(std::move(list));
}

Result<Value> text_from_json(const Field& field, const Json& json) {
  if (!json.is_string()) return tl::unexpected(wrong(field, "text"));
  const auto& text = json.get_ref<const std::string&>();
  if (field.type == FieldType::reference) return Value(TRY(id_from_hex<RecordId>(text)));
  if (field.type == FieldType::time) return Value(TRY(time_from_iso(text)));
  return Value(text);
}

bool is_number_type(FieldType type) { return type == FieldType::number || type == FieldType::time; }

}  // namespace

Json value_to_json(const Field* field, const Value& value) {
  if (const bool* flag = value.flag()) return *flag;
  if (const std::int64_t* number = value.number()) {
    if (field != nullptr && field->type == FieldType::time) return time_to_iso(*number);
    return *number;
  }
  if (const std::string* text = value.text()) return *text;
  if (const Bytes* bytes = value.bytes()) return to_hex(*bytes);
  if (const ValueList* list = value.list()) {
    Json json = Json::array();
    for (const Value& item : *list) json.push_back(value_to_json(field, item));
    return json;
  }
  if (const ValueMap* map = value.map()) {
    Json json = Json::object();
    for (const auto& [key, item] : *map) {
      const Field* part = field == nullptr ? nullptr : find_part(*field, key);
      json[key] = value_to_json(part, item);
    }
    return json;
  }
  return nullptr;
}

Result<Value> value_from_json(const Field& field, const Json& json) {
  if (json.is_null()) return Value();
  if (field.type == FieldType::group) return group_from_json(field, json);
  if (field.type == FieldType::list) return list_from_json(field, json);
  if (field.type == FieldType::flag) {
    if (!json.is_boolean()) return tl::unexpected(wrong(field, "true or false"));
    return Value(json.get<bool>());
  }
  if (is_number_type(field.type) && json.is_number_integer())
    return Value(json.get<std::int64_t>());
  if (field.type == FieldType::number) return tl::unexpected(wrong(field, "a number"));
  return text_from_json(field, json);
}

Result<Value> value_from_words(const Field& field, std::string_view words) {
  if (words.empty()) return Value();
  if (field.type == FieldType::group || field.type == FieldType::list ||
      field.type == FieldType::flag) {
    const Json json = Json::parse(words, nullptr, false);
    if (json.is_discarded()) return tl::unexpected(wrong(field, "JSON"));
    return value_from_json(field, json);
  }
  if (is_number_type(field.type)) {
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(words.data(), words.data() + words.size(), number);
    if (error == std::errc() && end == words.data() + words.size()) return Value(number);
  }
  return value_from_json(field, Json(std::string(words)));
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/field_value.h"

namespace banso::demo {
namespace {

tl::unexpected<Error> unfit(const Field& field, const char* what) {
  return fail(ErrorCode::invalid, std::string(field.id) + " needs " + what);
}

Status add_part(const Field& part, const Json& json, const Meaning& meaning, ValueMap& group) {
  if (json.is_null()) return {};
  group.emplace_back(part.id, TRY(field_value(part, json, meaning)));
  return {};
}

Result<Value> group_value(const Field& field, const Json& json, const Meaning& meaning) {
  ValueMap group;
  if (json.is_object()) {
    for (const auto& [id, value] : json.items()) {
      const Field* part = find_part(field, id);
      if (part == nullptr) {
        return fail(ErrorCode::invalid, std::string(field.id) + " has no part " + id);
      }
      TRY_VOID(add_part(*part, value, meaning, group));
    }
  } else if (json.is_array()) {
    if (json.size() > field.parts.size()) return unfit(field, "fewer parts");
    for (std::size_t i = 0; i < json.size(); ++i) {
      TRY_VOID(add_part(field.parts[i], json[i], meaning, group));
    }
  } else {
    TRY_VOID(add_part(field.parts.front(), json, meaning, group));
  }
  return Value(std::move(group));
}

Result<Value> list_value(const Field& field, const Json& json, const Meaning& meaning) {
  if (!json.is_array()) return unfit(field, "an array");
  ValueList list;
  for (const Json& entry : json) list.push_back(TRY(group_value(field, entry, meaning)));
  return Value(std::move(list));
}

Result<Value> text_value(const Field& field, const std::string& text, const Meaning& meaning) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
      return Value(TRY(meaning.calendar.expand(text)));
    case FieldType::code:
      return Value(text);
    case FieldType::date:
      return Value(TRY(meaning.calendar.date(text)));
    case FieldType::time:
      return Value(TRY(meaning.calendar.time(text)));
    case FieldType::reference:
      return Value(TRY(meaning.record(text, field.refers_to)));
    default:
      return unfit(field, "something else than a text");
  }
}

// What an array of set elements holds: codes, references or texts.
Result<FieldWrite> element_write(const Field& field, const Json& json, bool adds,
                                 const Meaning& meaning) {
  const Value value = TRY(field_value(field, json, meaning));
  std::string key;
  if (field.type == FieldType::reference) {
    key = to_hex(*value.bytes());
  } else if (value.text() != nullptr) {
    key = *value.text();
  } else {
    return unfit(field, "elements that are texts");
  }
  return FieldWrite{std::string(field.id) + "/" + key, adds ? value : Value(), {}};
}

}  // namespace

Result<Value> field_value(const Field& field, const Json& json, const Meaning& meaning) {
  if (json.is_null()) return Value();
  if (field.type == FieldType::list) return list_value(field, json, meaning);
  if (field.type == FieldType::group) return group_value(field, json, meaning);
  if (json.is_string()) return text_value(field, json.get_ref<const std::string&>(), meaning);
  if (json.is_boolean() && field.type == FieldType::flag) return Value(json.get<bool>());
  if (json.is_number_integer() && field.type == FieldType::number) {
    return Value(json.get<std::int64_t>());
  }
  return unfit(field, "a value of its type");
}

Result<std::vector<FieldWrite>> field_writes(const Field& field, const Json& json, bool adds,
                                             const Meaning& meaning) {
  std::vector<FieldWrite> writes;
  if (field.merge != Merge::set) {
    if (!adds) return unfit(field, "no elements: it is not a set");
    writes.push_back({field.id, TRY(field_value(field, json, meaning)), {}});
    return writes;
  }
  if (adds && field.type == FieldType::group) {
    if (!json.is_object()) return unfit(field, "an object of elements");
    for (const auto& [name, value] : json.items()) {
      writes.push_back({std::string(field.id) + "/" + meaning.element(name),
                        TRY(group_value(field, value, meaning)),
                        {}});
    }
    return writes;
  }
  if (!json.is_array()) return unfit(field, "an array of elements");
  for (const Json& element : json) {
    if (field.type == FieldType::group) {
      if (!element.is_string()) return unfit(field, "names of elements");
      writes.push_back(
          {std::string(field.id) + "/" + meaning.element(element.get_ref<const std::string&>()),
           Value(),
           {}});
    } else {
      writes.push_back(TRY(element_write(field, element, adds, meaning)));
    }
  }
  return writes;
}

}  // namespace banso::demo

// SPDX-License-Identifier: Apache-2.0
#include "shared/model/value_words.h"

#include <algorithm>

#include "shared/model/japanese_era.h"

namespace banso {
namespace {

const char* choose(Language language, const char* ja, const char* en) {
  return language == Language::japanese ? ja : en;
}

std::string two_digits(int number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string time_words(std::int64_t unix_ms, Language language) {
  const CivilDate date = date_in_japan(unix_ms);
  const int minutes = minutes_in_japan(unix_ms);
  return (language == Language::japanese ? japanese_date_words(partial_day(date))
                                         : date_text(date)) +
         " " + two_digits(minutes / 60) + ":" + two_digits(minutes % 60);
}

std::string date_words(const std::string& text, Language language) {
  const Result<PartialDate> date = parse_partial_date(text);
  if (!date) return text;
  if (language == Language::japanese) return japanese_date_words(*date);
  return date->is_known() ? text : "unknown";
}

std::string code_words(const Field& field, const std::string& code, const WordsContext& context) {
  const CodeItem* item = context.codes.item(field.code_table, code, context.fiscal_year);
  if (item == nullptr) return code;
  return context.language == Language::japanese || item->en.empty() ? item->ja : item->en;
}

std::string reference_words(const Field& field, const RecordId& id, const WordsContext& context) {
  const std::string name = context.name_of ? context.name_of(field.refers_to, id) : std::string();
  return name.empty() ? id.hex() : name;
}

void append_part(std::string& to, std::string_view label, const std::string& words,
                 Language language) {
  if (!to.empty()) to += choose(language, "、", ", ");
  to += label;
  to += choose(language, "：", ": ");
  to += words;
}

// Parts in the order of the schema, then those that this version does not know.
std::string group_words(const Field& field, const Value& value, const WordsContext& context) {
  std::string words;
  for (const Field& part : field.parts) {
    const Value* found = value.find(part.id);
    if (found == nullptr || found->is_null()) continue;
    append_part(words, choose(context.language, part.label.ja, part.label.en),
                value_words(part, *found, context), context.language);
  }
  for (const auto& [id, part_value] : *value.map()) {
    const bool is_known = std::any_of(field.parts.begin(), field.parts.end(),
                                      [&id = id](const Field& part) { return id == part.id; });
    if (!is_known) {
      append_part(words, id, plain_words(part_value, context.language), context.language);
    }
  }
  return words;
}

}  // namespace

std::string plain_words(const Value& value, Language language) {
  if (const bool* flag = value.flag()) {
    return *flag ? choose(language, "はい", "yes") : choose(language, "いいえ", "no");
  }
  if (const std::int64_t* number = value.number()) return std::to_string(*number);
  if (value.text() != nullptr && !value.text()->empty()) return *value.text();
  if (const Bytes* bytes = value.bytes()) return to_hex(*bytes);
  std::string words;
  if (const ValueList* list = value.list()) {
    for (const Value& entry : *list) {
      words += (words.empty() ? "" : "\n") + plain_words(entry, language);
    }
  } else if (const ValueMap* map = value.map()) {
    for (const auto& [key, part] : *map) {
      append_part(words, key, plain_words(part, language), language);
    }
  }
  return words.empty() ? choose(language, "（なし）", "(none)") : words;
}

std::string value_words(const Field& field, const Value& value, const WordsContext& context) {
  const std::string* text = value.text();
  if (field.type == FieldType::code && text != nullptr) return code_words(field, *text, context);
  if (field.type == FieldType::date && text != nullptr) return date_words(*text, context.language);
  if (field.type == FieldType::time && value.number() != nullptr) {
    return time_words(*value.number(), context.language);
  }
  if (field.type == FieldType::reference) {
    if (const std::optional<RecordId> id = value.reference()) {
      return reference_words(field, *id, context);
    }
  }
  if (value.map() != nullptr && !field.parts.empty()) return group_words(field, value, context);
  if (field.type == FieldType::list && value.list() != nullptr && !value.list()->empty()) {
    std::string words;
    for (const Value& entry : *value.list()) {
      if (!words.empty()) words += '\n';
      words += entry.map() != nullptr ? group_words(field, entry, context)
                                      : plain_words(entry, context.language);
    }
    return words;
  }
  return plain_words(value, context.language);
}

}  // namespace banso

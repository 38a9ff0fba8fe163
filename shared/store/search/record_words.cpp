// SPDX-License-Identifier: Apache-2.0
#include "shared/store/search/record_words.h"

#include "shared/codec/value_codec.h"
#include "shared/model/text_fold.h"

namespace banso {
namespace {

// `field` is a field, a part of a group, or a list whose items have its parts.
void collect(const Field& field, const Value& value, SearchText& words) {
  if (const ValueList* list = value.list()) {
    for (const Value& item : *list) collect(field, item, words);
  } else if (const ValueMap* map = value.map()) {
    for (const auto& [id, item] : *map) {
      if (const Field* part = find_part(field, id)) collect(*part, item, words);
    }
  } else if (const std::string* text = value.text()) {
    const bool typed = field.type == FieldType::text || field.type == FieldType::long_text;
    if (field.name) {
      words.name += fold_name(*text) + '\n';
    } else if (typed) {
      words.text += fold_text(*text) + '\n';
    }
  }
}

}  // namespace

SearchText record_words(const Kind& kind, const StoredRecord& record) {
  SearchText words;
  for (const auto& [path, state] : record.paths) {
    const Field* field = kind.find(path_field(path));
    if (field == nullptr) continue;
    const auto value = decode_value(state.value());
    if (value) collect(*field, *value, words);
  }
  return words;
}

}  // namespace banso

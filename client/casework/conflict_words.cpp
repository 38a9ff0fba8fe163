// SPDX-License-Identifier: Apache-2.0
#include "client/casework/conflict_words.h"

#include <algorithm>

#include "client/casework/field_words.h"
#include "client/casework/reading.h"
#include "client/text/dates.h"
#include "shared/model/value_words.h"

namespace banso::client {
namespace {

bool is_japanese(Language language) { return language == Language::japanese; }

// Under which people know what stands at a path.
std::string path_words(const Kind& kind, std::string_view path, Language language) {
  const std::string_view id = path_field(path);
  if (std::string_view(kind.id) == "person" && id == "phones") {
    return std::string(tr(language, Str::phone_number));
  }
  const Field* const field = kind.find(id);
  return field == nullptr ? std::string(id)
                          : std::string(label_words(field->label, is_japanese(language)));
}

// What kind of risk or consent it is, where that is its only name.
std::string sort_of_record(DeviceStore& store, const ConflictView& view, Language language) {
  const auto record = read_record(store, view.kind->id, view.where.record);
  for (const char* id : {"kind", "type"}) {
    const Field* const field = view.kind->find(id);
    if (!record || field == nullptr || field->type != FieldType::code) continue;
    return code_words(store, field->code_table, text_in(*record, id), is_japanese(language));
  }
  return {};
}

std::string subject_of_record(DeviceStore& store, const ConflictView& view, Language language) {
  const auto record = read_record(store, view.kind->id, view.where.record);
  const auto subject = record ? reference_in(*record, "subject") : std::nullopt;
  return subject ? record_name(store, "person", *subject, is_japanese(language)) : std::string();
}

// 「山下 花子」, 「自殺企図・念慮（山下 花子）」; with its kind in front: 「リスク: …」.
std::string name_in_conflict(DeviceStore& store, const ConflictView& view, Language language,
                             bool with_kind) {
  const std::string kind(label_words(view.kind->label, is_japanese(language)));
  std::string name = record_name(store, view.kind->id, view.where.record, is_japanese(language));
  if (name.empty()) name = sort_of_record(store, view, language);
  if (name.empty()) {
    name = kind;
  } else if (with_kind) {
    name = kind + ": " + name;
  }
  const std::string subject = subject_of_record(store, view, language);
  if (subject.empty()) return name;
  return name + (is_japanese(language) ? "" : " ") +
         format(language, Str::confirm_written_by, {{"name", subject}});
}

std::string value_text(DeviceStore& store, const Field* field, const Value& value,
                       Language language) {
  std::string words = field == nullptr
                          ? plain_words(value, is_japanese(language) ? banso::Language::japanese
                                                                     : banso::Language::english)
                          : field_words(store, *field, value, is_japanese(language));
  return words.empty() ? std::string(tr(language, Str::confirm_empty_value)) : words;
}

void explain_safer(DeviceStore& store, const ConflictView& view, Language language,
                   ConflictTexts& texts) {
  if (view.field == nullptr || view.field->merge != Merge::safe) return;
  const auto side = std::find_if(view.sides.begin(), view.sides.end(),
                                 [](const ConflictSide& one) { return one.in_force; });
  if (side == view.sides.end()) return;
  const std::string value = value_text(store, view.field, side->value, language);
  const std::string_view kind = view.kind->id;
  const std::string_view field = view.field->id;
  Str words = Str::confirm_safer_other;
  if (kind == "risk" && field == "level") words = Str::confirm_safer_risk;
  if (kind == "consent" && field == "status") words = Str::confirm_safer_consent;
  if (field == "address_concealed") words = Str::confirm_safer_concealed;
  if (field == "contact_ban") words = Str::confirm_safer_contact;
  if (kind == "safety_note" && field == "in_force") words = Str::confirm_safer_caution;
  const std::string told = format(language, words, {{"value", value}});
  // Of a task that is done there is nothing safe or dangerous.
  const bool plain = words == Str::confirm_safer_other;
  texts.safer_title = plain ? told : std::string(tr(language, Str::confirm_safer_title));
  if (!plain) texts.safer_words = told;
}

void add_parts(DeviceStore& store, const ConflictView& view, const ConflictSide& side,
               Language language, std::vector<ConflictLine>& lines) {
  for (const Field& part : view.field->parts) {
    const Value* const value = side.value.find(part.id);
    bool differs = false;
    for (const ConflictSide& other : view.sides) {
      const Value* const beside = other.value.find(part.id);
      const Value nothing;
      differs = differs ||
                (value == nullptr ? nothing : *value) != (beside == nullptr ? nothing : *beside);
    }
    const bool empty = value == nullptr || value->is_null();
    if (empty && !differs) continue;
    lines.push_back({std::string(label_words(part.label, is_japanese(language))),
                     value_text(store, &part, empty ? Value() : *value, language), differs});
  }
}

}  // namespace

std::string writer_name(DeviceStore& store, const Writer& writer, Language language) {
  std::string name = worker_name(store, writer.author);
  return name.empty() ? std::string(tr(language, Str::confirm_someone)) : name;
}

ConflictTexts conflict_texts(DeviceStore& store, const ConflictView& view, Language language) {
  ConflictTexts texts;
  if (view.is_deletion()) {
    texts.field = name_in_conflict(store, view, language, false);
    texts.title = format(language, Str::confirm_deletion, {{"name", texts.field}});
  } else {
    texts.field = path_words(*view.kind, view.where.path, language);
    texts.title = view.sides.size() > 2
                      ? format(language, Str::confirm_many,
                               {{"field", texts.field}, {"count", view.sides.size()}})
                      : format(language, Str::conflict_title, {{"field", texts.field}});
    if (view.before && view.before->is_null())
      texts.before = tr(language, Str::confirm_before_empty);
    if (view.before && !view.before->is_null()) {
      texts.before = format(language, Str::confirm_before,
                            {{"value", value_text(store, view.field, *view.before, language)}});
    }
    explain_safer(store, view, language, texts);
  }
  const bool of_case = std::string_view(view.kind->id) == "case";
  if (!of_case && !view.is_deletion()) texts.about = name_in_conflict(store, view, language, true);
  return texts;
}

SideTexts side_texts(DeviceStore& store, const ConflictView& view, std::size_t number,
                     Language language) {
  const ConflictSide& side = view.sides[number];
  SideTexts texts;
  const DateWriting writing = {language, DateStyle::slashes};
  for (const Writer& writer : side.writers) {
    std::string words =
        writer_name(store, writer, language) + " ・ " + moment_words(writing, writer.wall_ms);
    if (writer.here) words += " ・ " + std::string(tr(language, Str::confirm_here));
    texts.writers.push_back(std::move(words));
  }
  if (view.is_deletion()) {
    const bool deletes = side.value == Value(true);
    texts.words = tr(language, deletes ? Str::confirm_delete_value : Str::confirm_keep_value);
    texts.lines.push_back({{}, texts.words, true});
    for (const auto& [path, value] : side.edits) {
      texts.lines.push_back({path_words(*view.kind, path, language),
                             value_text(store, view.kind->find(path_field(path)), value, language),
                             false});
    }
    return texts;
  }
  texts.words = value_text(store, view.field, side.value, language);
  const bool has_parts = view.field != nullptr && view.field->type == FieldType::group;
  if (has_parts && side.value.map() != nullptr) {
    add_parts(store, view, side, language, texts.lines);
  } else {
    texts.lines.push_back({{}, texts.words, true});
  }
  return texts;
}

std::string settled_words(DeviceStore& store, const ConflictView& view,
                          const Settlement& settlement, Language language) {
  const DateWriting writing = {language, DateStyle::slashes};
  std::string value = value_text(store, view.field, settlement.value, language);
  if (view.is_deletion()) {
    const bool deleted = settlement.value == Value(true);
    value = tr(language, deleted ? Str::confirm_delete_value : Str::confirm_keep_value);
  }
  return format(language, Str::confirm_settled_words,
                {{"name", writer_name(store, settlement.by, language)},
                 {"time", moment_words(writing, settlement.by.wall_ms)},
                 {"value", value}});
}

}  // namespace banso::client

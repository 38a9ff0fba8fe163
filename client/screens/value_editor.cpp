// SPDX-License-Identifier: Apache-2.0
#include "client/screens/value_editor.h"

#include <algorithm>
#include <utility>

#include "client/casework/field_words.h"
#include "client/casework/reading.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"

namespace banso::client {
namespace {

constexpr int kWrittenNumberMost = 1'000'000;
constexpr std::size_t kSegmentsMost = 4;  // more choices stand in a sheet

bool is_plain(FieldType type) {
  return type == FieldType::text || type == FieldType::long_text || type == FieldType::code ||
         type == FieldType::date || type == FieldType::number || type == FieldType::flag;
}

std::vector<std::string> codes_of(DeviceStore& store, const Field& field, const Value& now) {
  constexpr int kNewest = 9999;
  std::vector<std::string> ids;
  const auto tables = store.codes();
  const CodeTable* const table = tables ? (*tables)->find(field.code_table, kNewest) : nullptr;
  if (table == nullptr) return ids;
  for (const CodeItem& item : table->items) {
    if (!item.retired || now == Value(item.id)) ids.push_back(item.id);
  }
  return ids;
}

}  // namespace

bool ValueEditor::can_edit(const Field& field) {
  if (field.type != FieldType::group) return is_plain(field.type);
  return std::any_of(field.parts.begin(), field.parts.end(),
                     [](const Field& part) { return is_plain(part.type); });
}

void ValueEditor::begin(DeviceStore& store, const Field& field, const Value& value) {
  before_ = value;
  parts_.clear();
  is_group_ = field.type == FieldType::group;
  if (!is_group_) {
    parts_.push_back(begin_part(store, field, value));
    return;
  }
  for (const Field& part : field.parts) {
    if (!is_plain(part.type)) continue;
    const Value* const now = value.find(part.id);
    parts_.push_back(begin_part(store, part, now == nullptr ? Value() : *now));
  }
}

ValueEditor::Part ValueEditor::begin_part(DeviceStore& store, const Field& field,
                                          const Value& value) {
  Part part;
  part.field = &field;
  part.before = value;
  if (value.text() != nullptr) part.text = *value.text();
  if (value.flag() != nullptr) part.chosen = *value.flag() ? 0 : 1;
  if (value.number() != nullptr) part.number.value = static_cast<int>(*value.number());
  if (field.type == FieldType::date) {
    part.date.value = parse_partial_date(part.text).value_or(PartialDate());
  }
  if (field.type == FieldType::code) {
    part.codes = codes_of(store, field, value);
    const auto now = std::find(part.codes.begin(), part.codes.end(), part.text);
    if (now != part.codes.end()) part.chosen = static_cast<int>(now - part.codes.begin());
  }
  return part;
}

void ValueEditor::draw(ui::Ui& ui, Desk& desk) {
  for (Part& part : parts_) {
    draw_part(ui, desk, part);
    ui.layout.spacing(20);
  }
}

void ValueEditor::draw_part(ui::Ui& ui, Desk& desk, Part& part) {
  const Field& field = *part.field;
  const std::string_view label = label_words(field.label, ui.japanese());
  switch (field.type) {
    case FieldType::long_text:
      text_field(ui, field.id, part.text,
                 {.label = label, .kind = ui::FieldKind::multiline, .lines_min = 6});
      break;
    case FieldType::flag: {
      const std::string_view answers[] = {ui.tr(Str::yes), ui.tr(Str::no)};
      segmented(ui, field.id, answers, part.chosen, {.label = label});
      break;
    }
    case FieldType::code: {
      std::vector<std::string> words;
      for (const std::string& code : part.codes) {
        words.push_back(code_words(*desk.store(), field.code_table, code, ui.japanese()));
      }
      const std::vector<std::string_view> labels(words.begin(), words.end());
      if (labels.size() <= kSegmentsMost) {
        choice(ui, field.id, labels, part.chosen, {.label = label});
      } else {
        select(ui, field.id, labels, part.chosen, {.label = label});
      }
      break;
    }
    case FieldType::date:
      date_field(ui, field.id, part.date, {.label = label, .rules = {.today = desk.today()}});
      break;
    case FieldType::number:
      number_field(ui, field.id, part.number,
                   {.label = label, .rules = {.most = kWrittenNumberMost}});
      break;
    default:
      text_field(ui, field.id, part.text, {.label = label, .enter_hint = "next"});
  }
}

Value ValueEditor::value_of(const Part& part) {
  switch (part.field->type) {
    case FieldType::flag:
      return part.chosen < 0 ? part.before : Value(part.chosen == 0);
    case FieldType::code:
      return part.chosen < 0 ? part.before
                             : Value(part.codes[static_cast<std::size_t>(part.chosen)]);
    case FieldType::date:
      return part.date.value.is_known() ? Value(partial_date_text(part.date.value)) : Value();
    case FieldType::number:
      return part.number.value ? Value(*part.number.value) : Value();
    default:
      return part.text.empty() ? Value() : Value(part.text);
  }
}

Value ValueEditor::value() const {
  if (!is_group_) return value_of(parts_.front());
  ValueMap map = before_.map() == nullptr ? ValueMap() : *before_.map();
  for (const Part& part : parts_) {
    const auto known = std::find_if(map.begin(), map.end(),
                                    [&](const auto& one) { return one.first == part.field->id; });
    if (known != map.end()) map.erase(known);
    Value value = value_of(part);
    if (!value.is_null()) map.emplace_back(part.field->id, std::move(value));
  }
  return map;
}

}  // namespace banso::client

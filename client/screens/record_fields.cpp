// SPDX-License-Identifier: Apache-2.0
#include "client/screens/record_fields.h"

#include <client_icons.h>

#include <array>

#include "client/casework/reading.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "shared/model/partial_date.h"

namespace banso::client {
namespace {

constexpr int kNumberMost = 1'000'000;

std::string text_of(const Value& value) { return value.text() == nullptr ? "" : *value.text(); }

bool draw_text_value(ui::Ui& ui, const Field& field, const std::string& path, Value& value,
                     const FieldLook& look) {
  const bool paragraphs = field.type == FieldType::long_text;
  std::string words = text_of(value);
  const ui::FieldChange change =
      text_field(ui, path, words,
                 {.label = label_words(field.label, ui.japanese()),
                  .error = look.error,
                  .kind = paragraphs ? ui::FieldKind::multiline : ui::FieldKind::text,
                  .required = look.required,
                  .lines_min = paragraphs ? 2 : 1});
  if (change.changed) value = std::move(words);
  return change.changed;
}

bool draw_code(ui::Ui& ui, Desk& desk, const Field& field, const std::string& path, Value& value,
               const FieldLook& look) {
  const auto codes = desk.store()->codes();
  const CodeTable* const table =
      codes ? (*codes)->find(field.code_table, fiscal_year_of(desk.today())) : nullptr;
  const std::string now = text_of(value);
  std::vector<std::string> ids;
  std::vector<std::string> words;
  int chosen = -1;
  const auto add = [&](const std::string& id, std::string label) {
    if (id == now && !now.empty()) chosen = static_cast<int>(ids.size());
    ids.push_back(id);
    words.push_back(std::move(label));
  };
  if (!look.required) add({}, std::string(ui.tr(Str::form_not_filled)));
  for (const CodeItem& item : table == nullptr ? std::vector<CodeItem>() : table->items) {
    if (item.retired && item.id != now) continue;
    add(item.id, ui.japanese() || item.en.empty() ? item.ja : item.en);
  }
  if (chosen < 0 && !now.empty()) {
    add(now, code_words(*desk.store(), field.code_table, now, ui.japanese()));
  }
  if (chosen < 0 && !look.required) chosen = 0;
  const std::vector<std::string_view> labels(words.begin(), words.end());
  if (!select(ui, path, labels, chosen,
              {.label = label_words(field.label, ui.japanese()),
               .error = look.error,
               .required = look.required})) {
    return false;
  }
  const std::string& id = ids[static_cast<std::size_t>(chosen)];
  value = id.empty() ? Value() : Value(id);
  return true;
}

bool draw_flag(ui::Ui& ui, const Field& field, const std::string& path, Value& value,
               const FieldLook& look) {
  const std::array<std::string_view, 3> labels = {ui.tr(Str::yes), ui.tr(Str::no),
                                                  ui.tr(Str::form_not_known)};
  int chosen = value.flag() == nullptr ? 2 : *value.flag() ? 0 : 1;
  if (!segmented(ui, path, labels, chosen,
                 {.label = label_words(field.label, ui.japanese()), .error = look.error})) {
    return false;
  }
  value = chosen == 2 ? Value() : Value(chosen == 0);
  return true;
}

bool draw_date(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field,
               const std::string& path, Value& value, const FieldLook& look) {
  const PartialDate stored = parse_partial_date(text_of(value)).value_or(PartialDate());
  const auto [at, is_new] = memories.dates.try_emplace(path);
  ui::DateEdit& edit = at->second;
  if (is_new) edit.value = stored;
  const TypedDateRules rules = {.today = desk.today()};
  if (!date_field(ui, path, edit,
                  {.label = label_words(field.label, ui.japanese()),
                   .error = look.error,
                   .rules = rules,
                   .long_ago = std::string_view(field.id) == "birth"})) {
    return false;
  }
  value = edit.value.is_known() ? Value(partial_date_text(edit.value)) : Value();
  return true;
}

bool draw_time(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field,
               const std::string& path, Value& value, const FieldLook& look) {
  const auto [day_at, is_new] = memories.dates.try_emplace(path);
  ui::DateEdit& day = day_at->second;
  ui::TimeEdit& clock = memories.times[path];
  if (is_new && value.number() != nullptr) {
    day.value = partial_day(date_in_japan(*value.number()));
    clock.minutes = minutes_in_japan(*value.number());
  }
  bool changed = date_field(ui, path, day,
                            {.label = label_words(field.label, ui.japanese()),
                             .error = look.error,
                             .rules = {.today = desk.today()}});
  changed = time_field(ui, path + " time", clock, {.label = ui.tr(Str::time)}) || changed;
  if (!changed) return false;
  const bool known = day.value.precision == PartialDate::Precision::day;
  value = known ? Value(unix_ms_in_japan(day.value.earliest) +
                        std::int64_t{60'000} * clock.minutes.value_or(0))
                : Value();
  return true;
}

bool draw_number(ui::Ui& ui, FieldMemories& memories, const Field& field, const std::string& path,
                 Value& value, const FieldLook& look) {
  const auto [at, is_new] = memories.numbers.try_emplace(path);
  if (is_new && value.number() != nullptr) at->second.value = static_cast<int>(*value.number());
  if (!number_field(ui, path, at->second,
                    {.label = label_words(field.label, ui.japanese()),
                     .error = look.error,
                     .rules = {.least = 0, .most = kNumberMost, .required = look.required}})) {
    return false;
  }
  value = at->second.value ? Value(*at->second.value) : Value();
  return true;
}

bool draw_reference(ui::Ui& ui, Desk& desk, FieldMemories& memories, const RecordId& home,
                    const Field& field, const std::string& path, Value& value,
                    const FieldLook& look) {
  std::optional<RecordId> chosen = value.reference();
  if (!memories.pickers[path].draw(ui, desk, path, chosen,
                                   {.label = label_words(field.label, ui.japanese()),
                                    .error = look.error,
                                    .kind = field.refers_to,
                                    .home = home,
                                    .required = look.required})) {
    return false;
  }
  value = chosen ? Value(*chosen) : Value();
  return true;
}

}  // namespace

bool draw_value(ui::Ui& ui, Desk& desk, FieldMemories& memories, const RecordId& home,
                const Field& field, const std::string& path, Value& value, const FieldLook& look) {
  switch (field.type) {
    case FieldType::text:
    case FieldType::long_text:
      return draw_text_value(ui, field, path, value, look);
    case FieldType::code:
      return draw_code(ui, desk, field, path, value, look);
    case FieldType::date:
      return draw_date(ui, desk, memories, field, path, value, look);
    case FieldType::time:
      return draw_time(ui, desk, memories, field, path, value, look);
    case FieldType::number:
      return draw_number(ui, memories, field, path, value, look);
    case FieldType::flag:
      return draw_flag(ui, field, path, value, look);
    case FieldType::reference:
      return draw_reference(ui, desk, memories, home, field, path, value, look);
    case FieldType::group:
    case FieldType::list:
      break;  // draw_elements
  }
  return false;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Sets and lists: chips for codes, a row each for records and lines, a card each for groups.
#include <client_icons.h>

#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/record_fields.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/field_parts.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

std::string element_path(const Field& field, const std::string& key) {
  return std::string(field.id) + "/" + key;
}

bool draw_codes(ui::Ui& ui, Desk& desk, const Field& field, const FieldLook& look) {
  RecordForm& form = *desk.form;
  const auto codes = desk.store()->codes();
  const CodeTable* const table =
      codes ? (*codes)->find(field.code_table, fiscal_year_of(desk.today())) : nullptr;
  const std::vector<std::string> in_set = form.elements(field.id);
  const auto holds = [&](const std::string& code) {
    return std::find(in_set.begin(), in_set.end(), code) != in_set.end();
  };
  std::vector<std::string> ids;
  for (const CodeItem& item : table == nullptr ? std::vector<CodeItem>() : table->items) {
    if (!item.retired || holds(item.id)) ids.push_back(item.id);
  }
  for (const std::string& code : in_set) {
    if (std::find(ids.begin(), ids.end(), code) == ids.end()) ids.push_back(code);
  }
  std::vector<std::string> words;
  std::vector<bool> chosen;
  for (const std::string& id : ids) {
    words.push_back(code_words(*desk.store(), field.code_table, id, ui.japanese()));
    chosen.push_back(holds(id));
  }
  const std::vector<bool> before = chosen;
  const std::vector<std::string_view> labels(words.begin(), words.end());
  if (!chips(ui, field.id, labels, chosen,
             {.label = label_words(field.label, ui.japanese()), .error = look.error})) {
    return false;
  }
  for (std::size_t i = 0; i < ids.size(); ++i) {
    if (chosen[i] == before[i]) continue;
    form.set(element_path(field, ids[i]), chosen[i] ? Value(ids[i]) : Value());
  }
  return true;
}

// A line with a button at its end that takes it out. true: it was pressed.
template <typename Draw>
bool removable(ui::Ui& ui, const std::string& key, std::string_view label, const Draw& draw) {
  const float side = std::max(ui::kTarget, 32 * ui.scale());
  ui.layout.begin_row({ui::share(1), ui::fixed(side)}, 8);
  draw();
  ui.layout.next_cell();
  const bool pressed =
      icon_button(ui, key + " remove",
                  {.label = format(ui.language(), Str::form_item_remove, {{"field", label}}),
                   .icon = icon::kX});
  ui.layout.end_row();
  ui.layout.spacing(8);
  return pressed;
}

bool draw_references(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field) {
  RecordForm& form = *desk.form;
  bool changed = false;
  const std::string_view label = label_words(field.label, ui.japanese());
  for (const std::string& key : form.elements(field.id)) {
    const std::string path = element_path(field, key);
    const auto id = form.value(path).reference();
    const std::string name =
        id ? record_name(*desk.store(), field.refers_to, *id, ui.japanese()) : std::string();
    const std::string_view shown = name.empty() ? ui.tr(Str::unknown) : std::string_view(name);
    const bool gone = removable(ui, key, shown, [&] {
      ui.layout.gap((ui::kTarget - ui.type(ui::Type::body).line) / 2);
      text(ui, key, shown);
    });
    if (!gone) continue;
    form.set(path, {});
    changed = true;
  }
  RecordId chosen;
  const std::string add = format(ui.language(), Str::form_item_add, {{"field", label}});
  if (memories.pickers[field.id].draw_adder(
          ui, desk, std::string(field.id) + " add", add, chosen,
          {.label = label, .kind = field.refers_to, .home = form.home(), .required = true})) {
    form.set(element_path(field, chosen.hex()), Value(chosen));
    changed = true;
  }
  return changed;
}

bool draw_lines(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field) {
  RecordForm& form = *desk.form;
  bool changed = false;
  const std::string_view label = label_words(field.label, ui.japanese());
  // One that was added stays where it is while it is empty.
  std::vector<std::string>& added = memories.lines[field.id];
  std::vector<std::string> keys = form.elements(field.id);
  std::erase_if(keys, [&](const std::string& key) {
    return std::find(added.begin(), added.end(), key) != added.end();
  });
  keys.insert(keys.end(), added.begin(), added.end());
  int number = 0;
  for (const std::string& key : keys) {
    const std::string path = element_path(field, key);
    const std::string name = std::string(label) + " " + std::to_string(++number);
    const Value now = form.value(path);
    std::string words = now.text() == nullptr ? "" : *now.text();
    bool typed = false;
    const bool gone = removable(ui, key, name, [&] {
      typed = text_field(ui, path, words, {.label = name, .show_label = false}).changed;
    });
    if (typed) form.set(path, Value(words));
    if (gone) {
      form.set(path, {});
      std::erase(added, key);
    }
    changed = changed || typed || gone;
  }
  if (button(ui, "add",
             {.label = format(ui.language(), Str::form_item_add, {{"field", label}}),
              .icon = icon::kPlus})) {
    added.push_back(RecordForm::new_element(*desk.store()));
  }
  return changed;
}

// The parts of one element. true: it changed.
bool draw_group(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field,
                const std::string& path, Value& value, bool& remove, std::string_view name) {
  ValueMap parts = value.map() == nullptr ? ValueMap() : *value.map();
  bool changed = false;
  const ui::Card card(ui, path, name);
  const ui::Scope scope(ui, path);
  remove = removable(ui, "group", name, [&] {
    ui.layout.gap((ui::kTarget - ui.type(ui::Type::label).line) / 2);
    text(ui, "name", name, {.type = ui::Type::label, .bold = true});
  });
  for (const Field& part : field.parts) {
    const auto found = std::find_if(parts.begin(), parts.end(),
                                    [&](const auto& one) { return one.first == part.id; });
    Value now = found == parts.end() ? Value() : found->second;
    ui.layout.spacing(16);
    if (!draw_value(ui, desk, memories, desk.form->home(), part, path + "/" + part.id, now,
                    {.required = part.required})) {
      continue;
    }
    if (now.text() != nullptr && now.text()->empty()) now = {};
    std::erase_if(parts, [&](const auto& one) { return one.first == part.id; });
    if (!now.is_null()) parts.emplace_back(part.id, std::move(now));
    changed = true;
  }
  if (changed) value = std::move(parts);
  return changed;
}

bool draw_groups(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field) {
  RecordForm& form = *desk.form;
  const bool is_list = field.type == FieldType::list;
  const std::string_view label = label_words(field.label, ui.japanese());
  const std::string add = format(ui.language(), Str::form_item_add, {{"field", label}});
  bool changed = false;
  const auto name_of = [&](std::size_t index) {
    return std::string(label) + " " + std::to_string(index + 1);
  };
  if (is_list) {
    const Value now = form.value(field.id);
    ValueList list = now.list() == nullptr ? ValueList() : *now.list();
    for (std::size_t i = 0; i < list.size(); ++i) {
      bool remove = false;
      const std::string path = element_path(field, std::to_string(i));
      changed = draw_group(ui, desk, memories, field, path, list[i], remove, name_of(i)) || changed;
      if (!remove) continue;
      list.erase(list.begin() + static_cast<std::ptrdiff_t>(i));
      memories = {};  // places have moved
      changed = true;
      break;
    }
    if (button(ui, "add", {.label = add, .icon = icon::kPlus})) {
      list.push_back(ValueMap{});
      changed = true;
    }
    if (changed) form.set(field.id, list.empty() ? Value() : Value(std::move(list)));
    return changed;
  }
  std::size_t number = 0;
  for (const std::string& key : form.elements(field.id)) {
    const std::string path = element_path(field, key);
    Value value = form.value(path);
    bool remove = false;
    const bool typed =
        draw_group(ui, desk, memories, field, path, value, remove, name_of(number++));
    if (typed) form.set(path, std::move(value));
    if (remove) form.set(path, {});
    changed = changed || typed || remove;
  }
  if (button(ui, "add", {.label = add, .icon = icon::kPlus})) {
    form.set(element_path(field, RecordForm::new_element(*desk.store())), ValueMap{});
    changed = true;
  }
  return changed;
}

}  // namespace

bool draw_elements(ui::Ui& ui, Desk& desk, FieldMemories& memories, const Field& field,
                   const FieldLook& look) {
  if (field.type == FieldType::code && field.merge == Merge::set) {
    return draw_codes(ui, desk, field, look);
  }
  const ui::Rect start = ui.layout.place(0);
  const std::string_view label = label_words(field.label, ui.japanese());
  ui.open_group(field.id, start, {.role = ui::Role::group, .name = std::string(label)});
  const ui::Scope scope(ui, field.id);
  ui.layout.spacing(0);
  ui::draw_label(ui, label, look.required, false);
  ui.layout.spacing(8);
  bool changed = false;
  if (field.type == FieldType::reference) {
    changed = draw_references(ui, desk, memories, field);
  } else if (field.type == FieldType::group || field.type == FieldType::list) {
    changed = draw_groups(ui, desk, memories, field);
  } else {
    changed = draw_lines(ui, desk, memories, field);
  }
  ui::draw_help(ui, {}, look.error);
  ui.layout.spacing(12);
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
  return changed;
}

}  // namespace banso::client

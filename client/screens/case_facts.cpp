// SPDX-License-Identifier: Apache-2.0
// 項目: everything that stands in the record of the case, by meaning, each with how it became so.
#include <client_icons.h>

#include "client/casework/record_form_layout.h"
#include "client/screens/case_pages.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

bool is_in_conflict(const StoredRecord& record, const Field& field) {
  for (const auto& [path, state] : record.paths) {
    if (state.conflict && path_field(path) == field.id) return true;
  }
  return false;
}

void draw_fact(ui::Ui& ui, Desk& desk, const CaseContent& content, const Field& field,
               const std::string& words, HistorySheet& history) {
  const ui::Scope scope(ui, field.id);
  const std::string_view label = label_words(field.label, ui.japanese());
  const float side = std::max(ui::kTarget, 32 * ui.scale());
  ui.layout.begin_row({ui::share(1), ui::fixed(side)}, 8);
  text(ui, "label", label, {.type = ui::Type::small, .secondary = true, .bold = true});
  ui.layout.spacing(2);
  text(ui, "value", words, {.type = ui::Type::body});
  ui.layout.next_cell();
  const std::string name = format(ui.language(), Str::history_of, {{"field", label}});
  if (icon_button(ui, "history", {.label = name, .icon = icon::kHistory})) {
    history.open(ui, desk, "case", content.id, field);
  }
  ui.layout.end_row();
  if (!is_in_conflict(*content.record, field)) return;
  ui.layout.spacing(4);
  if (button(ui, "conflict",
             {.label = format(ui.language(), Str::form_field_conflict, {{"field", label}}),
              .icon = icon::kTriangleAlert})) {
    desk.go({.page = Page::confirm, .record = content.id});
  }
}

}  // namespace

void draw_facts(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted,
                HistorySheet& history) {
  if (!content.record) return;
  DeviceStore& store = *desk.store();
  for (const FormSection& section : form_sections(*banso_schema().find("case"))) {
    const std::string_view title = ui.tr(section.title);
    const std::string key = section.fields.front()->id;
    const ui::Card card(ui, key, title);
    const ui::Scope scope(ui, key);
    const ui::ButtonOptions edit = {
        .label = ui.tr(Str::edit), .icon = icon::kPencil, .kind = ui::ButtonKind::plain};
    ui.layout.begin_row({ui::share(1), ui::fixed(button_width(ui, edit))}, 8);
    ui.layout.gap(std::max(0.0F, (ui::button_height(ui) - ui.type(ui::Type::section).line) / 2));
    heading(ui, "heading", title, 3);
    ui.layout.next_cell();
    {
      const ui::Scope of_section(ui, "edit");
      ui::ButtonOptions named = edit;
      const std::string words = format(ui.language(), Str::edit_named, {{"name", title}});
      named.description = words;
      if (button(ui, key, named)) wanted = {"case", content.id, {}, section.title};
    }
    ui.layout.end_row();
    std::vector<std::string> missing;
    for (const Field* field : section.fields) {
      const std::string words = whole_field_words(store, *content.record, *field, ui.japanese());
      if (words.empty()) {
        missing.emplace_back(label_words(field->label, ui.japanese()));
        continue;
      }
      ui.layout.spacing(12);
      draw_fact(ui, desk, content, *field, words, history);
    }
    if (missing.empty()) continue;
    ui.layout.spacing(12);
    text(ui, "missing",
         std::string(ui.tr(Str::form_not_filled)) + ": " + joined(ui.language(), missing),
         {.type = ui::Type::small, .secondary = true});
  }
}

}  // namespace banso::client

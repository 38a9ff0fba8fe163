// SPDX-License-Identifier: Apache-2.0
// A date: typed in any way that people write dates, or chosen from a calendar.
#include <client_icons.h>

#include <algorithm>
#include <string>

#include "client/ui/button.h"
#include "client/ui/date_sheet.h"
#include "client/ui/field_parts.h"
#include "client/ui/layers.h"
#include "client/ui/value_fields.h"

namespace banso::client::ui {
namespace {

void read_draft(DateEdit& edit, const FieldChange& change, const TypedDateRules& rules) {
  edit.draft.started = edit.draft.started || change.changed;
  if (!edit.draft.started) return;
  const auto read = read_typed_date(edit.draft.text, rules);
  if (read) {
    edit.draft.error.reset();
  } else if (change.committed || edit.draft.error) {
    edit.draft.error = read.error();
  }
  if (!read || !change.committed) return;
  edit.value = *read;
  edit.draft = {};
}

}  // namespace

bool date_field(Ui& ui, std::string_view key, DateEdit& edit, const DateOptions& options) {
  const PartialDate before = edit.value;
  const DateWriting writing = {ui.language(), options.style.value_or(ui.surface().date_style)};
  const bool required = options.rules.least != PartialDate::Precision::unknown;
  if (!edit.draft.started) edit.draft.text = typed_date_words(writing, edit.value);
  std::string wrong(options.error);
  if (edit.draft.error) wrong = typed_date_error_words(writing, *edit.draft.error, options.rules);
  ui.layout.place(0);
  ui.layout.spacing(0);
  draw_label(ui, options.label, required, options.disabled);
  const float side = field_height(ui);
  ui.layout.begin_row({share(1), fixed(side)}, 8);
  const FieldChange change = text_field(ui, key, edit.draft.text,
                                        {.label = options.label,
                                         .said_help = wrong.empty() ? options.help : wrong,
                                         .invalid = !wrong.empty(),
                                         .required = required,
                                         .disabled = options.disabled,
                                         .show_label = false,
                                         .length_max = 60,
                                         .uncounted = true});
  ui.layout.next_cell();
  const Scope scope(ui, std::string(key) + " more");
  const std::string name = std::string(options.label) + " " + std::string(ui.tr(Str::pick_date));
  const bool pressed = step_button(ui, "choose", name, icon::kCalendar, options.disabled);
  ui.layout.end_row();
  draw_help(ui, options.help, wrong);
  ui.layout.spacing(12);
  read_draft(edit, change, options.rules);
  if (pressed) {
    edit.open = true;
    edit.pick = pick_of(edit, options);
  }
  if (const Sheet sheet(ui, "sheet", edit.open, options.label); sheet) {
    if (draw_date_sheet(ui, edit, options, writing)) edit.open = false;
  }
  return !(edit.value == before);
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/value_fields.h"

#include <client_icons.h>

#include <algorithm>

#include "client/text/dates.h"
#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"

namespace banso::client::ui {
namespace {

// An error is told when the field is left, and taken back with the keystroke that mends it.
template <typename Read>
void note_error(Draft& draft, const FieldChange& change, const Read& read) {
  if (read) {
    draft.error.reset();
  } else if (change.committed || draft.error) {
    draft.error = read.error();
  }
}

}  // namespace

bool number_field(Ui& ui, std::string_view key, NumberEdit& edit, const NumberOptions& options) {
  const std::optional<int> before = edit.value;
  const TypedNumberRules& rules = options.rules;
  std::string wrong(options.error);
  if (edit.draft.error) wrong = typed_number_error_words(ui.language(), *edit.draft.error, rules);
  ui.layout.place(0);
  ui.layout.spacing(0);
  draw_label(ui, options.label, rules.required, options.disabled);
  ui.open_scope(key);
  const float side = field_height(ui);
  const float unit = line_width(ui, ui.type(Type::label), options.unit) + 2;
  const float room = ui.layout.width() - 2 * side - unit - 3 * 8;
  ui.layout.begin_row(
      {fixed(side), fixed(std::min(96 * ui.scale(), room)), fixed(side), fixed(unit)}, 8);
  const auto step = [&](int by) {
    const int from = edit.value.value_or(rules.least - by);
    edit.value = std::clamp(from + by, rules.least, rules.most);
    edit.draft = {};
    wrong = options.error;
  };
  const bool at_least = options.disabled || (edit.value && *edit.value <= rules.least);
  const bool at_most = options.disabled || (edit.value && *edit.value >= rules.most);
  const std::string less = format(ui.language(), Str::decrease_for, {{"name", options.label}});
  const std::string more = format(ui.language(), Str::increase_for, {{"name", options.label}});
  if (step_button(ui, "less", less, icon::kMinus, at_least)) step(-options.step);
  ui.layout.next_cell();
  if (!edit.draft.started) edit.draft.text = edit.value ? std::to_string(*edit.value) : "";
  const FieldChange change = text_field(ui, "value", edit.draft.text,
                                        {.label = options.label,
                                         .said_help = wrong.empty() ? options.help : wrong,
                                         .invalid = !wrong.empty(),
                                         .kind = FieldKind::number,
                                         .required = rules.required,
                                         .disabled = options.disabled,
                                         .show_label = false,
                                         .uncounted = true});
  edit.draft.started = edit.draft.started || change.changed;
  if (edit.draft.started) {
    const auto read = read_typed_number(edit.draft.text, rules);
    note_error(edit.draft, change, read);
    if (read) edit.value = *read;
    if (read && change.committed) edit.draft = {};
  }
  ui.layout.next_cell();
  if (step_button(ui, "more", more, icon::kPlus, at_most)) step(options.step);
  ui.layout.next_cell();
  const Rect words = ui.layout.place(field_height(ui));
  draw_line(ui, ui.type(Type::label), words,
            options.disabled ? ui.theme().disabled : ui.theme().secondary, options.unit);
  ui.layout.end_row();
  ui.close_scope();
  draw_help(ui, options.help, wrong);
  ui.layout.spacing(12);
  return edit.value != before;
}

bool time_field(Ui& ui, std::string_view key, TimeEdit& edit, const TimeOptions& options) {
  const std::optional<int> before = edit.minutes;
  if (!edit.draft.started) edit.draft.text = edit.minutes ? time_words(*edit.minutes) : "";
  std::string wrong(options.error);
  if (edit.draft.error) {
    wrong = typed_time_error_words(ui.language(), *edit.draft.error, options.rules);
  }
  const FieldChange change = text_field(ui, key, edit.draft.text,
                                        {.label = options.label,
                                         .help = options.help,
                                         .error = wrong,
                                         .kind = FieldKind::number,
                                         .required = options.rules.required,
                                         .disabled = options.disabled,
                                         .icon = icon::kClock,
                                         .uncounted = true});
  edit.draft.started = edit.draft.started || change.changed;
  if (edit.draft.started) {
    const auto read = read_typed_time(edit.draft.text, options.rules);
    note_error(edit.draft, change, read);
    if (read && change.committed) {
      edit.minutes = *read;
      edit.draft = {};
    }
  }
  return edit.minutes != before;
}

}  // namespace banso::client::ui

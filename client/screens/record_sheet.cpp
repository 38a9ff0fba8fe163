// SPDX-License-Identifier: Apache-2.0
#include "client/screens/record_sheet.h"

#include <client_icons.h>

#include <utility>

#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/field_parts.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

constexpr float kBetween = 20;  // px between fields

bool is_many(const Field& field) {
  return field.merge == Merge::set || field.type == FieldType::list ||
         field.type == FieldType::group;
}

std::string form_words(Desk& desk, const RecordForm& form, const Field& field, bool japanese) {
  DeviceStore& store = *desk.store();
  if (field.type == FieldType::list) {
    std::string words;
    const Value value = form.value(field.id);
    if (value.list() == nullptr) return words;
    Field group = field;
    group.type = FieldType::group;
    for (const Value& one : *value.list()) {
      words += (words.empty() ? "" : "\n") + field_words(store, group, one, japanese);
    }
    return words;
  }
  if (field.merge != Merge::set) return field_words(store, field, form.value(field.id), japanese);
  std::string words;
  for (const std::string& key : form.elements(field.id)) {
    const Value value = form.value(std::string(field.id) + "/" + key);
    words += (words.empty() ? "" : "\n") + field_words(store, field, value, japanese);
  }
  return words;
}

// What of a new record can be changed after it was saved; nothing when all can.
std::optional<std::string> later_words(const RecordForm& form, Language language) {
  bool some_final = false;
  std::vector<std::string> words;
  for (const FormSection& section : form_sections(form.kind())) {
    for (const Field* field : section.fields) {
      if (field->merge == Merge::final || field->merge == Merge::event) {
        // Whom it is about stays in every kind and is no surprise.
        some_final = some_final || std::string_view(field->id) != "subject";
        continue;
      }
      words.emplace_back(label_words(field->label, language == Language::japanese));
    }
  }
  if (!some_final) return std::nullopt;
  return joined(language, words);
}

}  // namespace

void RecordSheet::open(ui::Ui& ui, Desk& desk, const FormTarget& target, std::optional<Str> only) {
  desk.keep_draft();
  const auto author = desk.session.worker();
  if (!author || desk.store() == nullptr) return;
  auto form = RecordForm::open(*desk.store(), *author, target);
  if (!form) {
    desk.tell(std::string(ui.tr(string_of(form.error().code))));
    return;
  }
  desk.form = *std::move(form);
  target_ = target;
  only_ = only;
  sections_ = form_sections(desk.form->kind());
  if (only) {
    std::erase_if(sections_, [&](const FormSection& section) { return section.title != *only; });
  }
  memories_ = {};
  trouble_.reset();
  show_missing_ = reveal_fault_ = false;
  open_ = true;
}

void RecordSheet::leave(ui::Ui& ui, Desk& desk) {
  was_open_ = false;
  if (!desk.form) return;
  const bool began = desk.form->is_unkept();
  desk.keep_draft();
  if (began && !desk.draft_trouble) desk.tell(std::string(ui.tr(Str::form_kept)));
  desk.form.reset();
  memories_ = {};
}

void RecordSheet::draw(ui::Ui& ui, Desk& desk) {
  if (open_ && !desk.form) open_ = false;  // it was put away
  std::string title;
  float footer = 0;
  if (open_) {
    const RecordForm& form = *desk.form;
    const std::string_view kind = label_words(form.kind().label, ui.japanese());
    const Str words = form.is_new() ? Str::add_kind : Str::edit_kind;
    title = form.may_write() ? format(ui.language(), words, {{"kind", kind}}) : std::string(kind);
    if (only_) title = format(ui.language(), Str::edit_named, {{"name", ui.tr(*only_)}});
    if (form.may_write()) footer = ui::button_height(ui) + 24;
  }
  ui::Sheet sheet(ui, "record", open_, title, footer);
  if (!sheet) {
    if (was_open_) leave(ui, desk);
    return;
  }
  was_open_ = true;
  draw_head(ui, desk);
  for (const FormSection& section : sections_) {
    if (sections_.size() > 1) {
      ui.layout.spacing(28);
      heading(ui, std::string("section ") + section.fields.front()->id, ui.tr(section.title), 3);
    }
    ui.layout.spacing(16);
    for (const Field* field : section.fields) {
      if (!desk.form) return;
      draw_field(ui, desk, *field);
      ui.layout.spacing(kBetween);
    }
  }
  if (desk.form->may_delete()) {
    ui.layout.spacing(32);
    if (button(ui, "delete",
               {.label = ui.tr(Str::form_delete),
                .icon = icon::kTrash2,
                .kind = ui::ButtonKind::plain})) {
      remove(ui, desk);
    }
  }
  history_.draw(ui);
  if (desk.form && desk.form->may_write()) {
    sheet.begin_footer();
    draw_footer(ui, desk);
  }
}

void RecordSheet::draw_head(ui::Ui& ui, Desk& desk) {
  RecordForm& form = *desk.form;
  ui.layout.spacing(12);
  if (const auto& trouble = trouble_ ? trouble_ : desk.draft_trouble) {
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(string_of(trouble->code)),
            .live = ui::Live::assertive});
  }
  if (!form.may_write()) {
    banner(ui, "read only", {.tone = ui::ToneKind::neutral, .title = ui.tr(Str::form_read_only)});
  }
  if (form.kept_ms() > 0) {
    const DateWriting writing = {ui.language(), DateStyle::slashes};
    const std::string words = format(ui.language(), Str::form_draft_words,
                                     {{"time", moment_words(writing, form.kept_ms())}});
    if (banner(ui, "draft",
               {.tone = ui::ToneKind::info,
                .title = ui.tr(Str::form_draft_title),
                .words = words,
                .action = ui.tr(Str::form_draft_drop)})) {
      const FormTarget target = target_;
      if (form.discard(*desk.store(), desk.env())) {
        desk.form.reset();
        open(ui, desk, target, only_);
        desk.tell(std::string(ui.tr(Str::form_draft_dropped)));
      }
      if (!desk.form) return;
    }
  }
  if (desk.form->kind().sensitivity == Sensitivity::s3) {
    const std::string words = std::string(ui.tr(Str::form_restricted)) + ": " +
                              std::string(ui.tr(Str::form_restricted_help));
    badge(ui, "restricted", words, ui::ToneKind::warning);
  }
  if (!desk.form->is_new()) return;
  if (const auto later = later_words(*desk.form, ui.language())) {
    const std::string words =
        later->empty() ? std::string(ui.tr(Str::form_final))
                       : format(ui.language(), Str::form_final_but, {{"fields", *later}});
    text(ui, "final", words, {.type = ui::Type::label, .secondary = true});
  }
}

void RecordSheet::draw_field(ui::Ui& ui, Desk& desk, const Field& field) {
  RecordForm& form = *desk.form;
  const ui::Scope scope(ui, "field");  // the sheet has a "title" of its own
  const std::string_view label = label_words(field.label, ui.japanese());
  const bool secret =
      field.sensitivity == Sensitivity::s3 && form.kind().sensitivity != Sensitivity::s3;
  if (secret) {
    badge(ui, std::string("restricted ") + field.id, ui.tr(Str::form_restricted),
          ui::ToneKind::warning);
    ui.layout.spacing(4);
  }
  const bool told = !form.is_new() && form.was_written(field.id);
  const float side = std::max(ui::kTarget, 32 * ui.scale());
  if (told) ui.layout.begin_row({ui::share(1), ui::fixed(side)}, 8);
  if (form.may_edit(field)) {
    draw_editor(ui, desk, field);
  } else {
    draw_words(ui, desk, field);
  }
  if (told) {
    ui.layout.next_cell();
    const ui::Scope of_history(ui, "history");
    // Beside the field's frame, below its label.
    ui.layout.gap(ui.type(ui::Type::label).line + 8);
    const std::string words = format(ui.language(), Str::history_of, {{"field", label}});
    if (icon_button(ui, field.id, {.label = words, .icon = icon::kHistory})) {
      history_.open(ui, desk, form.kind().id, form.record(), field);
    }
    ui.layout.end_row();
  }
  if (!form.is_conflict(field.id)) return;
  ui.layout.spacing(8);
  const std::string words = format(ui.language(), Str::form_field_conflict, {{"field", label}});
  if (button(ui, std::string("conflict ") + field.id,
             {.label = words, .icon = icon::kTriangleAlert})) {
    desk.keep_draft();
    open_ = false;
    desk.go({.page = Page::confirm, .record = form.record()});
  }
}

std::string RecordSheet::fault_words(ui::Ui& ui, const RecordForm& form, const Field& field,
                                     const CodeTables& codes) const {
  switch (form.fault(field, codes)) {
    case FieldFault::none:
      break;
    case FieldFault::required:
      return show_missing_ ? std::string(ui.tr(Str::error_required)) : std::string();
    case FieldFault::too_large:
      return std::string(ui.tr(Str::error_too_large));
    case FieldFault::invalid:
      return show_missing_ ? std::string(ui.tr(Str::error_value)) : std::string();
  }
  return {};
}

void RecordSheet::draw_editor(ui::Ui& ui, Desk& desk, const Field& field) {
  RecordForm& form = *desk.form;
  const auto codes = desk.store()->codes();
  FieldLook look = {.required = field.required};
  if (codes) look.error = fault_words(ui, form, field, **codes);
  const float top = ui.layout.y();
  bool changed = false;
  if (is_many(field)) {
    changed = draw_elements(ui, desk, memories_, field, look);
  } else {
    Value value = form.value(field.id);
    changed = draw_value(ui, desk, memories_, form.home(), field, field.id, value, look);
    if (changed) form.set(field.id, std::move(value));
  }
  if (changed) desk.draft_changed_s = ui.now_s();
  if (reveal_fault_ && !look.error.empty()) {
    ui.reveal({ui.layout.x(), top, ui.layout.width(), ui.layout.y() - top});
    reveal_fault_ = false;
  }
}

void RecordSheet::draw_words(ui::Ui& ui, Desk& desk, const Field& field) {
  const std::string words = form_words(desk, *desk.form, field, ui.japanese());
  const std::string_view label = label_words(field.label, ui.japanese());
  ui.layout.spacing(2);
  text(ui, std::string("label ") + field.id, label,
       {.type = ui::Type::label, .secondary = true, .bold = true});
  text(ui, std::string("words ") + field.id,
       words.empty() ? ui.tr(Str::form_not_filled) : std::string_view(words),
       {.type = ui::Type::body, .secondary = words.empty()});
}

void RecordSheet::draw_footer(ui::Ui& ui, Desk& desk) {
  const bool changed = desk.form->is_changed();
  if (button(ui, "save",
             {.label = ui.tr(Str::save),
              .icon = icon::kCheck,
              .kind = ui::ButtonKind::primary,
              .disabled = !changed,
              .full = true,
              .description = changed ? std::string_view() : ui.tr(Str::form_unchanged)})) {
    save(ui, desk);
  }
}

void RecordSheet::save(ui::Ui& ui, Desk& desk) {
  trouble_.reset();
  const auto codes = desk.store()->codes();
  if (codes && desk.form->has_faults(**codes)) {
    show_missing_ = reveal_fault_ = true;
    trouble_ = Error{ErrorCode::invalid, "the form has faults"};
    ui.want_frame_in(0);
    return;
  }
  done(ui, desk, Str::form_saved, desk.form->save(*desk.store(), desk.env()));
}

void RecordSheet::remove(ui::Ui& ui, Desk& desk) {
  trouble_.reset();
  done(ui, desk, Str::deleted, desk.form->remove(*desk.store(), desk.env()));
}

void RecordSheet::done(ui::Ui& ui, Desk& desk, Str words, Result<SavedForm> result) {
  if (!result) {
    trouble_ = result.error();
    return;
  }
  open_ = was_open_ = false;
  desk.form.reset();
  memories_ = {};
  desk.draft_changed_s = -1;
  desk.worked();
  desk.tell(std::string(ui.tr(words)), std::move(result->undo), std::string(ui.tr(Str::undo)));
}

void HistorySheet::open(ui::Ui& ui, Desk& desk, std::string_view kind, const RecordId& record,
                        const Field& field) {
  const std::string_view label = label_words(field.label, ui.japanese());
  title_ = format(ui.language(), Str::history_of, {{"field", label}});
  lines_ = field_history(*desk.store(), kind, record, field, ui.japanese());
  open_ = true;
}

void HistorySheet::draw(ui::Ui& ui) {
  const ui::Sheet sheet(ui, "history sheet", open_, title_);
  if (!sheet) return;
  const DateWriting writing = {ui.language(), DateStyle::era};
  if (lines_.empty()) text(ui, "none", ui.tr(Str::history_empty), {.secondary = true});
  const auto or_none = [&](const std::string& words) {
    return words.empty() ? std::string(ui.tr(Str::form_not_filled)) : words;
  };
  for (std::size_t i = 0; i < lines_.size(); ++i) {
    const HistoryLine& line = lines_[i];
    const ui::Scope scope(ui, std::to_string(i));
    const std::string name =
        line.author.empty() ? std::string(ui.tr(Str::history_someone)) : line.author;
    const std::string when =
        format(ui.language(), Str::beside_words,
               {{"date", moment_words(writing, line.at_ms)}, {"relative", name}});
    std::string words;
    if (line.of_element && line.before.empty()) {
      words = format(ui.language(), Str::history_added, {{"value", or_none(line.after)}});
    } else if (line.of_element && line.after.empty()) {
      words = format(ui.language(), Str::history_removed, {{"value", line.before}});
    } else if (line.before.empty()) {
      words = or_none(line.after);
    } else {
      words = line.before + " → " + or_none(line.after);
    }
    ui.layout.spacing(i == 0 ? 0 : 20);
    text(ui, "when", when, {.type = ui::Type::small, .secondary = true});
    ui.layout.spacing(4);
    text(ui, "words", words, {.type = ui::Type::body});
  }
}

}  // namespace banso::client

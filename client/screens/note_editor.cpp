// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_editor.h"

#include <client_icons.h>

#include <algorithm>
#include <array>

#include "client/casework/reading.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/draw_text.h"
#include "client/ui/field.h"
#include "client/ui/status.h"

namespace banso::client {
namespace {

// What is used day by day; a visit is the first.
constexpr std::array<std::string_view, 4> kMethods = {"home_visit", "phone", "office", "agency"};

// true: it was changed.
bool choose_method(ui::Ui& ui, DeviceStore& store, std::string& method) {
  std::array<std::string, kMethods.size()> words;
  std::array<std::string_view, kMethods.size()> labels;
  int chosen = 0;
  for (std::size_t i = 0; i < kMethods.size(); ++i) {
    words[i] = code_words(store, "contact_method", kMethods[i], ui.japanese());
    labels[i] = words[i];
    if (method == kMethods[i]) chosen = static_cast<int>(i);
  }
  const bool changed = segmented(ui, "method", labels, chosen, {.label = ui.tr(Str::note_method)});
  if (changed) method = kMethods[static_cast<std::size_t>(chosen)];
  return changed;
}

}  // namespace

void NoteEditor::draw(ui::Ui& ui, Desk& desk, const RecordId& of_case) {
  DeviceStore& store = *desk.store();
  if (!desk.note || desk.note->of_case() != of_case) {
    desk.keep_draft();
    if (desk.draft_trouble) return;
    const auto author = desk.session.worker();
    if (!author) return;
    auto note = NoteDraft::open(store, desk.env(), *author, of_case);
    if (!note) return;
    desk.note = *std::move(note);
  }
  NoteDraft& note = *desk.note;
  const ui::Card card(ui, "editor", ui.tr(Str::note_text));
  const ui::Scope scope(ui, "editor");
  if (const auto& trouble = trouble_ ? trouble_ : desk.draft_trouble) {
    banner(ui, "trouble",
           {.tone = ui::ToneKind::error,
            .title = ui.tr(Str::stored_failed_title),
            .words = ui.tr(string_of(trouble->code)),
            .live = ui::Live::assertive});
  }
  bool changed = choose_method(ui, store, note.method);
  ui.layout.spacing(16);
  const ui::FieldChange field = text_field(ui, "text", note.text,
                                           {.label = ui.tr(Str::note_text),
                                            .placeholder = ui.tr(Str::note_placeholder),
                                            .kind = ui::FieldKind::multiline,
                                            .lines_min = 3});
  changed = changed || field.changed;
  if (changed) {
    desk.draft_changed_s = ui.now_s();
    trouble_.reset();
  }
  if (field.committed) desk.keep_draft();
  // How it is kept stands beside the button, in one line with it.
  const float wide = std::min(ui.layout.width() * 0.5F, 200 * ui.scale());
  ui.layout.begin_row({ui::share(1), ui::fixed(wide)}, 12);
  draw_state(ui, desk);
  ui.layout.next_cell();
  if (button(ui, "save",
             {.label = ui.tr(Str::save),
              .icon = icon::kCheck,
              .kind = ui::ButtonKind::primary,
              .disabled = note.text.empty(),
              .full = true})) {
    save(ui, desk);
  }
  ui.layout.end_row();
}

void NoteEditor::draw_state(ui::Ui& ui, const Desk& desk) const {
  const std::string words = state_words(ui, desk);
  const ui::TypeStyle style = ui.type(ui::Type::small);
  const float height =
      std::max(ui::button_height(ui), text_height(ui, style, words, ui.layout.width()));
  const ui::Rect rect = ui.layout.place(height);
  ui.say("state", rect, {.role = ui::Role::status, .name = words});
  const float used = text_height(ui, style, words, rect.width);
  draw_text(ui, style, {rect.x, rect.y + (height - used) / 2, rect.width, 0}, ui.theme().secondary,
            words);
}

std::string NoteEditor::state_words(ui::Ui& ui, const Desk& desk) const {
  const NoteDraft& note = *desk.note;
  if (note.text.empty() && note.stored_ms() == 0) return {};
  if (note.is_changed()) {
    return std::string(ui.tr(desk.draft_trouble ? Str::note_not_saved : Str::saving));
  }
  return format(ui.language(), Str::saved_at,
                {{"time", time_words(minutes_in_japan(note.stored_ms()))}});
}

void NoteEditor::save(ui::Ui& ui, Desk& desk) {
  trouble_.reset();
  const Status saved = desk.note->finish(*desk.store(), desk.env());
  if (!saved) {
    trouble_ = saved.error();
    return;
  }
  desk.draft_changed_s = -1;
  show_toast(desk.toast, std::string(ui.tr(Str::note_saved)));
  desk.worked();
}

}  // namespace banso::client

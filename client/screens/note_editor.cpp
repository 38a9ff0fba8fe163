// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_editor.h"

#include <client_icons.h>

#include "client/casework/reading.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/list.h"
#include "client/ui/text.h"

namespace banso::client {
namespace {

std::string title_of(ui::Ui& ui, Desk& desk, const OpenDraft& draft) {
  if (draft.what == OpenDraft::What::addendum) return std::string(ui.tr(Str::note_draft_addendum));
  if (draft.what == OpenDraft::What::correction) {
    return std::string(ui.tr(Str::note_draft_correction));
  }
  const DateWriting writing = {ui.language(), DateStyle::slashes};
  const CivilDate day = date_in_japan(draft.started_ms);
  const std::string when =
      day == desk.today() ? std::string(ui.tr(Str::today)) : short_date_words(writing, day);
  return when + " " + time_words(minutes_in_japan(draft.started_ms)) + " " +
         code_words(*desk.store(), "contact_method", draft.method, ui.japanese());
}

}  // namespace

void begin_note(Desk& desk, const RecordId& of_case) {
  desk.keep_draft();
  // What cannot be stored is shown, with the reason, before anything else is begun.
  const bool kept = !desk.note || !desk.note->is_changed();
  const auto author = desk.session.worker();
  if (kept && author) {
    desk.note = NoteDraft::begin(*desk.store(), desk.env(), *author, of_case);
  }
  if (!desk.note) return;
  desk.go({.page = Page::note, .of_case = desk.note->of_case(), .record = desk.note->record()});
}

void NoteEditor::draw(ui::Ui& ui, Desk& desk, const RecordId& of_case) {
  draw_button(ui, desk, of_case);
  draw_drafts(ui, desk, of_case);
}

void NoteEditor::draw_button(ui::Ui& ui, Desk& desk, const RecordId& of_case) {
  if (button(ui, "record visit",
             {.label = ui.tr(Str::record_visit),
              .icon = icon::kNotebookPen,
              .kind = ui::ButtonKind::primary,
              .full = true})) {
    begin_note(desk, of_case);
  }
}

void NoteEditor::draw_drafts(ui::Ui& ui, Desk& desk, const RecordId& of_case) {
  if (shown_ != of_case || seen_ != desk.revision) {
    shown_ = of_case;
    seen_ = desk.revision;
    drafts_ = read_open_drafts(*desk.store(), of_case);
  }
  if (drafts_.empty()) return;
  const ui::Card card(ui, "drafts", ui.tr(Str::note_drafts), true);
  const ui::List list(ui, "draft list", ui.tr(Str::note_drafts));
  const ui::Scope scope(ui, "drafts");
  int position = 0;
  for (const OpenDraft& draft : drafts_) {
    const std::string title = title_of(ui, desk, draft);
    const std::string_view words =
        draft.words.empty() ? ui.tr(Str::note_draft_wordless) : std::string_view(draft.words);
    if (list_row(ui, draft.record.hex(),
                 {.title = title,
                  .detail = words,
                  .icon = icon::kPencil,
                  .badge = ui.tr(Str::draft),
                  .badge_tone = ui::ToneKind::info,
                  .position = ++position,
                  .set_size = static_cast<int>(drafts_.size())})) {
      desk.go({.page = Page::note, .of_case = draft.of_case, .record = draft.opens});
      return;
    }
  }
}

}  // namespace banso::client

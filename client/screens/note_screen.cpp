// SPDX-License-Identifier: Apache-2.0
#include "client/screens/note_screen.h"

#include "client/casework/case_view.h"

namespace banso::client {

// true: desk.note is the note of the place. What cannot be stored is not left behind.
bool NoteScreen::open_draft(Desk& desk) {
  const RecordId& record = *desk.place.record;
  if (desk.note && desk.note->record() == record) return true;
  desk.keep_draft();
  if (desk.note && desk.note->is_changed()) {
    desk.go_instead(
        {.page = Page::note, .of_case = desk.note->of_case(), .record = desk.note->record()});
    return true;
  }
  desk.note.reset();
  auto draft = NoteDraft::open(*desk.store(), record);
  if (!draft || !*draft) return false;
  desk.note = *std::move(*draft);
  return true;
}

const std::string& NoteScreen::case_name(Desk& desk) {
  if (named_ == desk.place.of_case && seen_ == desk.revision) return name_;
  named_ = desk.place.of_case;
  seen_ = desk.revision;
  name_.clear();
  const auto view = named_ ? read_case(*desk.store(), *named_) : std::nullopt;
  if (view) name_ = view->name();
  return name_;
}

void NoteScreen::draw(ui::Ui& ui, Desk& desk, ui::Rect area) {
  if (open_draft(desk)) {
    writing_.draw(ui, desk, area);
  } else if (!reading_.draw(ui, desk, area)) {
    desk.go_instead({.page = Page::cases, .of_case = desk.place.of_case});
    desk.platform.request_frame(0);
  }
}

}  // namespace banso::client

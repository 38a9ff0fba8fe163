// SPDX-License-Identifier: Apache-2.0
// One case: who it is about, writing a note, and the notes so far.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "client/casework/case_view.h"
#include "client/casework/note_list.h"
#include "client/screens/desk.h"
#include "client/screens/note_editor.h"

namespace banso::client {

class CaseScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);

 private:
  void read(Desk& desk, const RecordId& id);
  void draw_warnings(ui::Ui& ui, Desk& desk);
  void draw_head(ui::Ui& ui, Desk& desk);
  void draw_notes(ui::Ui& ui, Desk& desk);

  std::optional<RecordId> shown_;
  std::optional<std::uint64_t> seen_;  // revision of what was read
  std::size_t notes_most_ = 0;
  std::optional<CaseView> view_;
  NoteList notes_;
  NoteEditor editor_;
};

}  // namespace banso::client

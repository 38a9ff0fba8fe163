// SPDX-License-Identifier: Apache-2.0
// Where writing begins in a case: the button 「訪問を記録」, and the notes of the case that are
// being written, to go on with. In the layout's column; nothing here scrolls.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "client/casework/open_drafts.h"
#include "client/screens/desk.h"

namespace banso::client {

// Begins a note of that case and goes to its page: for whatever offers it (here, today's visits).
void begin_note(Desk& desk, const RecordId& of_case);

class NoteEditor {
 public:
  // Both of the following.
  void draw(ui::Ui& ui, Desk& desk, const RecordId& of_case);
  // The primary button alone, as wide as the column: for a bar at the bottom of the case.
  void draw_button(ui::Ui& ui, Desk& desk, const RecordId& of_case);
  // The rows alone; nothing where there are none.
  void draw_drafts(ui::Ui& ui, Desk& desk, const RecordId& of_case);

 private:
  std::optional<RecordId> shown_;
  std::optional<std::uint64_t> seen_;  // revision of what was read
  std::vector<OpenDraft> drafts_;
};

}  // namespace banso::client

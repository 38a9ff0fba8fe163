// SPDX-License-Identifier: Apache-2.0
// The page of one note, #/cases/<case>/note/<record>: being written while it is a draft, as it
// stands with what was written about it later when it is final. A record that is neither leads to
// its case.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "client/screens/desk.h"
#include "client/screens/note_reading.h"
#include "client/screens/note_writing.h"

namespace banso::client {

class NoteScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);
  void forget() { *this = NoteScreen(); }
  // Of whom it is about, for the bar above; empty: the case has no name.
  const std::string& case_name(Desk& desk);

 private:
  bool open_draft(Desk& desk);

  std::optional<RecordId> named_;
  std::optional<std::uint64_t> seen_;  // revision of what was read
  std::string name_;
  NoteWriting writing_;
  NoteReading reading_;
};

}  // namespace banso::client

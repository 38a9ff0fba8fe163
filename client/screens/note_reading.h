// SPDX-License-Identifier: Apache-2.0
// A final note, whole: what was written, when, by whom and with whom, where it is safe, what was
// added later; and what may still be done: add, correct, move it to the right person.
#pragma once

#include <cstdint>
#include <optional>

#include "client/casework/note_list.h"
#include "client/screens/desk.h"
#include "client/screens/note_moving.h"

namespace banso::client {

class NoteReading {
 public:
  // false: there is no such note here.
  bool draw(ui::Ui& ui, Desk& desk, ui::Rect area);

 private:
  void read(Desk& desk);
  void draw_facts(ui::Ui& ui, Desk& desk);
  void draw_links(ui::Ui& ui, Desk& desk);
  void draw_actions(ui::Ui& ui, Desk& desk);
  void draw_addendum(ui::Ui& ui, Desk& desk);
  void begin_addendum(ui::Ui& ui, Desk& desk, const char* kind);
  void finish_addendum(ui::Ui& ui, Desk& desk);

  std::optional<RecordId> shown_;
  std::optional<std::uint64_t> seen_;  // revision of what was read
  std::optional<NoteWhole> note_;
  NoteMoving moving_;
  std::optional<Error> trouble_;
};

}  // namespace banso::client

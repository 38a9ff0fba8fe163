// SPDX-License-Identifier: Apache-2.0
// A note while it is written: one page that scrolls, the text first. Every pause in typing stores
// it as a draft; leaving never asks. The bar at the bottom makes it final.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

#include "client/casework/note_context.h"
#include "client/screens/desk.h"
#include "client/screens/note_sections.h"

namespace banso::client {

// A draft is stored this long after the last key.
inline constexpr double kDraftPause_s = 0.5;

// Whether and when what is written was stored, for the line under the title.
std::string note_state_words(ui::Ui& ui, const Desk& desk);

class NoteWriting {
 public:
  // desk.note is there.
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);

 private:
  void refresh(Desk& desk);
  bool draw_page(ui::Ui& ui, Desk& desk);
  bool draw_segment(ui::Ui& ui, Desk& desk, std::size_t index);
  bool draw_speaker(ui::Ui& ui, NoteSegment& segment);
  bool draw_phrases(ui::Ui& ui, Desk& desk);
  void draw_bar(ui::Ui& ui, Desk& desk, ui::Rect area);
  void draw_first_time(ui::Ui& ui, Desk& desk);
  void finalise(ui::Ui& ui, Desk& desk);
  void discard(ui::Ui& ui, Desk& desk);

  std::optional<RecordId> shown_;
  std::optional<std::uint64_t> seen_;  // generation of what was read
  NoteContext context_;
  NoteFields fields_;
  std::size_t last_segment_ = 0;  // that was written in
  bool fresh_ = false;            // a new note: its text has to be given the focus
  bool committed_ = false;        // a field was left in this frame
  bool first_time_ = false;       // what becomes final is told
  std::optional<Error> trouble_;  // of finalising
};

}  // namespace banso::client

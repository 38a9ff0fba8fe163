// SPDX-License-Identifier: Apache-2.0
// One case: who it is about, what must be known at the door, its parts as tabs that are in the
// address (#/cases/<id>/<part>), and 「訪問を記録」 within the thumb's reach on each of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

#include "client/screens/case_pages.h"
#include "client/screens/desk.h"
#include "client/screens/note_editor.h"
#include "client/screens/record_sheet.h"

namespace banso::client {

class CaseScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);
  // Sheets, in every frame, wherever the case itself is drawn.
  void draw_sheets(ui::Ui& ui, Desk& desk);

 private:
  void read(Desk& desk, const RecordId& id);
  void draw_head(ui::Ui& ui, Desk& desk);
  void draw_page(ui::Ui& ui, Desk& desk, int page);
  void draw_bar(ui::Ui& ui, Desk& desk, ui::Rect bar);
  void open_wanted(ui::Ui& ui, Desk& desk);

  std::optional<RecordId> shown_;
  std::optional<std::uint64_t> seen_;  // revision of what was read
  std::size_t notes_read_ = 0;
  std::optional<CaseContent> content_;
  CaseCourse course_;
  CaseSafety safety_;
  NoteEditor editor_;
  RecordSheet form_;
  HistorySheet history_;
  WantedForm wanted_;
  bool shows_ended_ = false;
};

}  // namespace banso::client

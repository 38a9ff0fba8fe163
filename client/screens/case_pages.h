// SPDX-License-Identifier: Apache-2.0
// The parts of a case, each in the layout's column: 概要, 経過, 世帯・関係者, 項目, 支援. What they
// show was read by the screen (case_screen.h); what they want to open they leave in `wanted`.
#pragma once

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "client/casework/case_parts.h"
#include "client/casework/case_view.h"
#include "client/casework/note_list.h"
#include "client/screens/case_words.h"
#include "client/screens/desk.h"
#include "client/screens/note_editor.h"
#include "client/screens/record_sheet.h"

namespace banso::client {

// In the order of the tabs; the first has no name in the address.
inline constexpr std::string_view kCasePages[] = {"", "course", "people", "facts", "support"};

struct CaseContent {
  RecordId id;
  CaseView view;
  CaseParts parts;
  std::optional<StoredRecord> record;
  NoteList notes;
  std::size_t conflicts = 0;  // that wait for a person
};

void draw_overview(ui::Ui& ui, Desk& desk, const CaseContent& content, NoteEditor& editor,
                   WantedForm& wanted);
void draw_people(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted);
void draw_support(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted,
                  bool& shows_ended);
void draw_facts(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted,
                HistorySheet& history);

// The notes, newest first, narrowed by what is chosen above them.
class CaseCourse {
 public:
  void draw(ui::Ui& ui, Desk& desk, const CaseContent& content);
  // How many notes have to be read.
  std::size_t most() const { return is_narrowed() ? kSearched : std::max(kRead, most_); }

 private:
  static constexpr std::size_t kAtOnce = 30;
  static constexpr std::size_t kRead = 200;  // what can be narrowed down to
  static constexpr std::size_t kSearched = 1000;
  bool is_narrowed() const { return method_ > 0 || worker_ > 0 || period_ > 0; }
  void draw_filters(ui::Ui& ui, Desk& desk, const CaseContent& content);
  bool fits(Desk& desk, const NoteRow& note) const;

  std::size_t most_ = kAtOnce;
  int method_ = 0;  // 0: all; else the choice's place
  int worker_ = 0;
  int period_ = 0;
  std::string method_code_;
  std::string worker_name_;
};

// What must be known at the door: lines that cannot be missed, and everything about it in a sheet.
class CaseSafety {
 public:
  void draw_lines(ui::Ui& ui, Desk& desk, const CaseContent& content);
  void draw_sheet(ui::Ui& ui, Desk& desk, const CaseContent& content, WantedForm& wanted);
  void close() { open_ = false; }

 private:
  bool open_ = false;
};

}  // namespace banso::client

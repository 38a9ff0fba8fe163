// SPDX-License-Identifier: Apache-2.0
// The parts of a note's page around its text: when and how, the result, and what folds open below.
// Each returns whether it changed the note.
#pragma once

#include <optional>

#include "client/casework/note_context.h"
#include "client/screens/desk.h"
#include "client/ui/value_fields.h"

namespace banso::client {

// What is typed into the note's fields of dates, times and numbers, beside their values.
struct NoteFields {
  ui::DateEdit date;
  ui::TimeEdit from;
  ui::TimeEdit until;
  ui::DateEdit next;
  ui::NumberEdit minutes;

  static NoteFields of(const NoteContent& content);
  // Something that cannot be read stands in one of them.
  bool is_wrong() const;
};

struct NotePage {
  Desk& desk;
  NoteContent& content;
  NoteFields& fields;
  const NoteContext& context;
};

// "今日 10:30〜11:00 訪問".
std::string when_words(ui::Ui& ui, Desk& desk, const NoteContent& content);
int fiscal_year_of_note(const NoteContent& content);

bool draw_when(ui::Ui& ui, NotePage& page);
bool draw_result(ui::Ui& ui, NotePage& page);
bool draw_more(ui::Ui& ui, NotePage& page);
// Whom it is about, who spoke, who came along (note_people.cpp); within draw_more().
bool draw_people(ui::Ui& ui, NotePage& page);
bool draw_joint(ui::Ui& ui, NotePage& page);

}  // namespace banso::client

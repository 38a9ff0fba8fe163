// SPDX-License-Identifier: Apache-2.0
// One record of any kind, to be read and edited: sections of fields by their type, what is wrong
// beside each, how each became what it is. Saves only what was changed, with undo; what is left
// half done waits as a draft. One is open at a time: its content is Desk::form.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/casework/field_words.h"
#include "client/casework/record_form_layout.h"
#include "client/screens/desk.h"
#include "client/screens/record_fields.h"

namespace banso::client {

// How one field became what it is, in a sheet of its own.
class HistorySheet {
 public:
  void open(ui::Ui& ui, Desk& desk, std::string_view kind, const RecordId& record,
            const Field& field);
  void draw(ui::Ui& ui);

 private:
  bool open_ = false;
  std::string title_;
  std::vector<HistoryLine> lines_;
};

class RecordSheet {
 public:
  // `only`: one section of the form; otherwise all of it.
  void open(ui::Ui& ui, Desk& desk, const FormTarget& target, std::optional<Str> only = {});
  // In every frame, also while it is closed.
  void draw(ui::Ui& ui, Desk& desk);
  bool is_open() const { return open_; }
  // What was changed is kept as a draft.
  void close() { open_ = false; }

 private:
  void draw_head(ui::Ui& ui, Desk& desk);
  void draw_field(ui::Ui& ui, Desk& desk, const Field& field);
  void draw_editor(ui::Ui& ui, Desk& desk, const Field& field);
  void draw_words(ui::Ui& ui, Desk& desk, const Field& field);
  void draw_footer(ui::Ui& ui, Desk& desk);
  std::string fault_words(ui::Ui& ui, const RecordForm& form, const Field& field,
                          const CodeTables& codes) const;
  void save(ui::Ui& ui, Desk& desk);
  void remove(ui::Ui& ui, Desk& desk);
  void leave(ui::Ui& ui, Desk& desk);
  void done(ui::Ui& ui, Desk& desk, Str words, Result<SavedForm> result);

  bool open_ = false;
  bool was_open_ = false;
  bool show_missing_ = false;  // 保存 was pressed: fields that have to be filled say so
  bool reveal_fault_ = false;
  FormTarget target_;
  std::optional<Str> only_;
  std::vector<FormSection> sections_;
  FieldMemories memories_;
  std::optional<Error> trouble_;
  HistorySheet history_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Writing a new note of a case. Every pause in typing stores it as a draft.
#pragma once

#include <optional>

#include "client/screens/desk.h"

namespace banso::client {

// A draft is stored this long after the last key.
inline constexpr double kDraftPause_s = 0.5;

class NoteEditor {
 public:
  void draw(ui::Ui& ui, Desk& desk, const RecordId& of_case);

 private:
  void save(ui::Ui& ui, Desk& desk);
  void draw_state(ui::Ui& ui, const Desk& desk) const;
  std::string state_words(ui::Ui& ui, const Desk& desk) const;

  std::optional<Error> trouble_;  // of saving
};

}  // namespace banso::client

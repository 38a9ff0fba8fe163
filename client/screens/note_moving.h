// SPDX-License-Identifier: Apache-2.0
// 誤記載: a note that is about somebody else is moved to the right person. Says before what will be
// left here, and that it cannot be taken back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/casework/case_list.h"
#include "client/casework/case_view.h"
#include "client/casework/note_list.h"
#include "client/screens/desk.h"

namespace banso::client {

class NoteMoving {
 public:
  void open(ui::Ui& ui);
  void draw(ui::Ui& ui, Desk& desk, const NoteRow& note);

 private:
  struct Target {
    RightPlace place;
    std::string name;
  };
  void choose(ui::Ui& ui, Desk& desk, const NoteRow& note);
  void confirm(ui::Ui& ui, Desk& desk, const NoteRow& note);
  void move(ui::Ui& ui, Desk& desk, const NoteRow& note);

  bool open_ = false;
  std::string query_;
  std::string asked_;
  std::vector<CaseEntry> found_;
  std::optional<Target> target_;
  std::string reason_;
  std::optional<Error> trouble_;
};

}  // namespace banso::client

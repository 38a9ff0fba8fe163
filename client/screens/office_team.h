// SPDX-License-Identifier: Apache-2.0
// チーム: what is late in the cases of a team, for its supervisor: tasks that are overdue, cases
// that nobody has written a note about for a while. No text of notes, no drafts.
#pragma once

#include <optional>
#include <vector>

#include "client/screens/office_parts.h"

namespace banso::client {

class OfficeTeam {
 public:
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);

 private:
  void refresh(Desk& desk);
  void draw_tasks(ui::Ui& ui, Desk& desk);
  void draw_unseen(ui::Ui& ui, Desk& desk);

  std::optional<std::uint64_t> seen_;  // revision
  std::optional<std::uint64_t> seen_cases_;
  int seen_days_ = 0;
  int days_ = 1;  // of the choices
  std::vector<LateTask> tasks_;
  std::vector<std::size_t> unseen_;  // of the desk's cases, the longest first
};

}  // namespace banso::client

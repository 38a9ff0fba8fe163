// SPDX-License-Identifier: Apache-2.0
// 今日: the visits and tasks that are due, the notes being written, what waits to be sent or
// confirmed, and the way to the next note. Two columns on a tablet.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "client/casework/today_list.h"
#include "client/screens/desk.h"
#include "client/screens/sync_words.h"
#include "client/screens/visit_sheet.h"

namespace banso::client {

class TodayScreen {
 public:
  // `to_confirm`: what was changed in two places.
  void draw(ui::Ui& ui, Desk& desk, const SyncFacts& facts, std::size_t to_confirm, ui::Rect area);
  void forget() { *this = TodayScreen(); }

 private:
  void read(Desk& desk);
  void draw_planned(ui::Ui& ui, Desk& desk);
  void draw_visits(ui::Ui& ui, Desk& desk);
  void draw_tasks(ui::Ui& ui, Desk& desk);
  void draw_task(ui::Ui& ui, Desk& desk, std::size_t index);
  void draw_waiting(ui::Ui& ui, Desk& desk, const SyncFacts& facts, std::size_t to_confirm);
  void draw_notes(ui::Ui& ui, Desk& desk);
  void draw_recent(ui::Ui& ui, Desk& desk);
  void draw_action(ui::Ui& ui, Desk& desk, ui::Rect area);
  void finish(ui::Ui& ui, Desk& desk, const DueItem& item);
  std::vector<RecordId> at_hand() const;

  TodayList list_;
  std::optional<std::uint64_t> seen_;  // revision
  std::optional<CivilDate> day_;
  std::optional<Error> trouble_;
  VisitSheet visit_;
};

}  // namespace banso::client

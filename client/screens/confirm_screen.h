// SPDX-License-Identifier: Apache-2.0
// 確認が必要: what two people have written differently, by case, side by side; the person takes
// one, keeps both or writes it anew, and can take that back. What somebody else settles meanwhile
// is told.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "client/casework/conflict_page.h"
#include "client/screens/confirm_rewrite.h"
#include "client/screens/desk.h"

namespace banso::client {

class ConfirmScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area);
  void forget() { *this = ConfirmScreen(); }

 private:
  struct Told {
    ConflictRef where;
    std::string title;
    std::string words;
  };

  void refresh(ui::Ui& ui, Desk& desk);
  void tell_settled(Desk& desk, Language language, const ConflictPage& before);
  void draw_told(ui::Ui& ui);
  void draw_group(ui::Ui& ui, Desk& desk, const ShownCase& group);
  void draw_conflict(ui::Ui& ui, Desk& desk, const ShownConflict& shown);
  void draw_sides(ui::Ui& ui, Desk& desk, const ShownConflict& shown);
  void draw_more_ways(ui::Ui& ui, Desk& desk, const ShownConflict& shown);
  void take(ui::Ui& ui, Desk& desk, const ShownConflict& shown, std::size_t side);
  void keep_all(ui::Ui& ui, Desk& desk, const ShownConflict& shown);
  void settled(ui::Ui& ui, Desk& desk, const ShownConflict& shown, Result<std::vector<Edit>> undo,
               std::string words);

  ConflictPage page_;
  std::size_t most_ = 0;
  std::set<ConflictRef> mine_;            // settled here
  std::vector<Told> told_;                // settled by somebody else while they were on the screen
  std::optional<Error> trouble_;          // of the last choice
  std::map<std::string, float> heights_;  // of the tallest side of each, above its button
  std::optional<std::uint64_t> seen_revision_;
  std::optional<Place> seen_place_;
  Language seen_language_ = Language::japanese;
  std::uint64_t seen_frame_ = 0;
  ConfirmRewrite rewrite_;
};

}  // namespace banso::client

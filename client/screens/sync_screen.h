// SPDX-License-Identifier: Apache-2.0
// How the exchange with the office stands: in words, in numbers, and what did not go through.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "client/screens/desk.h"
#include "client/screens/sync_words.h"

namespace banso::client {

class SyncScreen {
 public:
  void draw(ui::Ui& ui, Desk& desk, const SyncFacts& facts, ui::Rect area);
  void forget() { *this = SyncScreen(); }

 private:
  struct RefusedRow {
    std::string title;
    std::string why;
  };
  void read(ui::Ui& ui, Desk& desk);
  void draw_state(ui::Ui& ui, Desk& desk, const SyncFacts& facts);
  void draw_numbers(ui::Ui& ui, Desk& desk, const SyncFacts& facts);
  void draw_refused(ui::Ui& ui);

  std::optional<std::uint64_t> seen_;
  std::size_t unsent_bytes_ = 0;
  std::vector<RefusedRow> refused_;
};

}  // namespace banso::client

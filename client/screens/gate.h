// SPDX-License-Identifier: Apache-2.0
// The screens in front of the work: one card in the middle, the app's mark above it.
#pragma once

#include <string_view>

#include "client/ui/card.h"
#include "client/ui/ui.h"

namespace banso::client {

// Open for as long as it lives: what is drawn meanwhile stands in the card.
class Gate {
 public:
  Gate(ui::Ui& ui, std::string_view key, std::string_view title, std::string_view words);
  ~Gate();
  Gate(const Gate&) = delete;
  Gate& operator=(const Gate&) = delete;

 private:
  ui::Ui& ui_;
  ui::Rect area_;
  std::optional<ui::Card> card_;
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// How one value of several is drawn: who wrote it and when, the value, what of a long text is found
// here alone, and the button that chooses it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "client/casework/conflict_words.h"
#include "client/casework/sentences.h"
#include "client/ui/ui.h"

namespace banso::client {

struct ConfirmSide {
  const ConflictSide& side;
  const SideTexts& texts;
  const std::vector<SentenceRun>* runs = nullptr;  // of a long text
  bool safe = false;                               // it is in force by its safety
};
struct DrawnSide {
  float height = 0;  // of what stands above the button
  bool taken = false;
};
// `least`: height above the button, so that the buttons of a row stand side by side.
DrawnSide draw_side(ui::Ui& ui, std::string_view key, const ConfirmSide& side, float least);

}  // namespace banso::client

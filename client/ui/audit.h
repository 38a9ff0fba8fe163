// SPDX-License-Identifier: Apache-2.0
// What tests want none of.
//  - Something on the screen without a node: ImGui tells of every item that it makes (the hooks of
//    its test engine); one whose rectangle no node of ours covers is a finding.
//  - Words that are not seen whole: cut by what they stand in (not by what scrolls), broken inside
//    of a word, or shortened with "…". Looked for only when asked to, since it takes time.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "client/ui/semantics.h"

namespace banso::client::ui::audit {

// Turns the hooks on for the present ImGui context.
void begin_frame();
// By the hooks.
void saw_item(std::uint32_t id, Rect rect);
// Items of this frame that no focusable node stands for.
std::uint32_t findings(const SemanticTree& tree);

enum class Cut : std::uint8_t { clipped, broken, shortened };
struct CutWords {
  std::string words;
  Cut cut;
};
void watch_words(bool watch);
bool watches_words();
// By whoever draws text, while that is watched.
void saw_cut(std::string_view words, Cut cut);
// Of this frame.
const std::vector<CutWords>& cut_words();

}  // namespace banso::client::ui::audit

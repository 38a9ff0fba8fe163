// SPDX-License-Identifier: Apache-2.0
// Nothing on the screen without a node: ImGui tells of every item that it makes (the hooks of its
// test engine); one whose rectangle no node of ours covers is a finding. Tests want none.
#pragma once

#include <cstdint>

#include "client/ui/semantics.h"

namespace banso::client::ui::audit {

// Turns the hooks on for the present ImGui context.
void begin_frame();
// By the hooks.
void saw_item(std::uint32_t id, Rect rect);
// Items of this frame that no focusable node stands for.
std::uint32_t findings(const SemanticTree& tree);

}  // namespace banso::client::ui::audit

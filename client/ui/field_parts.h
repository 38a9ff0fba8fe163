// SPDX-License-Identifier: Apache-2.0
// What all fields share: the label above, the frame, help or the error below.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

// Nothing for an empty label. These are not said by themselves: the field's node says them.
void draw_label(Ui& ui, std::string_view label, bool required, bool disabled);
void draw_help(Ui& ui, std::string_view help, std::string_view error);
struct FrameLook {
  bool focused = false;
  bool hovered = false;
  bool invalid = false;
  bool disabled = false;
  bool read_only = false;
  bool ring = false;
};
void draw_frame(Ui& ui, Rect rect, const FrameLook& look);
// What a field can bear of its kind, in UTF-16 units.
std::uint32_t length_of(FieldKind kind);
// "残り3文字" near the bound, otherwise nothing.
std::string words_left(Ui& ui, std::string_view value, std::uint32_t length_max);
// Below help or error, at the right; said when there is nothing left.
void draw_words_left(Ui& ui, std::string_view key, std::string_view words, bool none);
float field_height(Ui& ui);

}  // namespace banso::client::ui

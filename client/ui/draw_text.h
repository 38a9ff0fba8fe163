// SPDX-License-Identifier: Apache-2.0
// Words within a rectangle: one line that is cut with "…", or as many lines as it takes.
#pragma once

#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

enum class Align : std::uint8_t { left, center, right };

float text_height(Ui& ui, const TypeStyle& style, std::string_view text, float width);
// The width that the text takes on one line.
float line_width(Ui& ui, const TypeStyle& style, std::string_view text);
// Of the widest part between spaces: with less, a label is cut inside of a word.
float widest_word(Ui& ui, const TypeStyle& style, std::string_view text);
// The style, smaller as far as the text then fits on one line of that width, but not below `least`
// px. Lines stay as high as they were.
TypeStyle fitted(Ui& ui, const TypeStyle& style, std::string_view text, float width, float least);
// From the top of the area; the height that was used.
float draw_text(Ui& ui, const TypeStyle& style, Rect area, Color color, std::string_view text,
                Align align = Align::left);
// In the middle of the area's height.
void draw_line(Ui& ui, const TypeStyle& style, Rect area, Color color, std::string_view text,
               Align align = Align::left);

}  // namespace banso::client::ui

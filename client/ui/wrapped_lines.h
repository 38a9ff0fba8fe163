// SPDX-License-Identifier: Apache-2.0
// Places of a text that is drawn in broken lines: where the caret of a byte stands, and which byte
// lies under a point. For the desktop's editor of several lines.
#pragma once

#include <cstddef>
#include <string_view>

#include "client/ui/ui.h"

namespace banso::client::ui {

struct WrappedText {
  Ui& ui;
  TypeStyle style;
  Rect area;
  std::string_view text;
};
struct CaretPlace {
  float x;
  float y;  // top of its line
  std::size_t line;
};
CaretPlace place_of(const WrappedText& wrapped, std::size_t byte);
std::size_t byte_at(const WrappedText& wrapped, float x, float y);
// The selection's background, the text, and the caret at `cursor`.
void draw_wrapped(const WrappedText& wrapped, std::size_t cursor, std::size_t from, std::size_t to);

}  // namespace banso::client::ui

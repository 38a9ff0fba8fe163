// SPDX-License-Identifier: Apache-2.0
// Text measured by our fonts and broken into lines by client/text/line_break. Answers are kept,
// since nearly all text of a frame was in the last one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "client/text/line_break.h"

struct ImFont;

namespace banso::client::ui {

float text_width(ImFont* font, float size, std::string_view text);
// The text, or what fits of it with "…".
std::string elided(ImFont* font, float size, std::string_view text, float width);

class TextLayout {
 public:
  // At least one line. The answer is good until the next call.
  const std::vector<TextLine>& lines(ImFont* font, float size, std::string_view text, float width);
  void forget() { kept_.clear(); }

 private:
  std::unordered_map<std::string, std::vector<TextLine>> kept_;
};

}  // namespace banso::client::ui

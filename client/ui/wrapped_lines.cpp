// SPDX-License-Identifier: Apache-2.0
#include "client/ui/wrapped_lines.h"

#include <algorithm>
#include <cmath>
#include <vector>

#include "client/ui/draw_text.h"

namespace banso::client::ui {
namespace {

std::vector<TextLine> lines_of(const WrappedText& wrapped) {
  Ui& ui = wrapped.ui;
  return ui.texts.lines(ui.face(wrapped.style), wrapped.style.size, wrapped.text,
                        wrapped.area.width);
}

float width_between(const WrappedText& wrapped, std::size_t from, std::size_t to) {
  if (to <= from) return 0;
  return text_width(wrapped.ui.face(wrapped.style), wrapped.style.size,
                    wrapped.text.substr(from, to - from));
}

std::size_t next_sign(std::string_view text, std::size_t at) {
  ++at;
  while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) ++at;
  return at;
}

}  // namespace

CaretPlace place_of(const WrappedText& wrapped, std::size_t byte) {
  const std::vector<TextLine> lines = lines_of(wrapped);
  std::size_t line = 0;
  while (line + 1 < lines.size() && lines[line + 1].begin <= byte) ++line;
  const float x = wrapped.area.x + width_between(wrapped, lines[line].begin, byte);
  return {std::min(x, wrapped.area.right()),
          wrapped.area.y + wrapped.style.line * static_cast<float>(line), line};
}

std::size_t byte_at(const WrappedText& wrapped, float x, float y) {
  const std::vector<TextLine> lines = lines_of(wrapped);
  const float row = std::floor((y - wrapped.area.y) / wrapped.style.line);
  const auto last = static_cast<float>(lines.size() - 1);
  const TextLine& line = lines[static_cast<std::size_t>(std::clamp(row, 0.0F, last))];
  float left = wrapped.area.x;
  std::size_t at = line.begin;
  while (at < line.end) {
    const std::size_t next = next_sign(wrapped.text, at);
    const float width = width_between(wrapped, at, next);
    if (x < left + width / 2) break;
    left += width;
    at = next;
  }
  return at;
}

void draw_wrapped(const WrappedText& wrapped, std::size_t cursor, std::size_t from,
                  std::size_t to) {
  Ui& ui = wrapped.ui;
  const Theme& theme = ui.theme();
  float y = wrapped.area.y;
  for (const TextLine& line : lines_of(wrapped)) {
    const std::size_t low = std::clamp(from, line.begin, line.end);
    const std::size_t high = std::clamp(to, line.begin, line.end);
    if (high > low) {
      const float x = wrapped.area.x + width_between(wrapped, line.begin, low);
      ui.paint.fill({x, y, width_between(wrapped, low, high), wrapped.style.line}, theme.primary, 0,
                    {}, 0.28F);
    }
    y += wrapped.style.line;
  }
  draw_text(ui, wrapped.style, wrapped.area, theme.text, wrapped.text);
  const CaretPlace caret = place_of(wrapped, cursor);
  const float margin = (wrapped.style.line - wrapped.style.size * 1.2F) / 2;
  ui.paint.fill({caret.x - 0.5F, caret.y + margin, 2, wrapped.style.size * 1.2F}, theme.primary);
}

}  // namespace banso::client::ui

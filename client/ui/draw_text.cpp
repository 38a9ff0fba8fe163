// SPDX-License-Identifier: Apache-2.0
#include "client/ui/draw_text.h"

#include <algorithm>
#include <cmath>

namespace banso::client::ui {
namespace {

float start(Rect area, float width, Align align) {
  if (align == Align::center) return area.x + (area.width - width) / 2;
  if (align == Align::right) return area.right() - width;
  return area.x;
}

}  // namespace

float text_height(Ui& ui, const TypeStyle& style, std::string_view text, float width) {
  if (text.empty() || !ui.fonts.ready()) return text.empty() ? 0 : style.line;
  const auto& lines = ui.texts.lines(ui.face(style), style.size, text, width);
  return std::ceil(style.line * static_cast<float>(lines.size()));
}

float line_width(Ui& ui, const TypeStyle& style, std::string_view text) {
  return ui.fonts.ready() ? std::ceil(text_width(ui.face(style), style.size, text)) : 0;
}

float widest_word(Ui& ui, const TypeStyle& style, std::string_view text) {
  float widest = 0;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    widest = std::max(widest, line_width(ui, style, text.substr(0, end)));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return widest;
}

float draw_text(Ui& ui, const TypeStyle& style, Rect area, Color color, std::string_view text,
                Align align) {
  if (text.empty() || !ui.fonts.ready()) return 0;
  const auto& lines = ui.texts.lines(ui.face(style), style.size, text, area.width);
  float y = area.y;
  for (const TextLine& line : lines) {
    ui.paint.text(ui.face(style), style, start(area, line.width, align), y, color,
                  text.substr(line.begin, line.end - line.begin));
    y += style.line;
  }
  return std::ceil(y - area.y);
}

void draw_line(Ui& ui, const TypeStyle& style, Rect area, Color color, std::string_view text,
               Align align) {
  if (text.empty() || !ui.fonts.ready() || !ui.paint.visible(area)) return;
  const std::string shown = elided(ui.face(style), style.size, text, area.width);
  const float width = align == Align::left ? 0 : line_width(ui, style, shown);
  ui.paint.text(ui.face(style), style, start(area, width, align),
                area.y + (area.height - style.line) / 2, color, shown);
}

}  // namespace banso::client::ui

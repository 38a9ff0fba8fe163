// SPDX-License-Identifier: Apache-2.0
#include "client/ui/draw_text.h"

#include <algorithm>
#include <cmath>

#include "client/ui/audit.h"

namespace banso::client::ui {
namespace {

float start(Rect area, float width, Align align) {
  if (align == Align::center) return area.x + (area.width - width) / 2;
  if (align == Align::right) return area.right() - width;
  return area.x;
}

bool is_of_word(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
         (byte >= '0' && byte <= '9');
}

void look_for_broken_words(std::string_view text, const std::vector<TextLine>& lines) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const std::size_t at = lines[i].begin;
    const bool touches = lines[i - 1].end == at && at > 0 && at < text.size();
    if (touches && is_of_word(text[at - 1]) && is_of_word(text[at])) {
      audit::saw_cut(text, audit::Cut::broken);
    }
  }
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

TypeStyle fitted(Ui& ui, const TypeStyle& style, std::string_view text, float width, float least) {
  const float wide = line_width(ui, style, text);
  if (wide <= width || style.size <= least) return style;
  // Whole half px, so that there are not too many sizes of glyphs.
  const float size = std::floor(style.size * width / wide * 2) / 2;
  return {std::max(least, size), style.line, style.bold};
}

float draw_text(Ui& ui, const TypeStyle& style, Rect area, Color color, std::string_view text,
                Align align) {
  if (text.empty() || !ui.fonts.ready()) return 0;
  const auto& lines = ui.texts.lines(ui.face(style), style.size, text, area.width);
  if (audit::watches_words()) look_for_broken_words(text, lines);
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
  if (audit::watches_words() && shown != text) {
    audit::saw_cut(text, audit::Cut::shortened);
  }
  const float width = align == Align::left ? 0 : line_width(ui, style, shown);
  ui.paint.text(ui.face(style), style, start(area, width, align),
                area.y + (area.height - style.line) / 2, color, shown);
}

}  // namespace banso::client::ui

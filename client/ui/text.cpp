// SPDX-License-Identifier: Apache-2.0
#include "client/ui/text.h"

#include "client/ui/draw_text.h"

namespace banso::client::ui {

void text(Ui& ui, std::string_view key, std::string_view words, const TextOptions& options) {
  TypeStyle style = ui.type(options.type);
  style.bold = style.bold || options.bold;
  const float wanted = ui.layout.flowing() ? line_width(ui, style, words) + 1 : ui.layout.width();
  const float width = std::min(wanted, ui.layout.width());
  const Rect rect = ui.layout.place(width, text_height(ui, style, words, width));
  ui.say(key, rect, {.role = Role::text, .name = std::string(words)});
  const Color color = options.secondary ? ui.theme().secondary : ui.theme().text;
  draw_text(ui, style, rect, color, words, options.centered ? Align::center : Align::left);
}

void heading(Ui& ui, std::string_view key, std::string_view words, int level, Type type) {
  TypeStyle style = ui.type(type);
  style.bold = true;
  const Rect rect = ui.layout.place(text_height(ui, style, words, ui.layout.width()));
  ui.say(key, rect,
         {.role = Role::heading,
          .name = std::string(words),
          .level = static_cast<std::int8_t>(level)});
  draw_text(ui, style, rect, ui.theme().text, words);
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <string>

#include "client/ui/button.h"
#include "client/ui/draw_text.h"
#include "client/ui/layers.h"
#include "client/ui/leaving.h"
#include "client/ui/text.h"

namespace banso::client::ui {

Answer dialog(Ui& ui, std::string_view key, bool& open, const DialogOptions& options) {
  constexpr float kRises = 12;  // px
  if (!open) {
    draw_leaving(ui, key, {.down = kRises});
    return Answer::none;
  }
  ui.begin_layer(key, true);
  const float part = ui.animate_from(std::string(key) + " part", 0, 1, kQuick_s);
  const bool beside = scrim(ui, key, part);
  ui.begin_drawing();
  const Theme& theme = ui.theme();
  const Rect area = ui.free_area();
  const float width = std::min(480 * std::min(ui.scale(), 1.5F), area.width - 32);
  const float inner = width - 2 * kGroupGap;
  const TypeStyle title = ui.type(Type::section);
  TypeStyle words = ui.type(Type::label);
  words.line = words.size * 1.6F;
  const ButtonOptions confirm = {.label = options.confirm,
                                 .kind = options.danger ? ButtonKind::danger : ButtonKind::primary};
  const ButtonOptions cancel = {.label = options.cancel, .kind = ButtonKind::quiet};
  const float side_by_side = button_width(ui, confirm) + button_width(ui, cancel) + 12;
  const bool stacked = side_by_side > inner;
  const float buttons = stacked ? 2 * button_height(ui) + 12 : button_height(ui);
  const float height = text_height(ui, title, options.title, inner) + 12 +
                       text_height(ui, words, options.words, inner) + kGroupGap + buttons +
                       2 * kGroupGap;
  const Rect rect = {area.x + (area.width - width) / 2,
                     area.y + std::max(16.0F, (area.height - height) / 2) + (1 - part) * kRises,
                     width, height};
  ui.paint.opacity = part;
  ui.paint.shadow(rect, kRadiusSheet, 5, theme.shadow);
  ui.paint.fill(rect, theme.raised, kRadiusSheet);
  if (theme.shadow <= 0) ui.paint.outline(rect, theme.border, 2, kRadiusSheet);
  ui.cover(std::string(key) + " surface", rect);
  ui.open_group(key, rect,
                {.role = Role::dialog,
                 .name = std::string(options.title),
                 .description = std::string(options.words),
                 .states = kModal});
  const Scope scope(ui, key);
  ui.layout.open({rect.x + kGroupGap, rect.y + kGroupGap, inner, 0}, 12);
  const float top = ui.layout.y();
  heading(ui, "title", options.title, 2);
  const Rect said = ui.layout.place(text_height(ui, words, options.words, inner));
  ui.say("words", said, {.role = Role::text, .name = std::string(options.words)});
  draw_text(ui, words, said, theme.secondary, options.words);
  ui.layout.gap(rect.height - 2 * kGroupGap - buttons - (ui.layout.y() - top));
  ui.layout.spacing(0);
  Answer answer = Answer::none;
  if (stacked) {
    if (button(ui, "confirm", {.label = confirm.label, .kind = confirm.kind, .full = true})) {
      answer = Answer::confirmed;
    }
    ui.layout.gap(12);
    if (button(ui, "cancel", {.label = cancel.label, .full = true})) answer = Answer::cancelled;
  } else {
    ui.layout.begin_row(
        {share(1), fixed(button_width(ui, cancel)), fixed(12), fixed(button_width(ui, confirm))},
        0);
    ui.layout.next_cell();
    if (button(ui, "cancel", cancel)) answer = Answer::cancelled;
    ui.layout.next_cell();
    ui.layout.next_cell();
    if (button(ui, "confirm", confirm)) answer = Answer::confirmed;
    ui.layout.end_row();
  }
  ui.layout.close();
  ui.close_group(rect);
  if (beside || ui.layer_dismissed()) answer = Answer::cancelled;
  ui.paint.opacity = 1;
  ui.end_drawing(key, rect, part);
  ui.end_layer();
  if (answer != Answer::none) open = false;
  return answer;
}

}  // namespace banso::client::ui

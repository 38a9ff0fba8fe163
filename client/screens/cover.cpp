// SPDX-License-Identifier: Apache-2.0
#include "client/screens/cover.h"

#include "client/text/dates.h"
#include "client/ui/draw_text.h"
#include "shared/model/partial_date.h"

namespace banso::client {

bool draw_cover(ui::Ui& ui, const CivilDate& today) {
  const ui::Theme& theme = ui.theme();
  const ui::Rect all = ui.free_area();
  ui.open_group("cover", all, {.role = ui::Role::main, .name = std::string(ui.tr(Str::calendar))});
  const ui::Item item =
      ui.item("cover back", all,
              {.role = ui::Role::button, .name = std::string(ui.tr(Str::hidden_return))}, {});
  const DateWriting writing = {ui.language(), DateStyle::western};
  const std::string month =
      partial_date_words(writing, {PartialDate::Precision::month, {today.year, today.month, 1}});
  const ui::TypeStyle day = {72 * ui.scale(), 88 * ui.scale(), true};
  const ui::TypeStyle beside = ui.type(ui::Type::section);
  const float middle = all.y + all.height * 0.42F;
  const float top = middle - day.line / 2;
  draw_line(ui, beside, {all.x, top - beside.line, all.width, beside.line}, theme.secondary, month,
            ui::Align::center);
  draw_line(ui, day, {all.x, top, all.width, day.line}, theme.text, std::to_string(today.day),
            ui::Align::center);
  draw_line(ui, beside, {all.x, top + day.line, all.width, beside.line}, theme.secondary,
            weekday_words(ui.language(), today), ui::Align::center);
  const ui::TypeStyle hint = ui.type(ui::Type::small);
  draw_line(ui, hint, {all.x, all.bottom() - hint.line - 32, all.width, hint.line}, theme.secondary,
            ui.tr(Str::hidden_hint), ui::Align::center);
  if (item.ring) {
    ui.paint.focus_ring({all.x + 8, all.y + 8, all.width - 16, all.height - 16}, 12, theme);
  }
  ui.close_group(all);
  return item.activated;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// A date: typed in any way that people write dates, or chosen part by part in a sheet.
#include <client_icons.h>

#include <algorithm>
#include <string>

#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/field_parts.h"
#include "client/ui/layers.h"
#include "client/ui/text.h"
#include "client/ui/value_fields.h"
#include "shared/model/japanese_era.h"

namespace banso::client::ui {
namespace {

using Precision = PartialDate::Precision;
constexpr int kFirstYear = 1900;
constexpr int kLastYear = 2100;

void step_row(Ui& ui, std::string_view key, std::string_view label, int& value, int least, int most,
              std::string_view words) {
  const Scope scope(ui, key);
  const float side = std::max(52.0F, button_height(ui));
  ui.layout.begin_row({share(1), fixed(side), fixed(side)}, 8);
  const Rect at = ui.layout.place(side);
  ui.layout.open({at.x, at.y + (side - ui.type(Type::body).line) / 2, at.width, 0}, 0);
  text(ui, "words", words, {.bold = true});
  ui.layout.close();
  ui.layout.next_cell();
  const std::string name(label);
  const std::string less = name + " " + std::string(ui.tr(Str::decrease));
  const std::string more = name + " " + std::string(ui.tr(Str::increase));
  if (step_button(ui, "less", less, icon::kMinus, value <= least)) --value;
  ui.layout.next_cell();
  if (step_button(ui, "more", more, icon::kPlus, value >= most)) ++value;
  ui.layout.end_row();
}

void draw_sheet(Ui& ui, DateEdit& edit) {
  const bool japanese = ui.japanese();
  const std::string_view kinds[] = {ui.tr(Str::date_style_era), ui.tr(Str::date_style_western)};
  int kind = edit.western ? 1 : 0;
  if (segmented(ui, "calendar", kinds, kind, {.label = ui.tr(Str::date_style)})) {
    edit.western = kind == 1;
    edit.draft = {};
  }
  const std::string_view parts[] = {ui.tr(Str::precision_day), ui.tr(Str::precision_month),
                                    ui.tr(Str::precision_year), japanese ? "年代" : "Decade",
                                    ui.tr(Str::unknown)};
  constexpr Precision kParts[] = {Precision::day, Precision::month, Precision::year,
                                  Precision::decade, Precision::unknown};
  PartialDate& date = edit.value;
  auto part = static_cast<int>(std::find(std::begin(kParts), std::end(kParts), date.precision) -
                               std::begin(kParts));
  ui.layout.gap(12);
  if (segmented(ui, "precision", parts, part,
                {.label = japanese ? "わかっているところまで" : "As far as it is known"})) {
    date.precision = kParts[part];
    edit.draft = {};
  }
  if (!date.is_known()) return;
  CivilDate& day = date.earliest;
  if (day.year < kFirstYear) day = {2000, 1, 1};
  const CivilDate before = day;
  PartialDate year = date;
  year.precision = date.precision == Precision::decade ? Precision::decade : Precision::year;
  ui.layout.gap(12);
  int years = day.year;
  if (date.precision == Precision::decade) {
    int decade = years / 10;
    step_row(ui, "decade", japanese ? "年代" : "Decade", decade, kFirstYear / 10, kLastYear / 10,
             date_words(year, edit.western));
    years = decade * 10;
  } else {
    step_row(ui, "year", japanese ? "年" : "Year", years, kFirstYear, kLastYear,
             date_words(year, edit.western));
  }
  day.year = static_cast<decltype(day.year)>(years);
  const bool with_month = date.precision == Precision::month || date.precision == Precision::day;
  if (with_month) {
    int month = day.month;
    step_row(ui, "month", japanese ? "月" : "Month", month, 1, 12,
             std::to_string(month) + (japanese ? "月" : ""));
    day.month = static_cast<decltype(day.month)>(month);
  }
  if (date.precision == Precision::day) {
    int number = day.day;
    const int last = days_in_month(day.year, day.month);
    step_row(ui, "day", japanese ? "日" : "Day", number, 1, last,
             std::to_string(number) + (japanese ? "日" : ""));
    day.day = static_cast<decltype(day.day)>(std::min(number, last));
  }
  if (date.precision != Precision::day) day.day = 1;
  if (!with_month) day.month = 1;
  if (date.precision == Precision::decade) {
    day.year = static_cast<decltype(day.year)>(day.year / 10 * 10);
  }
  if (!(day == before)) edit.draft = {};
}

}  // namespace

std::string date_words(const PartialDate& date, bool western) {
  if (!western) return japanese_date_words(date);
  const auto two = [](int number) { return (number < 10 ? "0" : "") + std::to_string(number); };
  const std::string year = std::to_string(date.earliest.year);
  switch (date.precision) {
    case Precision::day:
      return year + "/" + two(date.earliest.month) + "/" + two(date.earliest.day);
    case Precision::month:
      return year + "/" + two(date.earliest.month);
    case Precision::year:
      return year + "年";
    default:
      return japanese_date_words(date);
  }
}

bool date_field(Ui& ui, std::string_view key, DateEdit& edit, const FieldOptions& options) {
  const PartialDate before = edit.value;
  if (!edit.draft.started) {
    edit.draft.text = edit.value.is_known() ? date_words(edit.value, edit.western) : "";
  }
  FieldOptions shown = options;
  shown.show_label = false;
  shown.help = {};
  shown.error = {};
  std::string_view wrong = options.error;
  if (edit.draft.wrong) {
    wrong = ui.tr(Str::error_date);
  }
  shown.said_help = wrong.empty() ? options.help : wrong;
  shown.invalid = !wrong.empty();
  ui.layout.place(0);
  ui.layout.spacing(0);
  draw_label(ui, options.label, options.required, options.disabled);
  const float side = std::max(50.0F, button_height(ui));
  ui.layout.begin_row({share(1), fixed(side)}, 8);
  const FieldChange change = text_field(ui, key, edit.draft.text, shown);
  ui.layout.next_cell();
  const Scope scope(ui, std::string(key) + " more");
  const std::string name = std::string(options.label) + " " + std::string(ui.tr(Str::pick_date));
  if (step_button(ui, "choose", name, icon::kCalendar, options.disabled)) edit.open = true;
  ui.layout.end_row();
  draw_help(ui, options.help, wrong);
  ui.layout.spacing(12);
  if (change.changed) edit.draft.started = true;
  if (edit.draft.started && change.committed) {
    const Result<PartialDate> read = parse_typed_date(edit.draft.text);
    edit.draft.wrong = !read && !edit.draft.text.empty();
    if (!edit.draft.wrong) {
      edit.value = read ? *read : PartialDate{};
      edit.draft = {};
    }
  }
  if (Sheet sheet(ui, "sheet", edit.open, options.label); sheet) {
    draw_sheet(ui, edit);
    ui.layout.gap(16);
    const std::string_view done = ui.tr(Str::done);
    if (button(ui, "done", {.label = done, .kind = ButtonKind::primary, .full = true})) {
      edit.open = false;
    }
  }
  return !(edit.value == before);
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/date_cells.h"

#include <algorithm>

#include "client/text/calendar_words.h"

namespace banso::client::ui {
namespace {

using Precision = PartialDate::Precision;

constexpr int kFirstYear = 1900;
constexpr int kYearsAhead = 20;
constexpr std::size_t kWeek = 7;

CellInk ink_of(int weekday) {
  return weekday == 0 ? CellInk::red : weekday == 6 ? CellInk::blue : CellInk::plain;
}

// Whether what the field holds lies in this decade, year, month or is this day.
bool holds(const PartialDate& of_cell, const PartialDate& value) {
  return value.is_known() && value.precision >= of_cell.precision &&
         value.earliest >= of_cell.earliest && value.earliest <= latest_day(of_cell);
}

class Builder {
 public:
  Builder(const DateEdit& edit, const CivilDate& today, const DateBounds& bounds)
      : edit_(edit), today_(partial_day(today)), bounds_(bounds) {}

  void add(const PartialDate& date, Cell cell) {
    cell.key = partial_date_text(date);
    cell.chosen = holds(date, edit_.value);
    cell.current = date == today_;
    cell.disabled = !bounds_.touch(date);
    if (holds(date, partial_day(edit_.pick.cursor))) page.options.cursor = page.cells.size();
    page.cells.push_back(std::move(cell));
    page.dates.push_back(bounds_.nearest(date.earliest));
  }
  void add_nothing() {
    page.cells.emplace_back();
    page.dates.emplace_back();
  }

  CellPage page;

 private:
  const DateEdit& edit_;
  PartialDate today_;
  const DateBounds& bounds_;
};

void add_decades(Builder& builder, Language language, const DateBounds& bounds) {
  for (int year = bounds.first.year / 10 * 10; year <= bounds.last.year; year += 10) {
    const std::string words = decade_name(language, year);
    const std::string detail = decade_beside(language, year);
    builder.add({Precision::decade, {year, 1, 1}},
                {.words = words, .detail = detail, .name = words + " " + detail});
  }
}

void add_years(Builder& builder, const DateWriting& writing, int first) {
  for (int year = first; year < first + 10; ++year) {
    const std::string detail = year_beside(writing, year);
    builder.add({Precision::year, {year, 1, 1}}, {.words = year_lines(writing, year),
                                                  .detail = detail,
                                                  .name = year_name(writing, year) + " " + detail});
  }
}

void add_months(Builder& builder, Language language, int year) {
  for (int month = 1; month <= 12; ++month) {
    const PartialDate date = {Precision::month, {year, month, 1}};
    builder.add(date, {.words = std::string(month_name(language, month)),
                       .name = partial_date_words({language, DateStyle::western}, date)});
  }
}

void add_days(Builder& builder, Language language, const CivilDate& cursor) {
  for (int blank = weekday_of({cursor.year, cursor.month, 1}); blank > 0; --blank) {
    builder.add_nothing();
  }
  for (int day = 1; day <= days_in_month(cursor.year, cursor.month); ++day) {
    const CivilDate date = {cursor.year, cursor.month, day};
    builder.add(partial_day(date), {.words = std::to_string(day),
                                    .name = day_name(language, date),
                                    .ink = ink_of(weekday_of(date))});
  }
}

std::vector<CellHead> weekday_heads(Language language) {
  std::vector<CellHead> heads;
  for (int weekday = 0; weekday < 7; ++weekday) {
    heads.push_back({std::string(weekday_head(language, weekday)),
                     std::string(weekday_name(language, weekday)), ink_of(weekday)});
  }
  return heads;
}

}  // namespace

CivilDate DateBounds::nearest(const CivilDate& date) const {
  return std::clamp(date, first, std::max(first, last));
}

DateBounds bounds_of(const TypedDateRules& rules) {
  const int last_year = std::clamp(rules.today.year + kYearsAhead, kFirstYear, 9999);
  return {rules.earliest.value_or(CivilDate{kFirstYear, 1, 1}),
          rules.latest.value_or(CivilDate{last_year, 12, 31})};
}

CivilDate months_later(const CivilDate& date, int months) {
  const int count = std::clamp(date.year * 12 + date.month - 1 + months, 12, 9999 * 12 + 11);
  const int year = count / 12;
  const int month = count % 12 + 1;
  return {year, month, std::min(date.day, days_in_month(year, month))};
}

CivilDate moved_by(const KeyEvent& event, const DatePick& pick, std::size_t columns) {
  const CivilDate& at = pick.cursor;
  const bool days = pick.page == DatePage::days;
  // Months from one cell to the next; days have their own measure.
  const int cell = pick.page == DatePage::months ? 1 : pick.page == DatePage::years ? 12 : 120;
  const auto across = static_cast<int>(columns);
  const auto by = [&](int cells) {
    return days ? add_days(at, cells) : months_later(at, cells * cell);
  };
  const int page = (days ? 1 : cell * 10) * (event.shift ? 12 : 1);
  const int column = weekday_of(at);
  switch (event.key) {
    case Key::left:
      return by(-1);
    case Key::right:
      return by(1);
    case Key::up:
      return by(-across);
    case Key::down:
      return by(across);
    case Key::page_up:
      return months_later(at, pick.page == DatePage::months ? -12 : -page);
    case Key::page_down:
      return months_later(at, pick.page == DatePage::months ? 12 : page);
    case Key::home:
      if (days) return add_days(at, -column);
      return pick.page == DatePage::months ? CivilDate{at.year, 1, 1}
                                           : CivilDate{at.year / 10 * 10, 1, 1};
    case Key::end:
      if (days) return add_days(at, 6 - column);
      return pick.page == DatePage::months ? CivilDate{at.year, 12, 1}
                                           : CivilDate{at.year / 10 * 10 + 9, 1, 1};
    default:
      return at;
  }
}

CellPage cells_of(Ui& ui, const DateEdit& edit, const CivilDate& today, const DateBounds& bounds,
                  const DateWriting& writing) {
  Builder builder(edit, today, bounds);
  const CivilDate& cursor = edit.pick.cursor;
  CellPage& page = builder.page;
  std::size_t most = kWeek;
  Str label = Str::choose_day;
  switch (edit.pick.page) {
    case DatePage::decades:
      add_decades(builder, writing.language, bounds);
      page.key = "decades";
      label = Str::choose_decade;
      most = 4;
      break;
    case DatePage::years:
      add_years(builder, writing, cursor.year / 10 * 10);
      page.key = "years";
      label = Str::choose_year;
      most = 5;
      break;
    case DatePage::months:
      add_months(builder, writing.language, cursor.year);
      page.key = "months";
      label = Str::choose_month;
      most = 4;
      break;
    case DatePage::days:
      add_days(builder, writing.language, cursor);
      page.key = "days";
      page.options.heads = weekday_heads(writing.language);
      break;
  }
  page.options.label = ui.tr(label);
  page.options.columns =
      edit.pick.page == DatePage::days ? kWeek : columns_for(ui, page.cells, most);
  return std::move(builder.page);
}

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
#include "client/ui/date_sheet.h"

#include <client_icons.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "client/text/calendar_words.h"
#include "client/ui/button.h"
#include "client/ui/choice.h"
#include "client/ui/date_cells.h"
#include "client/ui/field_parts.h"
#include "client/ui/text.h"

namespace banso::client::ui {
namespace {

using Precision = PartialDate::Precision;

constexpr Precision kPrecisions[] = {Precision::day, Precision::month, Precision::year,
                                     Precision::decade, Precision::unknown};

DatePage page_of(Precision precision) {
  switch (precision) {
    case Precision::decade:
      return DatePage::decades;
    case Precision::year:
      return DatePage::years;
    case Precision::month:
      return DatePage::months;
    case Precision::day:
    case Precision::unknown:
      break;
  }
  return DatePage::days;
}

Precision precision_of(DatePage page) {
  constexpr Precision kOfPages[] = {Precision::decade, Precision::year, Precision::month,
                                    Precision::day};
  return kOfPages[static_cast<std::size_t>(page)];
}

// What is not to be known becomes the earliest possible.
PartialDate known_to(CivilDate date, Precision precision) {
  if (precision == Precision::unknown) return {};
  if (precision < Precision::day) date.day = 1;
  if (precision < Precision::month) date.month = 1;
  if (precision < Precision::year) date.year = date.year / 10 * 10;
  return {precision, date};
}

void go_to(DatePick& pick, DatePage page) {
  pick.page = page;
  pick.moved = true;
}

void draw_precision(Ui& ui, DateEdit& edit, const DateOptions& options) {
  std::vector<std::string_view> labels;
  for (const Str id : {Str::precision_day, Str::precision_month, Str::precision_year,
                       Str::precision_decade, Str::unknown}) {
    if (kPrecisions[labels.size()] >= options.rules.least) labels.push_back(ui.tr(id));
  }
  if (labels.size() < 2) return;
  auto chosen = static_cast<int>(
      std::find(std::begin(kPrecisions), std::end(kPrecisions), edit.pick.precision) -
      std::begin(kPrecisions));
  if (!choice(ui, "precision", labels, chosen, {.label = ui.tr(Str::known_so_far)})) return;
  const Precision wanted = kPrecisions[chosen];
  edit.pick.precision = wanted;
  edit.pick.moved = false;
  if (edit.value.precision < wanted) {
    const bool begun = edit.value.is_known();
    const DatePage next =
        begun ? static_cast<DatePage>(static_cast<int>(page_of(edit.value.precision)) + 1)
        : options.long_ago ? DatePage::decades
                           : page_of(wanted);
    edit.pick.page = std::min(next, page_of(wanted));
    return;
  }
  edit.value = known_to(edit.value.earliest, wanted);
  edit.draft = {};
  edit.pick.page = page_of(wanted);
}

struct Turn {
  Str back;
  Str forth;
  int months;
};

Turn turn_of(DatePage page) {
  if (page == DatePage::days) return {Str::previous_month, Str::next_month, 1};
  if (page == DatePage::months) return {Str::previous_year, Str::next_year, 12};
  return {Str::previous_decade, Str::next_decade, 120};
}

// What page this is, and the ways to others.
void draw_heading(Ui& ui, DatePick& pick, const DateBounds& bounds, const DateWriting& writing) {
  if (pick.page == DatePage::decades) {
    text(ui, "heading", ui.tr(Str::choose_decade), {.type = Type::label, .bold = true});
    return;
  }
  const DatePage page = pick.page;  // a press in here changes it
  struct Way {
    std::string label;
    Str says;
    DatePage to;
  };
  std::vector<Way> ways;
  if (pick.page == DatePage::years) {
    ways.push_back({decade_name(writing.language, pick.cursor.year / 10 * 10), Str::choose_decade,
                    DatePage::decades});
  } else {
    ways.push_back({year_name(writing, pick.cursor.year), Str::choose_year, DatePage::years});
  }
  if (pick.page == DatePage::days) {
    ways.push_back({std::string(month_name(writing.language, pick.cursor.month)), Str::choose_month,
                    DatePage::months});
  }
  const float side = field_height(ui);
  std::vector<Track> tracks;
  float taken = 2 * side + 8;
  for (const Way& way : ways) {
    const float width = button_width(ui, {.label = way.label, .icon = icon::kChevronDown});
    tracks.push_back(fixed(width + 1));
    taken += width + 9;
  }
  tracks.insert(tracks.end(), {share(1), fixed(side), fixed(side)});
  const bool one_line = taken + 8 <= ui.layout.width();
  if (one_line) {
    ui.layout.begin_row(tracks, 8);
  } else {
    ui.layout.begin_flow(8);
  }
  const auto next = [&] {
    if (one_line) ui.layout.next_cell();
  };
  for (const Way& way : ways) {
    if (button(ui, "to " + std::to_string(static_cast<int>(way.to)),
               {.label = way.label,
                .icon = icon::kChevronDown,
                .icon_behind = true,
                .description = ui.tr(way.says)})) {
      go_to(pick, way.to);
    }
    next();
  }
  next();
  const Turn turn = turn_of(page);
  const CivilDate back = months_later(pick.cursor, -turn.months);
  const CivilDate forth = months_later(pick.cursor, turn.months);
  const Precision precision = precision_of(static_cast<DatePage>(static_cast<int>(page) - 1));
  if (step_button(ui, "back", ui.tr(turn.back), icon::kChevronLeft,
                  !bounds.touch(known_to(back, precision)))) {
    pick.cursor = bounds.nearest(back);
  }
  next();
  if (step_button(ui, "forth", ui.tr(turn.forth), icon::kChevronRight,
                  !bounds.touch(known_to(forth, precision)))) {
    pick.cursor = bounds.nearest(forth);
  }
  if (one_line) {
    ui.layout.end_row();
  } else {
    ui.layout.end_flow();
  }
}

// Nothing moves when a month of five weeks follows one of six.
void keep_height(Ui& ui, float top) {
  const float week = std::max(kTarget, std::ceil(ui.type(Type::label).size * 1.4F) + 12);
  const float least = ui.type(Type::small).line + 8 + 6 * week;
  ui.layout.gap(std::max(0.0F, least - (ui.layout.y() - top)));
}

bool draw_page(Ui& ui, DateEdit& edit, const DateOptions& options, const DateBounds& bounds,
               const DateWriting& writing) {
  DatePick& pick = edit.pick;
  const float top = ui.layout.y();
  const CellPage page = cells_of(ui, edit, options.rules.today, bounds, writing);
  GridOptions shown = page.options;
  shown.moved = std::exchange(pick.moved, false);
  const GridAnswer answer = cell_grid(ui, page.key, page.cells, shown);
  keep_height(ui, top);
  for (const KeyEvent& event : answer.keys) {
    pick.cursor = bounds.nearest(moved_by(event, pick, page.options.columns));
    pick.moved = true;
  }
  if (answer.chosen < 0) return false;
  pick.cursor = page.dates[static_cast<std::size_t>(answer.chosen)];
  if (precision_of(pick.page) < pick.precision) {
    go_to(pick, static_cast<DatePage>(static_cast<int>(pick.page) + 1));
    return false;
  }
  edit.value = known_to(pick.cursor, pick.precision);
  edit.draft = {};
  return true;
}

bool draw_footer(Ui& ui, DateEdit& edit, const DateOptions& options, const DateBounds& bounds) {
  const PartialDate today = partial_day(options.rules.today);
  const bool offered =
      edit.pick.precision == Precision::day && !options.long_ago && bounds.touch(today);
  bool done = false;
  ui.layout.gap(8);
  if (offered) {
    ui.layout.begin_row({share(1), share(1)}, 12);
    if (button(ui, "today", {.label = ui.tr(Str::today), .full = true})) {
      edit.value = today;
      edit.draft = {};
      done = true;
    }
    ui.layout.next_cell();
  }
  if (button(ui, "done", {.label = ui.tr(Str::done), .kind = ButtonKind::primary, .full = true})) {
    done = true;
  }
  if (offered) ui.layout.end_row();
  return done;
}

}  // namespace

DatePick pick_of(const DateEdit& edit, const DateOptions& options) {
  constexpr int kBornBefore = 50;  // years; where the list of decades begins to be looked at
  const DateBounds bounds = bounds_of(options.rules);
  DatePick pick;
  CivilDate begin = options.rules.today;
  if (edit.value.is_known()) {
    pick.precision = edit.value.precision;
    begin = edit.value.earliest;
  } else if (options.long_ago) {
    begin = {std::max(1, begin.year - kBornBefore), 1, 1};
  }
  pick.cursor = bounds.nearest(begin);
  const bool from_decades = options.long_ago && !edit.value.is_known();
  pick.page = from_decades ? DatePage::decades : page_of(pick.precision);
  return pick;
}

bool draw_date_sheet(Ui& ui, DateEdit& edit, const DateOptions& options,
                     const DateWriting& writing) {
  const DateBounds bounds = bounds_of(options.rules);
  draw_precision(ui, edit, options);
  ui.layout.gap(4);
  bool done = false;
  if (edit.pick.precision == Precision::unknown) {
    const float top = ui.layout.y();
    text(ui, "unknown", ui.tr(Str::date_stays_unknown), {.type = Type::label});
    keep_height(ui, top);
  } else {
    draw_heading(ui, edit.pick, bounds, writing);
    done = draw_page(ui, edit, options, bounds, writing);
  }
  if (draw_footer(ui, edit, options, bounds)) done = true;
  if (edit.pick.moved) ui.want_frame_in(0);
  return done;
}

}  // namespace banso::client::ui

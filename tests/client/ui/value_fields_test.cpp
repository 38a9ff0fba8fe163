// SPDX-License-Identifier: Apache-2.0
#include "client/ui/value_fields.h"

#include "client/ui/date_cells.h"
#include "client/ui/date_sheet.h"
#include "tests/support/doctest.h"

using banso::CivilDate;
using banso::PartialDate;
using namespace banso::client;
using namespace banso::client::ui;

namespace {

using Precision = PartialDate::Precision;
constexpr CivilDate kToday = {2026, 11, 20};

CivilDate moved(Key key, const CivilDate& from, DatePage page, bool shift = false,
                std::size_t columns = 7) {
  KeyEvent event;
  event.key = key;
  event.shift = shift;
  return moved_by(event, {.page = page, .cursor = from}, columns);
}

}  // namespace

TEST_CASE("a month later is the same day, or the last of a shorter month") {
  CHECK(months_later({2026, 11, 20}, 1) == CivilDate{2026, 12, 20});
  CHECK(months_later({2026, 11, 20}, 2) == CivilDate{2027, 1, 20});
  CHECK(months_later({2026, 1, 31}, 1) == CivilDate{2026, 2, 28});
  CHECK(months_later({2024, 2, 29}, 12) == CivilDate{2025, 2, 28});
  CHECK(months_later({2026, 1, 15}, -1) == CivilDate{2025, 12, 15});
  CHECK(months_later({1, 1, 1}, -1).year == 1);
  CHECK(months_later({9999, 12, 31}, 1).year == 9999);
}

TEST_CASE("keys among days: days, weeks, months, years, the ends of the week") {
  const auto days = [](Key key, bool shift = false) {
    return moved(key, kToday, DatePage::days, shift);
  };
  CHECK(days(Key::left) == CivilDate{2026, 11, 19});
  CHECK(days(Key::right) == CivilDate{2026, 11, 21});
  CHECK(days(Key::up) == CivilDate{2026, 11, 13});
  CHECK(days(Key::down) == CivilDate{2026, 11, 27});
  CHECK(days(Key::home) == CivilDate{2026, 11, 15});
  CHECK(days(Key::end) == CivilDate{2026, 11, 21});
  CHECK(days(Key::page_up) == CivilDate{2026, 10, 20});
  CHECK(days(Key::page_down) == CivilDate{2026, 12, 20});
  CHECK(days(Key::page_up, true) == CivilDate{2025, 11, 20});
  CHECK(days(Key::page_down, true) == CivilDate{2027, 11, 20});
  CHECK(moved(Key::down, {2026, 11, 28}, DatePage::days) == CivilDate{2026, 12, 5});
}

TEST_CASE("keys among months, years and decades go by their columns") {
  CHECK(moved(Key::down, kToday, DatePage::months, false, 4) == CivilDate{2027, 3, 20});
  CHECK(moved(Key::home, kToday, DatePage::months, false, 4) == CivilDate{2026, 1, 1});
  CHECK(moved(Key::page_up, kToday, DatePage::months, false, 4) == CivilDate{2025, 11, 20});
  CHECK(moved(Key::right, kToday, DatePage::years, false, 5).year == 2027);
  CHECK(moved(Key::up, kToday, DatePage::years, false, 5).year == 2021);
  CHECK(moved(Key::page_down, kToday, DatePage::years, false, 5).year == 2036);
  CHECK(moved(Key::end, kToday, DatePage::years, false, 5).year == 2029);
  CHECK(moved(Key::left, kToday, DatePage::decades, false, 4).year == 2016);
}

TEST_CASE("the calendar begins where the date is, births with the decades, others today") {
  const DateOptions plain = {.rules = {.today = kToday}};
  CHECK(pick_of({}, plain).page == DatePage::days);
  CHECK(pick_of({}, plain).cursor == kToday);
  DateEdit year;
  year.value = {Precision::year, {1948, 1, 1}};
  CHECK(pick_of(year, plain).page == DatePage::years);
  CHECK(pick_of(year, plain).precision == Precision::year);
  CHECK(pick_of(year, plain).cursor.year == 1948);
  const DateOptions birth = {.rules = {.today = kToday, .latest = kToday}, .long_ago = true};
  CHECK(pick_of({}, birth).page == DatePage::decades);
  CHECK(pick_of({}, birth).precision == Precision::day);
  const DateOptions past = {.rules = {.today = kToday, .latest = CivilDate{2026, 3, 31}}};
  CHECK(pick_of({}, past).cursor == CivilDate{2026, 3, 31});
}

TEST_CASE("a field takes the years from 1900 on, or those of its rules") {
  CHECK(bounds_of({.today = kToday}).first == CivilDate{1900, 1, 1});
  CHECK(bounds_of({.today = kToday}).last == CivilDate{2046, 12, 31});
  const DateBounds bounds =
      bounds_of({.today = kToday, .earliest = CivilDate{1948, 3, 9}, .latest = kToday});
  CHECK(bounds.touch({Precision::year, {1948, 1, 1}}));
  CHECK(bounds.touch({Precision::decade, {1940, 1, 1}}));
  CHECK_FALSE(bounds.touch({Precision::month, {1948, 2, 1}}));
  CHECK_FALSE(bounds.touch(banso::partial_day({2026, 11, 21})));
  CHECK(bounds.nearest({1900, 1, 1}) == CivilDate{1948, 3, 9});
}

// SPDX-License-Identifier: Apache-2.0
#include "client/text/calendar_words.h"

#include "tests/support/doctest.h"

using namespace banso::client;

TEST_CASE("a day is said with its weekday") {
  CHECK(day_name(Language::japanese, {2026, 11, 20}) == "2026年11月20日 金曜日");
  CHECK(day_name(Language::english, {2026, 11, 20}) == "Friday, Nov 20, 2026");
  CHECK(day_name(Language::japanese, {1948, 3, 7}) == "1948年3月7日 日曜日");
  CHECK(weekday_of({1948, 3, 7}) == 0);
  CHECK(weekday_head(Language::japanese, 6) == "土");
  CHECK(month_name(Language::english, 12) == "Dec");
}

TEST_CASE("years and decades are named in both calendars") {
  CHECK(year_name({}, 1948) == "昭和23年");
  CHECK(year_beside({}, 1948) == "1948年");
  CHECK(year_lines({}, 1948) == "昭和23年");
  CHECK(year_lines({}, 1989) == "昭和64年\n平成元年");
  CHECK(year_name({Language::japanese, DateStyle::slashes}, 1948) == "1948年");
  CHECK(year_beside({Language::japanese, DateStyle::western}, 1989) == "昭和64年・平成元年");
  CHECK(year_name({Language::english, DateStyle::era}, 1948) == "1948");
  CHECK(year_beside({Language::english, DateStyle::era}, 1948) == "Showa 23");
  CHECK(decade_name(Language::japanese, 1940) == "1940年代");
  CHECK(decade_beside(Language::japanese, 1940) == "昭和15〜24年");
  CHECK(decade_beside(Language::japanese, 1980) == "昭和55〜平成1");
  CHECK(decade_beside(Language::english, 2010) == "Heisei 22 to Reiwa 1");
  CHECK(decade_beside(Language::japanese, 1860) == "");
}

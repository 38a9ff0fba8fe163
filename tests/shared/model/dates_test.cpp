// SPDX-License-Identifier: Apache-2.0
#include "shared/model/dates.h"

#include <limits>

#include "tests/support/doctest.h"

using namespace banso;

TEST_CASE("days are counted from 1970-01-01") {
  CHECK(days_from_date({1970, 1, 1}) == 0);
  CHECK(days_from_date({2000, 3, 1}) == 11'017);
  CHECK(days_from_date({1969, 12, 31}) == -1);
  CHECK(date_from_days(-719'162) == CivilDate{1, 1, 1});
  CHECK(date_from_days(2'932'896) == CivilDate{9999, 12, 31});
  CHECK(date_from_days(std::numeric_limits<std::int64_t>::max()) == CivilDate{9999, 12, 31});
  CHECK(date_from_days(std::numeric_limits<std::int64_t>::min()) == CivilDate{1, 1, 1});
}

TEST_CASE("every day of 800 years follows the day before") {
  std::int64_t days = days_from_date({1700, 1, 1});
  for (int year = 1700; year < 2500; ++year) {
    for (int month = 1; month <= 12; ++month) {
      for (int day = 1; day <= days_in_month(year, month); ++day, ++days) {
        const CivilDate date{year, month, day};
        if (days_from_date(date) != days || date_from_days(days) != date) FAIL(date_text(date));
      }
    }
  }
}

TEST_CASE("the calendar knows its leap years") {
  CHECK(is_valid_date({2024, 2, 29}));
  CHECK_FALSE(is_valid_date({2026, 2, 29}));
  CHECK_FALSE(is_valid_date({1900, 2, 29}));
  CHECK(is_valid_date({2000, 2, 29}));
  CHECK_FALSE(is_valid_date({2026, 0, 1}));
  CHECK_FALSE(is_valid_date({2026, 13, 1}));
  CHECK_FALSE(is_valid_date({0, 1, 1}));
}

TEST_CASE("the day in Japan begins nine hours before the day in London") {
  CHECK(date_in_japan(0) == CivilDate{1970, 1, 1});
  CHECK(minutes_in_japan(0) == 9 * 60);
  const std::int64_t midnight = unix_ms_in_japan({2026, 4, 1});
  CHECK(midnight == 1'774'969'200'000);
  CHECK(date_in_japan(midnight) == CivilDate{2026, 4, 1});
  CHECK(minutes_in_japan(midnight) == 0);
  CHECK(date_in_japan(midnight - 1) == CivilDate{2026, 3, 31});
  CHECK(minutes_in_japan(midnight - 1) == 24 * 60 - 1);
  CHECK(minutes_in_japan(-1) == 8 * 60 + 59);
  CHECK(date_in_japan(std::numeric_limits<std::int64_t>::max()).year == 9999);
  CHECK(date_in_japan(std::numeric_limits<std::int64_t>::min()).year == 1);
  CHECK(minutes_in_japan(std::numeric_limits<std::int64_t>::min()) >= 0);
  CHECK(minutes_in_japan(std::numeric_limits<std::int64_t>::max()) < 24 * 60);
}

TEST_CASE("the fiscal year begins in April") {
  CHECK(fiscal_year_of({2026, 3, 31}) == 2025);
  CHECK(fiscal_year_of({2026, 4, 1}) == 2026);
  CHECK(fiscal_year_of({2027, 1, 1}) == 2026);
  CHECK(fiscal_year_start(2026) == CivilDate{2026, 4, 1});
  CHECK(fiscal_year_end(2026) == CivilDate{2027, 3, 31});
  CHECK(fiscal_year_at(unix_ms_in_japan({2026, 4, 1})) == 2026);
  CHECK(fiscal_year_at(unix_ms_in_japan({2026, 4, 1}) - 1) == 2025);
}

TEST_CASE("ages, and days between") {
  CHECK(age_at({1966, 4, 2}, {2026, 4, 1}) == 59);
  CHECK(age_at({1966, 4, 2}, {2026, 4, 2}) == 60);
  CHECK(age_at({2004, 2, 29}, {2026, 2, 28}) == 21);
  CHECK(age_at({2004, 2, 29}, {2026, 3, 1}) == 22);
  CHECK(days_between({2026, 3, 31}, {2026, 4, 1}) == 1);
  CHECK(days_between({2026, 4, 1}, {2025, 4, 1}) == -365);
  CHECK(add_days({2026, 4, 1}, 60) == CivilDate{2026, 5, 31});
  CHECK(add_days({2026, 4, 1}, std::numeric_limits<std::int64_t>::max()).year == 9999);
  CHECK(date_text({26, 4, 1}) == "0026-04-01");
}

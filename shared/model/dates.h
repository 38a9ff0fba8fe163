// SPDX-License-Identifier: Apache-2.0
// Civil dates of the Gregorian calendar, years 1 to 9999, and what casework counts with them: days,
// ages, and the fiscal year (年度: 1 April to 31 March). Japan has had no summer time since 1951,
// so its clock is UTC + 9 hours. No function here knows what day it is today.
#pragma once

#include <compare>
#include <cstdint>
#include <string>

namespace banso {

inline constexpr std::int64_t kJapanOffsetMs = 9LL * 60 * 60 * 1000;
inline constexpr std::int64_t kDayMs = 24LL * 60 * 60 * 1000;

struct CivilDate {
  int year = 1;
  int month = 1;
  int day = 1;
  auto operator<=>(const CivilDate&) const = default;
};

int days_in_month(int year, int month);
bool is_valid_date(const CivilDate& date);

// Days since 1970-01-01. Requires a valid date.
std::int64_t days_from_date(const CivilDate& date);
// The inverse; days outside the years 1 to 9999 give the nearest end.
CivilDate date_from_days(std::int64_t days);
CivilDate add_days(const CivilDate& date, std::int64_t days);
// `to` minus `from`.
std::int64_t days_between(const CivilDate& from, const CivilDate& to);

// The day on a calendar in Japan, and the minutes since its midnight (0 to 1439).
CivilDate date_in_japan(std::int64_t unix_ms);
int minutes_in_japan(std::int64_t unix_ms);
// Midnight in Japan at the start of that day.
std::int64_t unix_ms_in_japan(const CivilDate& date);

// 2026-03-31 is in 2025, 2026-04-01 in 2026.
int fiscal_year_of(const CivilDate& date);
int fiscal_year_at(std::int64_t unix_ms);
CivilDate fiscal_year_start(int fiscal_year);
CivilDate fiscal_year_end(int fiscal_year);

// Full years at that day, as everyday speech counts: a birthday on 29 February is reached on 1
// March in other years. Negative before the birth.
int age_at(const CivilDate& birth, const CivilDate& at);

// "2026-04-01".
std::string date_text(const CivilDate& date);

}  // namespace banso

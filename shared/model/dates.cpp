// SPDX-License-Identifier: Apache-2.0
#include "shared/model/dates.h"

#include <algorithm>
#include <array>

namespace banso {
namespace {

constexpr std::int64_t kFirstDay = -719'162;  // 0001-01-01
constexpr std::int64_t kLastDay = 2'932'896;  // 9999-12-31

bool is_leap_year(int year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

std::int64_t floor_divide(std::int64_t number, std::int64_t by) {
  return number / by - (number % by < 0 ? 1 : 0);
}

void append_digits(std::string& to, int number, int width) {
  const std::string digits = std::to_string(number);
  to.append(static_cast<std::size_t>(std::max(0, width - static_cast<int>(digits.size()))), '0');
  to += digits;
}

}  // namespace

int days_in_month(int year, int month) {
  constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month == 2 && is_leap_year(year)) return 29;
  return kDays[static_cast<std::size_t>(month - 1)];
}

bool is_valid_date(const CivilDate& date) {
  return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 &&
         date.day >= 1 && date.day <= days_in_month(date.year, date.month);
}

// Both directions: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2021): years that
// begin in March put the leap day last, and 400 years have 146,097 days.
std::int64_t days_from_date(const CivilDate& date) {
  const std::int64_t year = date.month <= 2 ? date.year - 1 : date.year;
  const std::int64_t era = floor_divide(year, 400);
  const std::int64_t year_of_era = year - era * 400;
  const std::int64_t month_from_march = (date.month + 9) % 12;
  const std::int64_t day_of_year = (153 * month_from_march + 2) / 5 + date.day - 1;
  const std::int64_t day_of_era =
      year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146'097 + day_of_era - 719'468;
}

CivilDate date_from_days(std::int64_t days) {
  const std::int64_t shifted = std::clamp(days, kFirstDay, kLastDay) + 719'468;
  const std::int64_t era = floor_divide(shifted, 146'097);
  const std::int64_t day_of_era = shifted - era * 146'097;
  const std::int64_t year_of_era =
      (day_of_era - day_of_era / 1'460 + day_of_era / 36'524 - day_of_era / 146'096) / 365;
  const std::int64_t day_of_year =
      day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const std::int64_t month_from_march = (5 * day_of_year + 2) / 153;
  const std::int64_t day = day_of_year - (153 * month_from_march + 2) / 5 + 1;
  const std::int64_t month = month_from_march < 10 ? month_from_march + 3 : month_from_march - 9;
  const std::int64_t year = year_of_era + era * 400 + (month <= 2 ? 1 : 0);
  return {static_cast<int>(year), static_cast<int>(month), static_cast<int>(day)};
}

CivilDate add_days(const CivilDate& date, std::int64_t days) {
  return date_from_days(days_from_date(date) +
                        std::clamp(days, kFirstDay - kLastDay, kLastDay - kFirstDay));
}

std::int64_t days_between(const CivilDate& from, const CivilDate& to) {
  return days_from_date(to) - days_from_date(from);
}

CivilDate date_in_japan(std::int64_t unix_ms) {
  const std::int64_t in_range =
      std::clamp(unix_ms, kFirstDay * kDayMs, (kLastDay + 1) * kDayMs) + kJapanOffsetMs;
  return date_from_days(floor_divide(in_range, kDayMs));
}

int minutes_in_japan(std::int64_t unix_ms) {
  const std::int64_t of_day = (unix_ms % kDayMs + kDayMs) % kDayMs;
  return static_cast<int>((of_day + kJapanOffsetMs) % kDayMs / 60'000);
}

std::int64_t unix_ms_in_japan(const CivilDate& date) {
  return days_from_date(date) * kDayMs - kJapanOffsetMs;
}

int fiscal_year_of(const CivilDate& date) { return date.month >= 4 ? date.year : date.year - 1; }

int fiscal_year_at(std::int64_t unix_ms) { return fiscal_year_of(date_in_japan(unix_ms)); }

CivilDate fiscal_year_start(int fiscal_year) { return {fiscal_year, 4, 1}; }

CivilDate fiscal_year_end(int fiscal_year) { return {fiscal_year + 1, 3, 31}; }

int age_at(const CivilDate& birth, const CivilDate& at) {
  const bool birthday_ahead =
      at.month < birth.month || (at.month == birth.month && at.day < birth.day);
  return at.year - birth.year - (birthday_ahead ? 1 : 0);
}

std::string date_text(const CivilDate& date) {
  std::string text;
  append_digits(text, date.year, 4);
  text += '-';
  append_digits(text, date.month, 2);
  text += '-';
  append_digits(text, date.day, 2);
  return text;
}

}  // namespace banso

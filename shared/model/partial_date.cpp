// SPDX-License-Identifier: Apache-2.0
#include "shared/model/partial_date.h"

#include <algorithm>

namespace banso {
namespace {

using Precision = PartialDate::Precision;

std::optional<int> digits(std::string_view text) {
  int number = 0;
  for (const char c : text) {
    if (c < '0' || c > '9') return std::nullopt;
    number = number * 10 + (c - '0');
  }
  return number;
}

}  // namespace

PartialDate partial_day(const CivilDate& date) { return {Precision::day, date}; }

Result<PartialDate> parse_partial_date(std::string_view text) {
  const auto bad = [] { return fail(ErrorCode::invalid, "not a date of the form 2026-04-01"); };
  if (text.empty()) return PartialDate{};
  PartialDate date;
  if (text.size() == 4 && text[3] == 'X') {
    const std::optional<int> decade = digits(text.substr(0, 3));
    if (!decade || *decade < 1) return bad();
    return PartialDate{Precision::decade, {*decade * 10, 1, 1}};
  }
  if (text.size() != 4 && text.size() != 7 && text.size() != 10) return bad();
  const std::optional<int> year = digits(text.substr(0, 4));
  if (!year) return bad();
  date.earliest.year = *year;
  date.precision = Precision::year;
  if (text.size() >= 7) {
    const std::optional<int> month = digits(text.substr(5, 2));
    if (text[4] != '-' || !month) return bad();
    date.earliest.month = *month;
    date.precision = Precision::month;
  }
  if (text.size() == 10) {
    const std::optional<int> day = digits(text.substr(8, 2));
    if (text[7] != '-' || !day) return bad();
    date.earliest.day = *day;
    date.precision = Precision::day;
  }
  if (!is_valid_date(date.earliest)) return fail(ErrorCode::invalid, "no such day in the calendar");
  return date;
}

std::string partial_date_text(const PartialDate& date) {
  const std::string day = date_text(date.earliest);
  switch (date.precision) {
    case Precision::unknown:
      return "";
    case Precision::decade:
      return day.substr(0, 3) + "X";
    case Precision::year:
      return day.substr(0, 4);
    case Precision::month:
      return day.substr(0, 7);
    case Precision::day:
      break;
  }
  return day;
}

CivilDate latest_day(const PartialDate& date) {
  const CivilDate& from = date.earliest;
  switch (date.precision) {
    case Precision::decade:
      return {from.year + 9, 12, 31};
    case Precision::year:
      return {from.year, 12, 31};
    case Precision::month:
      return {from.year, from.month, days_in_month(from.year, from.month)};
    case Precision::unknown:
    case Precision::day:
      break;
  }
  return from;
}

std::optional<AgeRange> age_range_at(const PartialDate& birth, const CivilDate& at) {
  if (!birth.is_known() || birth.earliest > at) return std::nullopt;
  const CivilDate last = std::min(latest_day(birth), at);
  return AgeRange{age_at(last, at), age_at(birth.earliest, at)};
}

}  // namespace banso

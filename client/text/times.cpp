// SPDX-License-Identifier: Apache-2.0
// Times, ranges and distances of time; dates themselves are written in dates.cpp.
#include <algorithm>
#include <array>
#include <utility>

#include "client/text/dates.h"

namespace banso::client {
namespace {

constexpr std::int64_t kMinuteMs = 60 * 1000;
constexpr std::int64_t kHourMs = 60 * kMinuteMs;

// Full months from the earlier to the later day.
int months_between(const CivilDate& earlier, const CivilDate& later) {
  const int months = (later.year - earlier.year) * 12 + later.month - earlier.month;
  return later.day < earlier.day ? months - 1 : months;
}

struct Distance {
  Str past;
  Str future;
  std::int64_t count;
};

// Up to two weeks in days, up to two months in weeks, up to a year in months.
Distance distance(const CivilDate& earlier, const CivilDate& later) {
  const std::int64_t days = days_between(earlier, later);
  const int months = months_between(earlier, later);
  if (days < 14) return {Str::days_ago, Str::in_days, days};
  if (months < 2) return {Str::weeks_ago, Str::in_weeks, days / 7};
  if (months < 12) return {Str::months_ago, Str::in_months, months};
  return {Str::years_ago, Str::in_years, months / 12};
}

}  // namespace

std::string time_words(int minutes) {
  const std::string behind = std::to_string(minutes % 60);
  return std::to_string(minutes / 60) + (behind.size() < 2 ? ":0" : ":") + behind;
}

std::string moment_words(const DateWriting& writing, std::int64_t unix_ms) {
  return date_words(writing, date_in_japan(unix_ms)) + " " + time_words(minutes_in_japan(unix_ms));
}

std::string date_range_words(const DateWriting& writing, const CivilDate& from,
                             const CivilDate& to) {
  if (from == to) return date_words(writing, from);
  const bool is_one_year = from.year == to.year;
  const bool is_year_last =
      writing.language == Language::english && writing.style != DateStyle::slashes;
  const std::string first =
      is_one_year && is_year_last ? short_date_words(writing, from) : date_words(writing, from);
  const std::string last =
      is_one_year && !is_year_last ? short_date_words(writing, to) : date_words(writing, to);
  return format(writing.language, Str::range_words, {{"from", first}, {"to", last}});
}

std::string time_range_words(Language language, int from_minutes, int to_minutes) {
  return format(language, Str::range_words,
                {{"from", time_words(from_minutes)}, {"to", time_words(to_minutes)}});
}

std::string relative_day_words(Language language, const CivilDate& date, const CivilDate& today) {
  const std::int64_t days = days_between(today, date);
  if (days == 0) return std::string(tr(language, Str::this_day));
  if (days == -1) return std::string(tr(language, Str::yesterday));
  if (days == 1) return std::string(tr(language, Str::tomorrow));
  const bool is_past = days < 0;
  const Distance far = is_past ? distance(date, today) : distance(today, date);
  return format(language, is_past ? far.past : far.future, {{"count", far.count}});
}

std::string date_beside_words(const DateWriting& writing, const CivilDate& date,
                              const CivilDate& today) {
  return format(writing.language, Str::beside_words,
                {{"date", date_words(writing, date)},
                 {"relative", relative_day_words(writing.language, date, today)}});
}

std::string ago_words(Language language, std::int64_t then_ms, std::int64_t now_ms) {
  const std::int64_t passed_ms = now_ms - then_ms;
  if (passed_ms < kMinuteMs) return std::string(tr(language, Str::just_now));
  if (passed_ms < kHourMs) {
    return format(language, Str::minutes_ago, {{"count", passed_ms / kMinuteMs}});
  }
  if (passed_ms < kDayMs) return format(language, Str::hours_ago, {{"count", passed_ms / kHourMs}});
  return relative_day_words(language, date_in_japan(then_ms), date_in_japan(now_ms));
}

std::string duration_words(Language language, std::int64_t duration_s) {
  struct Unit {
    Str words;
    std::int64_t length_s;
  };
  constexpr std::array<Unit, 4> kUnits = {{
      {Str::days, 24 * 60 * 60},
      {Str::hours, 60 * 60},
      {Str::minutes, 60},
      {Str::seconds, 1},
  }};
  std::int64_t left = std::max<std::int64_t>(duration_s, 0);
  std::size_t unit = 0;
  while (unit + 1 < kUnits.size() && left < kUnits[unit].length_s) ++unit;
  const auto take = [&](const Unit& each) {
    const std::int64_t count = left / each.length_s;
    left %= each.length_s;
    return std::pair(count, format(language, each.words, {{"count", count}}));
  };
  std::string text = take(kUnits[unit]).second;
  if (unit + 1 == kUnits.size()) return text;
  const auto [count, words] = take(kUnits[unit + 1]);
  if (count == 0) return text;
  return text + (language == Language::english ? " " : "") + words;
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/calendar.h"

#include <charconv>
#include <optional>

#include "shared/model/partial_date.h"

namespace banso::demo {
namespace {

constexpr int kOffsetDaysMax = 200 * 366;
const char* const kWeekdays[] = {"木", "金", "土", "日", "月", "火", "水"};  // from 1970-01-01

bool is_relative(std::string_view text) {
  return text.size() > 2 && text[0] == 'D' && (text[1] == '-' || text[1] == '+');
}

std::optional<int> whole_number(std::string_view digits) {
  int number = 0;
  const char* end = digits.data() + digits.size();
  const auto [stop, error] = std::from_chars(digits.data(), end, number);
  if (error != std::errc{} || stop != end || number < 0) return std::nullopt;
  return number;
}

std::string spoken(const CivilDate& date) {
  return std::to_string(date.month) + "月" + std::to_string(date.day) + "日";
}

}  // namespace

Calendar::Calendar(const CivilDate& today) {
  const std::int64_t since = days_between(kDemoDay, today);
  const std::int64_t into_week = ((since % 7) + 7) % 7;
  day_zero_ = add_days(kDemoDay, since - into_week);
}

Result<CivilDate> Calendar::day(std::string_view text) const {
  if (is_relative(text)) {
    const std::optional<int> days = whole_number(text.substr(2));
    if (days && *days <= kOffsetDaysMax) {
      return add_days(day_zero_, text[1] == '-' ? -*days : *days);
    }
  }
  return fail(ErrorCode::invalid, "not a day like D-14: " + std::string(text));
}

Result<std::string> Calendar::date(std::string_view text) const {
  if (is_relative(text)) return date_text(TRY(day(text)));
  TRY(parse_partial_date(text));
  return std::string(text);
}

Result<std::int64_t> Calendar::time(std::string_view text) const {
  const std::size_t gap = text.find(' ');
  if (gap != std::string_view::npos && text.size() == gap + 6 && text[gap + 3] == ':') {
    const std::optional<int> hour = whole_number(text.substr(gap + 1, 2));
    const std::optional<int> minute = whole_number(text.substr(gap + 4, 2));
    if (hour && minute && *hour < 24 && *minute < 60) {
      const CivilDate date = TRY(day(text.substr(0, gap)));
      return unix_ms_in_japan(date) + (*hour * 60 + *minute) * std::int64_t{60'000};
    }
  }
  return fail(ErrorCode::invalid, "not a time like D-14 10:30: " + std::string(text));
}

Result<std::string> Calendar::expand(std::string_view text) const {
  std::string result;
  while (true) {
    const std::size_t open = text.find("{D");
    if (open == std::string_view::npos) break;
    const std::size_t close = text.find('}', open);
    if (close == std::string_view::npos) return fail(ErrorCode::invalid, "a { without }");
    std::string_view inside = text.substr(open + 1, close - open - 1);
    const bool with_weekday = inside.back() == 'w';
    if (with_weekday) inside.remove_suffix(1);
    const CivilDate date = TRY(day(inside));
    result.append(text.substr(0, open)).append(spoken(date));
    if (with_weekday) {
      const std::int64_t weekday = ((days_from_date(date) % 7) + 7) % 7;
      result.append("（").append(kWeekdays[weekday]).append("）");
    }
    text.remove_prefix(close + 1);
  }
  return result.append(text);
}

}  // namespace banso::demo

// SPDX-License-Identifier: Apache-2.0
#include "shared/model/japanese_era.h"

#include <array>

#include "shared/base/utf8.h"

namespace banso {
namespace {

using Precision = PartialDate::Precision;

constexpr std::array<Era, 5> kEras = {{
    {"令和", "令", 'R', 2019, {2019, 5, 1}, {9999, 12, 31}},
    {"平成", "平", 'H', 1989, {1989, 1, 8}, {2019, 4, 30}},
    {"昭和", "昭", 'S', 1926, {1926, 12, 25}, {1989, 1, 7}},
    {"大正", "大", 'T', 1912, {1912, 7, 30}, {1926, 12, 24}},
    {"明治", "明", 'M', 1868, {1873, 1, 1}, {1912, 7, 29}},
}};

// Full-width letters, digits and signs become the half-width ones; spaces go.
std::string half_width(std::string_view text) {
  std::string folded;
  for (const char32_t point : code_points(text)) {
    if (point == U' ' || point == U'\u3000') continue;
    const bool is_wide = point >= U'\uFF01' && point <= U'\uFF5E';
    append_code_point(folded, is_wide ? point - 0xFEE0 : point);
  }
  return folded;
}

bool take(std::string_view& text, std::string_view front) {
  if (!text.starts_with(front)) return false;
  text.remove_prefix(front.size());
  return true;
}

// 1 to `most` digits.
std::optional<int> take_number(std::string_view& text, std::size_t most) {
  std::size_t count = 0;
  int number = 0;
  while (count < text.size() && text[count] >= '0' && text[count] <= '9') {
    if (++count > most) return std::nullopt;
    number = number * 10 + (text[count - 1] - '0');
  }
  if (count == 0) return std::nullopt;
  text.remove_prefix(count);
  return number;
}

const Era* take_era(std::string_view& text) {
  for (const Era& era : kEras) {
    if (take(text, era.name) || take(text, era.one_sign)) return &era;
    if (!text.empty() && (text[0] == era.letter || text[0] == era.letter + ('a' - 'A'))) {
      text.remove_prefix(1);
      return &era;
    }
  }
  return nullptr;
}

bool take_separator(std::string_view& text, std::string_view sign) {
  return take(text, sign) || take(text, ".") || take(text, "/") || take(text, "-");
}

// Behind the year: nothing, a month, or a month and a day.
bool take_month_and_day(std::string_view text, PartialDate& date) {
  const bool has_sign = take(text, "年");
  if (text.empty()) return true;
  if (!has_sign && !take_separator(text, ".")) return false;
  const std::optional<int> month = take_number(text, 2);
  if (!month) return false;
  date.earliest.month = *month;
  date.precision = Precision::month;
  if (take(text, "月") && text.empty()) return true;
  if (text.empty()) return !has_sign;
  take_separator(text, ".");
  const std::optional<int> day = take_number(text, 2);
  if (!day) return false;
  date.earliest.day = *day;
  date.precision = Precision::day;
  take(text, "日");
  return text.empty();
}

std::string era_year(const Era& era, int year) {
  const int number = year - era.first_year + 1;
  return std::string(era.name) + (number == 1 ? "元" : std::to_string(number)) + "年";
}

}  // namespace

const Era* era_of(const CivilDate& date) {
  for (const Era& era : kEras) {
    if (date >= era.first_day) return &era;
  }
  return nullptr;
}

Result<PartialDate> parse_typed_date(std::string_view typed) {
  const auto bad = [] { return fail(ErrorCode::invalid, "not a date"); };
  if (!is_valid_utf8(typed)) return bad();
  std::string folded = half_width(typed);
  if (folded.size() == 8 && folded.find_first_not_of("0123456789") == folded.npos) {
    folded.insert(6, "-").insert(4, "-");
  }
  if (folded.empty() || folded == "不明") return PartialDate{};
  if (Result<PartialDate> stored = parse_partial_date(folded)) return stored;

  std::string_view rest = folded;
  PartialDate date;
  date.precision = Precision::year;
  const Era* era = take_era(rest);
  if (era != nullptr) {
    const bool is_first = take(rest, "元");
    const std::optional<int> number = is_first ? std::optional(1) : take_number(rest, 2);
    if (!number || *number < 1) return bad();
    date.earliest.year = era->first_year + *number - 1;
  } else {
    if (folded.find_first_not_of("0123456789") != 4) return bad();
    date.earliest.year = *take_number(rest, 4);
    if (rest == "年代" && date.earliest.year % 10 == 0 && date.earliest.year > 0) {
      return PartialDate{Precision::decade, {date.earliest.year, 1, 1}};
    }
  }
  if (!take_month_and_day(rest, date)) return bad();
  if (!is_valid_date(date.earliest))
    return fail(ErrorCode::not_found, "no such day in the calendar");
  if (era != nullptr && (latest_day(date) < era->first_day || date.earliest > era->last_day)) {
    return fail(ErrorCode::conflict, "the era did not have this date");
  }
  return date;
}

std::string japanese_date_words(const PartialDate& date) {
  if (!date.is_known()) return "不明";
  const CivilDate& from = date.earliest;
  if (date.precision == Precision::decade) return std::to_string(from.year) + "年代";
  std::string behind;
  if (date.precision >= Precision::month) behind += std::to_string(from.month) + "月";
  if (date.precision == Precision::day) behind += std::to_string(from.day) + "日";
  const Era* first = era_of(from);
  const Era* last = era_of(latest_day(date));
  if (first == nullptr) return std::to_string(from.year) + "年" + behind;
  const std::string words = era_year(*first, from.year) + behind;
  return first == last ? words : words + "・" + era_year(*last, from.year) + behind;
}

}  // namespace banso

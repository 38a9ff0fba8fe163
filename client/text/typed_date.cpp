// SPDX-License-Identifier: Apache-2.0
#include "client/text/typed_date.h"

#include "shared/model/japanese_era.h"

namespace banso::client {
namespace {

using Precision = PartialDate::Precision;

// English words for what has Japanese ones.
std::string without_english(std::string_view typed) {
  if (typed == "unknown" || typed == "Unknown") return "";
  if (typed.size() == 5 && typed.back() == 's') return std::string(typed.substr(0, 4)) + "年代";
  return std::string(typed);
}

// "11/20" and "11月" are of this year; "11" alone may be anything.
Result<PartialDate> read_with_year(std::string_view typed, const CivilDate& today) {
  Result<PartialDate> date = parse_typed_date(typed);
  if (date || date.error().code != ErrorCode::invalid) return date;
  if (typed.find_first_not_of("0123456789 ") == typed.npos) return date;
  const Result<PartialDate> this_year =
      parse_typed_date(std::to_string(today.year) + "/" + std::string(typed));
  if (!this_year) return this_year;
  const bool names_month = typed.find("月") != typed.npos;
  return this_year->precision == Precision::day || names_month ? this_year : date;
}

Str string_of_failure(ErrorCode code) {
  switch (code) {
    case ErrorCode::not_found:
      return Str::error_date_no_such_day;
    case ErrorCode::conflict:
      return Str::error_date_era;
    default:
      return Str::error_date;
  }
}

}  // namespace

tl::expected<PartialDate, Str> read_typed_date(std::string_view typed,
                                               const TypedDateRules& rules) {
  const Result<PartialDate> date = read_with_year(without_english(typed), rules.today);
  if (!date) return tl::unexpected<Str>(string_of_failure(date.error().code));
  if (date->precision < rules.least) {
    const bool is_empty = typed.find_first_not_of(' ') == typed.npos;
    return tl::unexpected<Str>(is_empty ? Str::error_required : Str::error_date_day_needed);
  }
  if (!date->is_known()) return *date;
  if (rules.earliest && latest_day(*date) < *rules.earliest) {
    return tl::unexpected<Str>(Str::error_date_too_early);
  }
  if (rules.latest && date->earliest > *rules.latest) {
    return tl::unexpected<Str>(Str::error_date_too_late);
  }
  return *date;
}

std::string typed_date_error_words(const DateWriting& writing, Str error,
                                   const TypedDateRules& rules) {
  const auto with = [&](const std::optional<CivilDate>& date) {
    return format(writing.language, error, {{"date", date ? date_words(writing, *date) : ""}});
  };
  if (error == Str::error_date_too_early) return with(rules.earliest);
  if (error == Str::error_date_too_late) return with(rules.latest);
  return std::string(tr(writing.language, error));
}

std::string typed_date_words(const DateWriting& writing, const PartialDate& date) {
  if (!date.is_known()) return "";
  const bool is_decade = date.precision == Precision::decade;
  if (is_decade || writing.language == Language::japanese) return partial_date_words(writing, date);
  return partial_date_text(date);  // "Apr 1, 1980 (Showa 55)" is nothing that anybody types
}

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/text/calendar_words.h"

#include "client/text/era_words.h"
#include "shared/model/japanese_era.h"

namespace banso::client {
namespace {

using Precision = PartialDate::Precision;

// The n-th of strings that follow each other in the catalogue.
PartialDate whole_year(int year) { return {Precision::year, {year, 1, 1}}; }

std::string_view era_name(Language language, const Era& era) {
  for (const Str id :
       {Str::era_reiwa, Str::era_heisei, Str::era_showa, Str::era_taisho, Str::era_meiji}) {
    if (tr(Language::japanese, id) == era.name) return tr(language, id);
  }
  return era.name;
}

int number_in(const Era& era, int year) { return year - era.first_year + 1; }

}  // namespace

int weekday_of(const CivilDate& date) {
  // 1970-01-01 was a Thursday.
  return static_cast<int>(((days_from_date(date) + 4) % 7 + 7) % 7);
}

std::string_view weekday_head(Language language, int weekday) {
  return tr_from(language, Str::weekday_sunday, weekday);
}

std::string_view weekday_name(Language language, int weekday) {
  return tr_from(language, Str::weekday_name_sunday, weekday);
}

std::string day_name(Language language, const CivilDate& date) {
  return format(language, Str::day_name,
                {{"date", partial_date_words({language, DateStyle::western}, partial_day(date))},
                 {"weekday", weekday_name(language, weekday_of(date))}});
}

std::string_view month_name(Language language, int month) {
  return tr_from(language, Str::month_1, month - 1);
}

std::string year_name(const DateWriting& writing, int year) {
  if (writing.language == Language::english) return std::to_string(year);
  const bool era = writing.style == DateStyle::era;
  return partial_date_words({writing.language, era ? DateStyle::era : DateStyle::western},
                            whole_year(year));
}

std::string year_lines(const DateWriting& writing, int year) {
  constexpr std::string_view kBetween = "・";
  std::string words = year_name(writing, year);
  const std::size_t at = words.find(kBetween);
  if (at != words.npos) words.replace(at, kBetween.size(), "\n");
  return words;
}

std::string year_beside(const DateWriting& writing, int year) {
  if (writing.language == Language::english) return english_era_years(whole_year(year));
  const bool era = writing.style == DateStyle::era;
  return partial_date_words({writing.language, era ? DateStyle::western : DateStyle::era},
                            whole_year(year));
}

std::string decade_name(Language language, int first_year) {
  return partial_date_words({language, DateStyle::western},
                            {Precision::decade, {first_year, 1, 1}});
}

std::string decade_beside(Language language, int first_year) {
  const int last_year = first_year + 9;
  const Era* const first = era_of({first_year, 1, 1});
  const Era* const last = era_of({last_year, 12, 31});
  if (first == nullptr || last == nullptr) return "";
  const auto from = std::to_string(number_in(*first, first_year));
  const auto to = std::to_string(number_in(*last, last_year));
  const std::string_view era = era_name(language, *first);
  if (first == last) {
    return format(language, Str::era_span, {{"era", era}, {"from", from}, {"to", to}});
  }
  return format(language, Str::era_span_two,
                {{"era", era}, {"from", from}, {"later", era_name(language, *last)}, {"to", to}});
}

}  // namespace banso::client

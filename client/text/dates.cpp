// SPDX-License-Identifier: Apache-2.0
#include "client/text/dates.h"

#include "client/text/calendar_words.h"
#include "client/text/era_words.h"
#include "shared/model/japanese_era.h"

namespace banso::client {
namespace {

using Precision = PartialDate::Precision;

// The n-th of strings that follow each other in the catalogue.
std::string month_words(Language language, int month) {
  return std::string(tr_from(language, Str::month_1, month - 1));
}

std::string in_brackets(const DateWriting& writing, const CivilDate& date) {
  const std::string day = "(" + std::string(weekday_words(writing.language, date)) + ")";
  return writing.language == Language::english ? " " + day : day;
}

std::string with_slashes(const CivilDate& date, Precision precision) {
  std::string text = std::to_string(date.year);
  if (precision >= Precision::month) text += "/" + std::to_string(date.month);
  if (precision == Precision::day) text += "/" + std::to_string(date.day);
  return text;
}

std::string with_signs(const CivilDate& date, Precision precision) {
  std::string text = std::to_string(date.year) + "年";
  if (precision >= Precision::month) text += std::to_string(date.month) + "月";
  if (precision == Precision::day) text += std::to_string(date.day) + "日";
  return text;
}

std::string in_english(const PartialDate& date) {
  const CivilDate& from = date.earliest;
  std::string text;
  if (date.precision >= Precision::month) text = month_words(Language::english, from.month) + " ";
  if (date.precision == Precision::day) text += std::to_string(from.day) + ", ";
  return text + std::to_string(from.year);
}

std::string with_era_behind(const DateWriting& writing, std::string text, const PartialDate& date) {
  if (writing.style != DateStyle::era) return text;
  const std::string eras = english_era_years(date);
  return eras.empty() ? text : text + " (" + eras + ")";
}

bool is_english(const DateWriting& writing) { return writing.language == Language::english; }

std::string english_day(const CivilDate& date) {
  return std::string(weekday_words(Language::english, date)) + ", " +
         month_words(Language::english, date.month) + " " + std::to_string(date.day);
}

}  // namespace

std::string_view weekday_words(Language language, const CivilDate& date) {
  return weekday_head(language, weekday_of(date));
}

std::string date_words(const DateWriting& writing, const CivilDate& date) {
  if (is_english(writing) && writing.style != DateStyle::slashes) {
    return with_era_behind(writing, english_day(date) + ", " + std::to_string(date.year),
                           partial_day(date));
  }
  return partial_date_words(writing, partial_day(date)) + in_brackets(writing, date);
}

std::string short_date_words(const DateWriting& writing, const CivilDate& date) {
  const std::string month = std::to_string(date.month);
  const std::string day = std::to_string(date.day);
  if (writing.style == DateStyle::slashes) return month + "/" + day + in_brackets(writing, date);
  if (is_english(writing)) return english_day(date);
  return month + "月" + day + "日" + in_brackets(writing, date);
}

std::string partial_date_words(const DateWriting& writing, const PartialDate& date) {
  if (!date.is_known()) return std::string(tr(writing.language, Str::unknown));
  if (date.precision == Precision::decade) {
    const std::string year = std::to_string(date.earliest.year);
    return format(writing.language, Str::decade_words, {{"year", year}});
  }
  if (writing.style == DateStyle::slashes &&
      (is_english(writing) || date.precision != Precision::year)) {
    return with_slashes(date.earliest, date.precision);
  }
  if (is_english(writing)) return with_era_behind(writing, in_english(date), date);
  if (writing.style == DateStyle::era) return japanese_date_words(date);
  return with_signs(date.earliest, date.precision);
}

std::string fiscal_year_words(const DateWriting& writing, int fiscal_year) {
  std::string year = std::to_string(fiscal_year);
  if (writing.style == DateStyle::era && !is_english(writing)) {
    const std::string last_day = japanese_date_words(partial_day({fiscal_year, 12, 31}));
    year = last_day.substr(0, last_day.find("年"));
  }
  return format(writing.language, Str::fiscal_year_words, {{"year", year}});
}

}  // namespace banso::client

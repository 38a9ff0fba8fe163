// SPDX-License-Identifier: Apache-2.0
// Dates and times as words, in the way that the settings say. Days and minutes are those of Japan.
// What a date is, its era and its fiscal year come from shared/model.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "client/text/strings.h"
#include "shared/model/dates.h"
#include "shared/model/partial_date.h"

namespace banso::client {

enum class DateStyle : std::uint8_t {
  era,      // 令和8年11月20日(金)    Fri, Nov 20, 2026 (Reiwa 8)
  western,  // 2026年11月20日(金)     Fri, Nov 20, 2026
  slashes,  // 2026/11/20(金)         2026/11/20 (Fri)
};
struct DateWriting {
  Language language = Language::japanese;
  DateStyle style = DateStyle::era;
};

// "金", "Fri".
std::string_view weekday_words(Language language, const CivilDate& date);
// With the day of the week.
std::string date_words(const DateWriting& writing, const CivilDate& date);
// Without the year: "11月20日(金)", "11/20(金)", "Fri, Nov 20".
std::string short_date_words(const DateWriting& writing, const CivilDate& date);
// What is known of a date, without the day of the week: "令和8年11月", "1980年代", "不明".
std::string partial_date_words(const DateWriting& writing, const PartialDate& date);
// "令和8年度", "2026年度", "fiscal 2026". A year in which the era changed is named by the new one.
std::string fiscal_year_words(const DateWriting& writing, int fiscal_year);

// "9:05" for minutes since midnight.
std::string time_words(int minutes);
// Date and time.
std::string moment_words(const DateWriting& writing, std::int64_t unix_ms);

// The year is written once when both days are in it; one day stands alone.
std::string date_range_words(const DateWriting& writing, const CivilDate& from,
                             const CivilDate& to);
std::string time_range_words(Language language, int from_minutes, int to_minutes);

// "今日", "昨日", "3日前", "2週間前", "5か月前", "in 3 days". To stand beside the date itself.
std::string relative_day_words(Language language, const CivilDate& date, const CivilDate& today);
// "2026/11/20(金)・3日前".
std::string date_beside_words(const DateWriting& writing, const CivilDate& date,
                              const CivilDate& today);
// "たった今", "5分前", "2時間前", then days. A clock that went back says "たった今".
std::string ago_words(Language language, std::int64_t then_ms, std::int64_t now_ms);
// The two largest units: "1時間30分", "45分", "30秒", "2 days 3 hours". Rounded down; 0 and less
// are "0秒".
std::string duration_words(Language language, std::int64_t duration_s);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Words of the calendar that dates are chosen from: what its cells show and what is said of them.
#pragma once

#include <string>

#include "client/text/dates.h"

namespace banso::client {

// 0 Sunday to 6 Saturday.
int weekday_of(const CivilDate& date);
// "金", "Fri"; "金曜日", "Friday".
std::string_view weekday_head(Language language, int weekday);
std::string_view weekday_name(Language language, int weekday);
// "2026年11月20日 金曜日", "Friday, Nov 20, 2026".
std::string day_name(Language language, const CivilDate& date);
// "11月", "Nov".
std::string_view month_name(Language language, int month);

// The year as the setting has it, and in the other calendar: "昭和23年" and "1948年".
std::string year_name(const DateWriting& writing, int year);
// The first one with a line for each of its names.
std::string year_lines(const DateWriting& writing, int year);
std::string year_beside(const DateWriting& writing, int year);
// "1940年代", "1940s", and its years of the eras: "昭和15〜24年", "昭和55〜平成1".
std::string decade_name(Language language, int first_year);
std::string decade_beside(Language language, int first_year);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
#include "client/text/dates.h"

#include "tests/support/doctest.h"

using namespace banso;
using namespace banso::client;

namespace {

constexpr DateWriting kEra = {Language::japanese, DateStyle::era};
constexpr DateWriting kWestern = {Language::japanese, DateStyle::western};
constexpr DateWriting kSlashes = {Language::japanese, DateStyle::slashes};
constexpr DateWriting kEnglishEra = {Language::english, DateStyle::era};
constexpr DateWriting kEnglish = {Language::english, DateStyle::western};
constexpr DateWriting kEnglishSlashes = {Language::english, DateStyle::slashes};
constexpr CivilDate kFriday = {2026, 11, 20};

std::string partial(const DateWriting& writing, std::string_view stored) {
  const Result<PartialDate> date = parse_partial_date(stored);
  REQUIRE(date);
  return partial_date_words(writing, *date);
}

std::string relative(const CivilDate& date) {
  return relative_day_words(Language::japanese, date, kFriday) + " / " +
         relative_day_words(Language::english, date, kFriday);
}

}  // namespace

TEST_CASE("a day in each way of writing") {
  CHECK(date_words(kEra, kFriday) == "令和8年11月20日(金)");
  CHECK(date_words(kWestern, kFriday) == "2026年11月20日(金)");
  CHECK(date_words(kSlashes, kFriday) == "2026/11/20(金)");
  CHECK(date_words(kEnglishEra, kFriday) == "Fri, Nov 20, 2026 (Reiwa 8)");
  CHECK(date_words(kEnglish, kFriday) == "Fri, Nov 20, 2026");
  CHECK(date_words(kEnglishSlashes, kFriday) == "2026/11/20 (Fri)");
  CHECK(short_date_words(kEra, kFriday) == "11月20日(金)");
  CHECK(short_date_words(kSlashes, kFriday) == "11/20(金)");
  CHECK(short_date_words(kEnglish, kFriday) == "Fri, Nov 20");
  CHECK(date_words(kEra, {2019, 5, 1}) == "令和元年5月1日(水)");
  CHECK(date_words(kEra, {1872, 12, 31}) == "1872年12月31日(火)");
  CHECK(date_words(kEnglishEra, {1989, 1, 7}) == "Sat, Jan 7, 1989 (Showa 64)");
  CHECK(date_words(kEnglishEra, {1872, 12, 31}) == "Tue, Dec 31, 1872");
}

TEST_CASE("the days of the week and the months stand in their order") {
  const char* const kDays[] = {"日", "月", "火", "水", "木", "金", "土"};
  const char* const kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                 "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  for (int i = 0; i < 7; ++i) {
    CHECK(weekday_words(Language::japanese, {2026, 11, 15 + i}) == kDays[i]);
  }
  CHECK(weekday_words(Language::japanese, {1969, 12, 31}) == "水");
  CHECK(weekday_words(Language::english, {1, 1, 1}) == "Mon");
  for (int month = 1; month <= 12; ++month) {
    CHECK(partial_date_words(kEnglish, {PartialDate::Precision::month, {2026, month, 1}}) ==
          std::string(kMonths[month - 1]) + " 2026");
  }
}

TEST_CASE("what is known of a date") {
  CHECK(partial(kEra, "2026-11-20") == "令和8年11月20日");
  CHECK(partial(kEra, "2026-11") == "令和8年11月");
  CHECK(partial(kEra, "2026") == "令和8年");
  CHECK(partial(kEra, "1989") == "昭和64年・平成元年");
  CHECK(partial(kEra, "198X") == "1980年代");
  CHECK(partial(kEra, "") == "不明");
  CHECK(partial(kWestern, "2026-11-20") == "2026年11月20日");
  CHECK(partial(kWestern, "2026-11") == "2026年11月");
  CHECK(partial(kWestern, "2026") == "2026年");
  CHECK(partial(kWestern, "198X") == "1980年代");
  CHECK(partial(kSlashes, "2026-11") == "2026/11");
  CHECK(partial(kSlashes, "2026") == "2026年");
  CHECK(partial(kSlashes, "") == "不明");
  CHECK(partial(kEnglish, "2026-11-20") == "Nov 20, 2026");
  CHECK(partial(kEnglish, "2026-11") == "Nov 2026");
  CHECK(partial(kEnglish, "2026") == "2026");
  CHECK(partial(kEnglish, "198X") == "1980s");
  CHECK(partial(kEnglish, "") == "Unknown");
  CHECK(partial(kEnglishEra, "2026-11") == "Nov 2026 (Reiwa 8)");
  CHECK(partial(kEnglishEra, "1989") == "1989 (Showa 64 / Heisei 1)");
  CHECK(partial(kEnglishEra, "1912-07") == "Jul 1912 (Meiji 45 / Taisho 1)");
  CHECK(partial(kEnglishSlashes, "2026") == "2026");
}

TEST_CASE("fiscal years") {
  CHECK(fiscal_year_words(kEra, 2026) == "令和8年度");
  CHECK(fiscal_year_words(kEra, 2019) == "令和元年度");
  CHECK(fiscal_year_words(kEra, 2018) == "平成30年度");
  CHECK(fiscal_year_words(kEra, 1988) == "昭和63年度");
  CHECK(fiscal_year_words(kWestern, 2026) == "2026年度");
  CHECK(fiscal_year_words(kEnglishEra, 2026) == "fiscal 2026");
}

TEST_CASE("times and moments") {
  CHECK(time_words(0) == "0:00");
  CHECK(time_words(9 * 60 + 5) == "9:05");
  CHECK(time_words(10 * 60 + 42) == "10:42");
  CHECK(time_words(23 * 60 + 59) == "23:59");
  const std::int64_t moment_ms = unix_ms_in_japan(kFriday) + (10 * 60 + 42) * 60'000;
  CHECK(moment_words(kSlashes, moment_ms) == "2026/11/20(金) 10:42");
  CHECK(moment_words(kEnglish, moment_ms) == "Fri, Nov 20, 2026 10:42");
}

TEST_CASE("ranges say the year once") {
  CHECK(date_range_words(kEra, kFriday, {2026, 11, 27}) == "令和8年11月20日(金)〜11月27日(金)");
  CHECK(date_range_words(kSlashes, kFriday, {2026, 11, 27}) == "2026/11/20(金)〜11/27(金)");
  CHECK(date_range_words(kWestern, kFriday, {2027, 1, 5}) ==
        "2026年11月20日(金)〜2027年1月5日(火)");
  CHECK(date_range_words(kEnglish, kFriday, {2026, 11, 27}) == "Fri, Nov 20 – Fri, Nov 27, 2026");
  CHECK(date_range_words(kEnglishSlashes, kFriday, {2026, 11, 27}) ==
        "2026/11/20 (Fri) – 11/27 (Fri)");
  CHECK(date_range_words(kEra, kFriday, kFriday) == "令和8年11月20日(金)");
  CHECK(time_range_words(Language::japanese, 600, 690) == "10:00〜11:30");
  CHECK(time_range_words(Language::english, 600, 690) == "10:00 – 11:30");
}

TEST_CASE("days as seen from today") {
  CHECK(relative({2026, 11, 20}) == "今日 / today");
  CHECK(relative({2026, 11, 19}) == "昨日 / yesterday");
  CHECK(relative({2026, 11, 21}) == "明日 / tomorrow");
  CHECK(relative({2026, 11, 17}) == "3日前 / 3 days ago");
  CHECK(relative({2026, 11, 7}) == "13日前 / 13 days ago");
  CHECK(relative({2026, 11, 6}) == "2週間前 / 2 weeks ago");
  CHECK(relative({2026, 9, 21}) == "8週間前 / 8 weeks ago");
  CHECK(relative({2026, 9, 20}) == "2か月前 / 2 months ago");
  CHECK(relative({2025, 11, 21}) == "11か月前 / 11 months ago");
  CHECK(relative({2025, 11, 20}) == "1年前 / 1 year ago");
  CHECK(relative({1986, 11, 21}) == "39年前 / 39 years ago");
  CHECK(relative({2026, 11, 25}) == "5日後 / in 5 days");
  CHECK(relative({2026, 12, 11}) == "3週間後 / in 3 weeks");
  CHECK(relative({2027, 5, 20}) == "6か月後 / in 6 months");
  CHECK(relative({2028, 11, 20}) == "2年後 / in 2 years");
  CHECK(date_beside_words(kSlashes, {2026, 11, 17}, kFriday) == "2026/11/17(火)・3日前");
  CHECK(date_beside_words(kEnglish, {2026, 11, 17}, kFriday) == "Tue, Nov 17, 2026, 3 days ago");
}

TEST_CASE("how long ago it was") {
  const std::int64_t now_ms = unix_ms_in_japan(kFriday) + 12 * 60 * 60'000;
  const auto ago = [&](std::int64_t seconds) {
    return ago_words(Language::japanese, now_ms - seconds * 1000, now_ms);
  };
  CHECK(ago(-5000) == "たった今");
  CHECK(ago(0) == "たった今");
  CHECK(ago(59) == "たった今");
  CHECK(ago(60) == "1分前");
  CHECK(ago(59 * 60 + 59) == "59分前");
  CHECK(ago(60 * 60) == "1時間前");
  CHECK(ago(23 * 60 * 60 + 59 * 60) == "23時間前");
  CHECK(ago(24 * 60 * 60) == "昨日");
  CHECK(ago(36 * 60 * 60 + 1) == "2日前");
  CHECK(ago_words(Language::english, now_ms - 60'000, now_ms) == "1 minute ago");
}

TEST_CASE("how long it takes") {
  CHECK(duration_words(Language::japanese, -1) == "0秒");
  CHECK(duration_words(Language::japanese, 0) == "0秒");
  CHECK(duration_words(Language::japanese, 30) == "30秒");
  CHECK(duration_words(Language::japanese, 60) == "1分");
  CHECK(duration_words(Language::japanese, 90) == "1分30秒");
  CHECK(duration_words(Language::japanese, 90 * 60) == "1時間30分");
  CHECK(duration_words(Language::japanese, 2 * 60 * 60 + 59) == "2時間");
  CHECK(duration_words(Language::japanese, 25 * 60 * 60) == "1日1時間");
  CHECK(duration_words(Language::english, 51 * 60 * 60) == "2 days 3 hours");
  CHECK(duration_words(Language::english, 61) == "1 minute 1 second");
}

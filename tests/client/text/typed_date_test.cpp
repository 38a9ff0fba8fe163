// SPDX-License-Identifier: Apache-2.0
#include "client/text/typed_date.h"

#include "tests/support/doctest.h"

using namespace banso;
using namespace banso::client;

namespace {

constexpr CivilDate kToday = {2026, 11, 20};

// As it is stored, or the id of the error.
std::string read(std::string_view typed, const TypedDateRules& rules = {kToday}) {
  const tl::expected<PartialDate, Str> date = read_typed_date(typed, rules);
  if (date) return partial_date_text(*date);
  return std::string(string_entry(static_cast<std::size_t>(date.error())).id);
}

}  // namespace

TEST_CASE("a date is read as people type it") {
  for (const char* typed :
       {"R8.11.20", "r8/11/20", "令和8年11月20日", "令8.11.20", "2026-11-20", "2026/11/20",
        "2026.11.20", "20261120", "2026年11月20日", "11/20", "11-20", "11.20", "11月20日",
        "Ｒ８．１１．２０", "２０２６１１２０", "１１／２０", "１１月２０日", " 11/20 "}) {
    CAPTURE(std::string(typed));
    CHECK(read(typed) == "2026-11-20");
  }
  CHECK(read("1/5") == "2026-01-05");
  CHECK(read("2/29", {{2028, 1, 1}}) == "2028-02-29");
}

TEST_CASE("a part of a date is read as well") {
  CHECK(read("令和8年") == "2026");
  CHECK(read("R8") == "2026");
  CHECK(read("2026-11") == "2026-11");
  CHECK(read("令和8年11月") == "2026-11");
  CHECK(read("11月") == "2026-11");
  CHECK(read("1980年代") == "198X");
  CHECK(read("1980s") == "198X");
  CHECK(read("Unknown") == "");
  CHECK(read("不明") == "");
  CHECK(read("") == "");
  CHECK(read(" ") == "");
}

TEST_CASE("what is wrong is said") {
  for (const char* typed :
       {"明日", "11", "45", "R", "2026/11/20/1", "/", "\xFF", "令和", "x11/20"}) {
    CAPTURE(std::string(typed));
    CHECK(read(typed) == "error_date");
  }
  for (const char* typed : {"2/29", "13/1", "2026-02-30", "R8.11.31", "20261301", "11月31日"}) {
    CAPTURE(std::string(typed));
    CHECK(read(typed) == "error_date_no_such_day");
  }
  CHECK(read("昭和64年1月8日") == "error_date_era");
  CHECK(read("S70.4.1") == "error_date_era");
}

TEST_CASE("a field has rules of its own") {
  using Precision = PartialDate::Precision;
  const TypedDateRules day = {kToday, Precision::day};
  CHECK(read("", day) == "error_required");
  CHECK(read("不明", day) == "error_date_day_needed");
  CHECK(read("2026-11", day) == "error_date_day_needed");
  CHECK(read("11/20", day) == "2026-11-20");

  const TypedDateRules between = {kToday, Precision::unknown, CivilDate{1900, 1, 1}, kToday};
  CHECK(read("2026-11-20", between) == "2026-11-20");
  CHECK(read("2026-11-21", between) == "error_date_too_late");
  CHECK(read("2026-11", between) == "2026-11");  // may be before
  CHECK(read("2026-12", between) == "error_date_too_late");
  CHECK(read("1899", between) == "error_date_too_early");
  CHECK(read("1120", between) == "error_date_too_early");
  CHECK(read("1900", between) == "1900");
  CHECK(read("", between) == "");
}

TEST_CASE("an error is a sentence") {
  const TypedDateRules rules = {kToday, PartialDate::Precision::unknown, CivilDate{1900, 1, 1},
                                kToday};
  const DateWriting japanese = {Language::japanese, DateStyle::slashes};
  CHECK(typed_date_error_words(japanese, Str::error_date_too_late, rules) ==
        "2026/11/20(金)以前の日付を入力してください。");
  CHECK(typed_date_error_words({Language::english, DateStyle::western}, Str::error_date_too_early,
                               rules) == "Please give a date not before Mon, Jan 1, 1900.");
  CHECK(typed_date_error_words(japanese, Str::error_date_era, rules) ==
        tr(Language::japanese, Str::error_date_era));
}

TEST_CASE("what stands in a field is read as the same date, in every way of writing") {
  using Precision = PartialDate::Precision;
  for (const Language language : {Language::japanese, Language::english}) {
    for (const DateStyle style : {DateStyle::era, DateStyle::western, DateStyle::slashes}) {
      for (const PartialDate& date :
           {PartialDate{Precision::day, {1948, 3, 9}}, PartialDate{Precision::month, {2026, 11, 1}},
            PartialDate{Precision::year, {1980, 1, 1}},
            PartialDate{Precision::decade, {1940, 1, 1}}, PartialDate{}}) {
        const std::string words = typed_date_words({language, style}, date);
        CAPTURE(words);
        CHECK(read(words) == partial_date_text(date));
      }
    }
  }
  CHECK(typed_date_words({}, partial_day({1948, 3, 9})) == "昭和23年3月9日");
  CHECK(typed_date_words({Language::english}, partial_day({1948, 3, 9})) == "1948-03-09");
}

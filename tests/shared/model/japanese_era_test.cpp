// SPDX-License-Identifier: Apache-2.0
#include "shared/model/japanese_era.h"

#include "tests/support/doctest.h"

using namespace banso;

namespace {

std::string stored(std::string_view typed) {
  const Result<PartialDate> date = parse_typed_date(typed);
  return date ? partial_date_text(*date) : "error";
}

std::string words(std::string_view text) {
  const Result<PartialDate> date = parse_partial_date(text);
  return date ? japanese_date_words(*date) : "error";
}

}  // namespace

TEST_CASE("the eras meet at the days of the law") {
  CHECK(std::string(era_of({1989, 1, 7})->name) == "昭和");
  CHECK(std::string(era_of({1989, 1, 8})->name) == "平成");
  CHECK(std::string(era_of({2019, 4, 30})->name) == "平成");
  CHECK(std::string(era_of({2019, 5, 1})->name) == "令和");
  CHECK(std::string(era_of({1926, 12, 24})->name) == "大正");
  CHECK(std::string(era_of({1926, 12, 25})->name) == "昭和");
  CHECK(std::string(era_of({1912, 7, 29})->name) == "明治");
  CHECK(std::string(era_of({1912, 7, 30})->name) == "大正");
  CHECK(era_of({1872, 12, 31}) == nullptr);
}

TEST_CASE("dates are read as people type them") {
  CHECK(stored("昭和64年1月7日") == "1989-01-07");
  CHECK(stored("平成元年1月8日") == "1989-01-08");
  CHECK(stored("平成1年1月8日") == "1989-01-08");
  CHECK(stored("平成31年4月30日") == "2019-04-30");
  CHECK(stored("令和元年5月1日") == "2019-05-01");
  CHECK(stored("S55.4.1") == "1980-04-01");
  CHECK(stored("s55/04/01") == "1980-04-01");
  CHECK(stored("昭55-4-1") == "1980-04-01");
  CHECK(stored("Ｓ５５．４．１") == "1980-04-01");
  CHECK(stored("昭和　５５年　４月") == "1980-04");
  CHECK(stored("R8") == "2026");
  CHECK(stored("大正15年12月24日") == "1926-12-24");
  CHECK(stored("M45.7.29") == "1912-07-29");
  CHECK(stored("1980年4月1日") == "1980-04-01");
  CHECK(stored("1980年4月") == "1980-04");
  CHECK(stored("1980年") == "1980");
  CHECK(stored("1980/4/1") == "1980-04-01");
  CHECK(stored("1980.4") == "1980-04");
  CHECK(stored("1980年代") == "198X");
  CHECK(stored("198X") == "198X");
  CHECK(stored("1980-04-01") == "1980-04-01");
  CHECK(stored("19800401") == "1980-04-01");
  CHECK(stored("１９８００４０１") == "1980-04-01");
  CHECK(stored("19801301") == "error");
  CHECK(stored("1980040") == "error");
  CHECK(stored("不明") == "");
  CHECK(stored("") == "");
  CHECK(stored(" 　") == "");
}

TEST_CASE("what no calendar or era has is an error") {
  for (const char* typed : {"昭和64年1月8日",
                            "平成元年1月7日",
                            "平成31年5月1日",
                            "令和元年4月30日",
                            "昭和64年2月",
                            "令和1年4月",
                            "昭和65年",
                            "大正16年",
                            "昭和0年",
                            "昭和",
                            "S",
                            "昭和55年2月30日",
                            "昭和55年4",
                            "1980年13月",
                            "1985年代",
                            "80年",
                            "1980年4月1日頃",
                            "S55.4.1.1",
                            "春",
                            "1980-",
                            "R100",
                            "昭和55年4月1日2",
                            "\xFF"}) {
    CAPTURE(typed);
    CHECK(stored(typed) == "error");
  }
}

TEST_CASE("dates are written in the era's years") {
  CHECK(words("2026-04-01") == "令和8年4月1日");
  CHECK(words("2019-05-01") == "令和元年5月1日");
  CHECK(words("2019-04-30") == "平成31年4月30日");
  CHECK(words("1989-01-07") == "昭和64年1月7日");
  CHECK(words("1989-01-08") == "平成元年1月8日");
  CHECK(words("1980-04") == "昭和55年4月");
  CHECK(words("1980") == "昭和55年");
  CHECK(words("198X") == "1980年代");
  CHECK(words("") == "不明");
  CHECK(words("1850") == "1850年");
}

TEST_CASE("a year or month of two eras names both") {
  CHECK(words("1989") == "昭和64年・平成元年");
  CHECK(words("1989-01") == "昭和64年1月・平成元年1月");
  CHECK(words("1989-02") == "平成元年2月");
  CHECK(words("2019") == "平成31年・令和元年");
  CHECK(words("2019-04") == "平成31年4月");
}

TEST_CASE("what is wrong with a typed date is told apart") {
  const auto code = [](std::string_view typed) {
    const Result<PartialDate> date = parse_typed_date(typed);
    return date ? std::string("none") : std::string(error_word(date.error().code));
  };
  CHECK(code("明日") == "invalid");
  CHECK(code("R8.2.30") == "not_found");
  CHECK(code("20260230") == "not_found");
  CHECK(code("2026/13/1") == "not_found");
  CHECK(code("昭和64年1月8日") == "conflict");
  CHECK(code("R8.11.20") == "none");
}

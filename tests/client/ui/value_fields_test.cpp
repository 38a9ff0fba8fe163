// SPDX-License-Identifier: Apache-2.0
#include "client/ui/value_fields.h"

#include "tests/support/doctest.h"

using namespace banso;
using namespace banso::client::ui;

TEST_CASE("a time is read as people write it") {
  CHECK(parse_time("9:30") == 9 * 60 + 30);
  CHECK(parse_time("0930") == 9 * 60 + 30);
  CHECK(parse_time("１３：０５") == 13 * 60 + 5);
  CHECK(parse_time("14時05分") == 14 * 60 + 5);
  CHECK(parse_time("9時半") == 9 * 60 + 30);
  CHECK(parse_time("9時") == 9 * 60);
  CHECK(parse_time("午後2時") == 14 * 60);
  CHECK(parse_time("午前 10:15") == 10 * 60 + 15);
}

TEST_CASE("what is no time is not guessed at") {
  for (const char* text :
       {"", "abc", "25:00", "9:61", "9:", "12345", "午後13時", "-1:00", "9時x"}) {
    CAPTURE(text);
    CHECK(parse_time(text) == -1);
  }
}

TEST_CASE("a date is shown by either calendar, as far as it is known") {
  const PartialDate day = {PartialDate::Precision::day, {1980, 4, 1}};
  CHECK(date_words(day, false) == "昭和55年4月1日");
  CHECK(date_words(day, true) == "1980/04/01");
  const PartialDate decade = {PartialDate::Precision::decade, {1990, 1, 1}};
  CHECK(date_words(decade, false) == "1990年代");
  CHECK(date_words(decade, true) == "1990年代");
}

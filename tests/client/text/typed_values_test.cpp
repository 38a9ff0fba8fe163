// SPDX-License-Identifier: Apache-2.0
#include "client/text/typed_values.h"

#include "tests/support/doctest.h"

using namespace banso::client;

namespace {

int minutes_of(std::string_view typed) {
  const auto read = read_typed_time(typed, {});
  REQUIRE(read);
  REQUIRE(read->has_value());
  return **read;
}

}  // namespace

TEST_CASE("a time is read as people write it") {
  CHECK(minutes_of("9:30") == 9 * 60 + 30);
  CHECK(minutes_of("0930") == 9 * 60 + 30);
  CHECK(minutes_of("930") == 9 * 60 + 30);
  CHECK(minutes_of("１３：０５") == 13 * 60 + 5);
  CHECK(minutes_of("14時05分") == 14 * 60 + 5);
  CHECK(minutes_of("９時半") == 9 * 60 + 30);
  CHECK(minutes_of("9時") == 9 * 60);
  CHECK(minutes_of("午後2時") == 14 * 60);
  CHECK(minutes_of("午後12時半") == 12 * 60 + 30);
  CHECK(minutes_of("午前 10:15") == 10 * 60 + 15);
  CHECK(minutes_of("2:30 PM") == 14 * 60 + 30);
  CHECK(minutes_of("2pm") == 14 * 60);
  CHECK(minutes_of("0:00") == 0);
  CHECK(minutes_of("23:59") == 24 * 60 - 1);
}

TEST_CASE("what is no time is not guessed at") {
  for (const char* text : {"abc", "25:00", "9:61", "9:", "12345", "12", "午後13時", "午前14時",
                           "-1:00", "9時x", ":30", "9::30", "99999999999:00", "\xff"}) {
    CAPTURE(text);
    const auto read = read_typed_time(text, {});
    REQUIRE_FALSE(read);
    CHECK(read.error() == Str::error_time);
  }
}

TEST_CASE("a time outside of its bounds is told which they are") {
  const TypedTimeRules rules = {.earliest = 9 * 60, .latest = 17 * 60 + 15, .required = true};
  CHECK(read_typed_time("9:00", rules));
  CHECK(read_typed_time("17:15", rules));
  const auto late = read_typed_time("17:16", rules);
  REQUIRE_FALSE(late);
  CHECK(typed_time_error_words(Language::japanese, late.error(), rules) ==
        "9:00から17:15までの時刻を入力してください。");
  const auto empty = read_typed_time(" ", rules);
  REQUIRE_FALSE(empty);
  CHECK(typed_time_error_words(Language::english, empty.error(), rules) == "Please fill this in.");
  CHECK_FALSE(read_typed_time("", {})->has_value());
}

TEST_CASE("a number is read, and one outside of its bounds is told which they are") {
  const TypedNumberRules rules = {.least = 1, .most = 12};
  CHECK(read_typed_number("12", rules) == 12);
  CHECK(read_typed_number("１２ ", rules) == 12);
  CHECK(read_typed_number("", rules) == std::nullopt);
  for (const char* text : {"0", "13", "-1", "99999999999999999999", "－３"}) {
    CAPTURE(text);
    const auto read = read_typed_number(text, rules);
    REQUIRE_FALSE(read);
    CHECK(read.error() == Str::error_number_range);
  }
  for (const char* text : {"abc", "1.5", "1人", "-", "--1", "1-", "\xff"}) {
    CAPTURE(text);
    const auto read = read_typed_number(text, rules);
    REQUIRE_FALSE(read);
    CHECK(read.error() == Str::error_not_a_number);
  }
  CHECK(typed_number_error_words(Language::japanese, Str::error_number_range, rules) ==
        "1から12までの数で入力してください。");
  const auto none = read_typed_number("", {.required = true});
  REQUIRE_FALSE(none);
  CHECK(none.error() == Str::error_required);
}

// SPDX-License-Identifier: Apache-2.0
// Dates that nobody thought of.
#include <rapidcheck.h>

#include "shared/model/japanese_era.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

CivilDate any_date() {
  return date_from_days(*rc::gen::inRange<std::int64_t>(days_from_date({1, 1, 1}),
                                                        days_from_date({9999, 12, 31}) + 1));
}

}  // namespace

TEST_CASE("days and dates are two writings of one thing") {
  CHECK(rc::check([] {
    const CivilDate date = any_date();
    RC_ASSERT(is_valid_date(date));
    RC_ASSERT(date_from_days(days_from_date(date)) == date);
    RC_ASSERT(date_in_japan(unix_ms_in_japan(date)) == date);
    RC_ASSERT(partial_date_text(*parse_partial_date(date_text(date))) == date_text(date));
  }));
}

TEST_CASE("what is written in an era's year is read as the same day") {
  CHECK(rc::check([] {
    const CivilDate date = date_from_days(*rc::gen::inRange<std::int64_t>(
        days_from_date({1873, 1, 1}), days_from_date({2117, 1, 1})));
    const Result<PartialDate> read = parse_typed_date(japanese_date_words(partial_day(date)));
    RC_ASSERT(read.has_value());
    RC_ASSERT(*read == partial_day(date));
  }));
}

TEST_CASE("stored dates sort by time") {
  CHECK(rc::check([] {
    const CivilDate one = any_date();
    const CivilDate other = any_date();
    RC_ASSERT((date_text(one) < date_text(other)) == (one < other));
  }));
}

TEST_CASE("any text is a date or an error") {
  CHECK(rc::check([](const std::string& text) {
    if (const Result<PartialDate> date = parse_partial_date(text)) {
      RC_ASSERT(partial_date_text(*date) == text);
    }
    if (const Result<PartialDate> date = parse_typed_date(text)) {
      RC_ASSERT(parse_partial_date(partial_date_text(*date)).has_value());
    }
  }));
}

// SPDX-License-Identifier: Apache-2.0
#include "shared/model/partial_date.h"

#include "tests/support/doctest.h"

using namespace banso;

namespace {

PartialDate parsed(std::string_view text) {
  const Result<PartialDate> date = parse_partial_date(text);
  REQUIRE(date.has_value());
  return *date;
}

}  // namespace

TEST_CASE("what is stored is read and written again as it was") {
  for (const char* text : {"", "198X", "2026", "2026-04", "2026-04-01", "2024-02-29", "0001"}) {
    CAPTURE(text);
    CHECK(partial_date_text(parsed(text)) == text);
  }
}

TEST_CASE("anything else is no date") {
  for (const char* text :
       {"2026-4-1", "2026/04/01", "2026-04-31", "2026-13", "2026-00", "2026-02-29", "19XX", "000X",
        "0000", "2026-04-01T00:00", "２０２６", " 2026", "2026-", "2026-04-", "198x", "+2026",
        "2026-0a", "-2026", "不明"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_partial_date(text).has_value());
  }
}

TEST_CASE("a part stands for all days that it can be") {
  CHECK(parsed("198X").earliest == CivilDate{1980, 1, 1});
  CHECK(latest_day(parsed("198X")) == CivilDate{1989, 12, 31});
  CHECK(latest_day(parsed("2026")) == CivilDate{2026, 12, 31});
  CHECK(latest_day(parsed("2024-02")) == CivilDate{2024, 2, 29});
  CHECK(latest_day(parsed("2026-04-01")) == CivilDate{2026, 4, 1});
  CHECK_FALSE(parsed("").is_known());
}

TEST_CASE("an age is as exact as the birth date") {
  const CivilDate at{2026, 4, 1};
  CHECK(age_range_at(parsed("1966-04-02"), at) == AgeRange{59, 59});
  CHECK(age_range_at(parsed("1966-04"), at) == AgeRange{59, 60});
  CHECK(age_range_at(parsed("1966"), at) == AgeRange{59, 60});
  CHECK(age_range_at(parsed("196X"), at) == AgeRange{56, 66});
  CHECK(age_range_at(parsed("202X"), at) == AgeRange{0, 6});
  CHECK_FALSE(age_range_at(parsed(""), at).has_value());
  CHECK_FALSE(age_range_at(parsed("2027"), at).has_value());
}

// SPDX-License-Identifier: Apache-2.0
#include "client/text/numbers.h"

#include <limits>

#include "tests/support/doctest.h"

using namespace banso::client;

TEST_CASE("thousands are set apart") {
  CHECK(number_words(0) == "0");
  CHECK(number_words(999) == "999");
  CHECK(number_words(1000) == "1,000");
  CHECK(number_words(-999) == "-999");
  CHECK(number_words(-1000) == "-1,000");
  CHECK(number_words(1'234'567) == "1,234,567");
  CHECK(number_words(std::numeric_limits<std::int64_t>::max()) == "9,223,372,036,854,775,807");
  CHECK(number_words(std::numeric_limits<std::int64_t>::min()) == "-9,223,372,036,854,775,808");
}

TEST_CASE("places behind the point are rounded") {
  CHECK(thousandths_words(12'345, 3) == "12.345");
  CHECK(thousandths_words(12'345, 2) == "12.35");
  CHECK(thousandths_words(12'345, 1) == "12.3");
  CHECK(thousandths_words(12'345, 0) == "12");
  CHECK(thousandths_words(12'500, 0) == "13");
  CHECK(thousandths_words(-12'345, 1) == "-12.3");
  CHECK(thousandths_words(-500, 1) == "-0.5");
  CHECK(thousandths_words(-4, 1) == "0.0");
  CHECK(thousandths_words(50, 2) == "0.05");
  CHECK(thousandths_words(999'960, 1) == "1,000.0");
  CHECK(thousandths_words(1'234'000'000, 0) == "1,234,000");
  CHECK(thousandths_words(std::numeric_limits<std::int64_t>::max(), 0) == "9,223,372,036,854,776");
  CHECK(thousandths_words(std::numeric_limits<std::int64_t>::min(), 0) == "-9,223,372,036,854,776");
}

TEST_CASE("sizes have the unit that keeps them short") {
  CHECK(size_words(0) == "0 B");
  CHECK(size_words(999) == "999 B");
  CHECK(size_words(1000) == "1.0 kB");
  CHECK(size_words(12'345) == "12.3 kB");
  CHECK(size_words(999'949) == "999.9 kB");
  CHECK(size_words(999'950) == "1.0 MB");
  CHECK(size_words(12'345'678) == "12.3 MB");
  CHECK(size_words(4'700'000'000) == "4.7 GB");
  CHECK(size_words(2'000'000'000'000) == "2.0 TB");
  CHECK(size_words(5'000'000'000'000'000) == "5,000.0 TB");
}

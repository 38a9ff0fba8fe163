// SPDX-License-Identifier: Apache-2.0
// What is asked of a QR code besides what its library tests: the marks that cameras look for, and
// that nothing is asked of the library that it would refuse.
#include "client/ui/qr_code.h"

#include <string>
#include <utility>

#include "tests/support/doctest.h"

using namespace banso::client::ui;

TEST_CASE("an enrolment link is a code of few modules, with its three marks") {
  const auto code = qr_code_of("https://office.example/#/enrol/ABCD-EFGH-JKMN");
  REQUIRE(code.has_value());
  CHECK(code->size == 33);  // version 4: up to 46 bytes at level Q
  CHECK(code->black.size() == 33 * 33);
  for (const auto& [left, top] : {std::pair(0, 0), std::pair(26, 0), std::pair(0, 26)}) {
    for (int i = 0; i < 7; ++i) {
      CHECK(code->at(left + i, top));
      CHECK(code->at(left + i, top + 6));
      CHECK(code->at(left, top + i));
    }
    for (int i = 1; i < 6; ++i) CHECK_FALSE(code->at(left + i, top + 1));
    CHECK(code->at(left + 3, top + 3));
  }
}

TEST_CASE("what no camera would read is refused") {
  CHECK_FALSE(qr_code_of("").has_value());
  CHECK(qr_code_of(std::string(kQrBytesMax, 'x')).has_value());
  CHECK_FALSE(qr_code_of(std::string(kQrBytesMax + 1, 'x')).has_value());
}

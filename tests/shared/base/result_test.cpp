// SPDX-License-Identifier: Apache-2.0
#include "shared/base/result.h"

#include <memory>
#include <set>
#include <string>

#include "tests/support/doctest.h"

using namespace banso;

namespace {

Result<int> half(int value) {
  if (value % 2 != 0) return fail(ErrorCode::invalid, "odd");
  return value / 2;
}

Result<int> quarter(int value) {
  const int halved = TRY(half(value));
  return TRY(half(halved));
}

Result<int> eighth(int value) { return TRY(half(TRY(half(TRY(half(value)))))); }

Status be_quarterable(int value) {
  TRY_VOID(quarter(value));
  return {};
}

Status be_eighthable(int value) {
  TRY_VOID(be_quarterable(TRY(half(value))));
  return {};
}

Result<std::unique_ptr<int>> boxed(int value) {
  auto box = TRY(Result<std::unique_ptr<int>>(std::make_unique<int>(value)));
  return box;
}

}  // namespace

TEST_CASE("TRY gives the value or passes the error on") {
  CHECK(quarter(12).value() == 3);
  REQUIRE_FALSE(quarter(6).has_value());
  CHECK(quarter(6).error().code == ErrorCode::invalid);
  CHECK(quarter(6).error().detail == "odd");
}

TEST_CASE("TRY_VOID passes the error on") {
  CHECK(be_quarterable(4).has_value());
  CHECK_FALSE(be_quarterable(5).has_value());
}

TEST_CASE("a TRY inside of another passes on the error of either") {
  CHECK(eighth(24).value() == 3);
  CHECK_FALSE(eighth(5).has_value());
  CHECK_FALSE(eighth(12).has_value());
  CHECK(be_eighthable(8).has_value());
  CHECK_FALSE(be_eighthable(5).has_value());
  CHECK_FALSE(be_eighthable(12).has_value());
}

TEST_CASE("TRY moves, so that values without a copy pass") { CHECK(*boxed(7).value() == 7); }

TEST_CASE("every code has a word of its own") {
  std::set<std::string> words;
  for (int code = 0; code <= static_cast<int>(ErrorCode::cut_off); ++code) {
    words.insert(error_word(static_cast<ErrorCode>(code)));
  }
  CHECK(words.size() == static_cast<std::size_t>(ErrorCode::cut_off) + 1);
  CHECK(words.count("too_large") == 1);
}

// SPDX-License-Identifier: Apache-2.0
#include "server/enrolment.h"

#include <set>

#include "tests/server/test_server.h"
#include "tests/support/fake_env.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

std::string wrong(std::string code) {
  code.back() = code.back() == 'A' ? 'B' : 'A';
  return code;
}

TEST_CASE("a code works once, as people type it") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  const auto code = new_enrolment_code(*database, env, worker).value();
  CHECK(code.size() == 14);
  std::string typed = " ";
  for (const char letter : code) {
    if (letter != '-') typed += letter >= 'A' ? static_cast<char>(letter - 'A' + 'a') : letter;
    if (letter == '0') typed.back() = 'o';
  }
  CHECK(use_enrolment_code(*database, env, typed).value() == worker);
  CHECK_FALSE(use_enrolment_code(*database, env, code).value());
}

TEST_CASE("a code dies after five wrong guesses, and not because of other codes") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  const auto code = new_enrolment_code(*database, env, worker).value();
  const auto other = new_enrolment_code(*database, env, worker).value();
  for (int guess = 0; guess < kWrongGuessesMax - 1; ++guess) {
    CHECK_FALSE(use_enrolment_code(*database, env, wrong(code)).value());
  }
  CHECK(use_enrolment_code(*database, env, code).value() == worker);
  for (int guess = 0; guess < kWrongGuessesMax; ++guess) {
    CHECK_FALSE(use_enrolment_code(*database, env, wrong(other)).value());
  }
  CHECK_FALSE(use_enrolment_code(*database, env, other).value());
}

TEST_CASE("a code expires, and what is no code is none") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  const auto code = new_enrolment_code(*database, env, worker, 1000).value();
  env.advance_ms(1000);
  CHECK_FALSE(use_enrolment_code(*database, env, code).value());
  for (const char* typed : {"", "-", "ABCD", "ABCD-EFGH-JKM!", "ABCD-EFGH-JKMN-P", "花"}) {
    CHECK_FALSE(use_enrolment_code(*database, env, typed).value());
  }
}

TEST_CASE("codes are different") {
  FakeEnv env;
  const auto database = memory_with_tables();
  const auto worker = new_id<RecordId>(env);
  std::set<std::string> codes;
  for (int i = 0; i < 200; ++i) {
    codes.insert(new_enrolment_code(*database, env, worker).value());
  }
  CHECK(codes.size() == 200);
}

}  // namespace
}  // namespace banso

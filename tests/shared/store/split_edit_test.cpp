// SPDX-License-Identifier: Apache-2.0
// One form, one or two change sets: fields that need to be known by few go into the restricted
// scope.
#include "shared/store/device/split_edit.h"

#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

namespace banso {

TEST_CASE("a form is split by sensitivity; what is open comes first") {
  FakeEnv env;
  const auto worker = new_id<RecordId>(env);
  const auto case_id = new_id<RecordId>(env);
  const auto person = new_id<RecordId>(env);
  const ValueMap address{{"address", "秘匿"}};

  const auto both =
      split_edit(banso_schema(), worker, case_id,
                 {"person", person, {{"concealed_addresses/a", address}, {"name", "甲"}}});
  REQUIRE(both);
  REQUIRE(both->size() == 2);
  CHECK(both->at(0).scope == Scope{Tier::casework, case_id});
  CHECK(both->at(0).records.at(0).fields.at(0).path == "name");
  CHECK(both->at(1).scope == Scope{Tier::restricted, case_id});
  CHECK(both->at(1).author == worker);

  const auto risk =
      split_edit(banso_schema(), worker, case_id, {"risk", person, {{"level", "high"}}});
  REQUIRE(risk);
  REQUIRE(risk->size() == 1);
  CHECK(risk->at(0).scope == Scope{Tier::restricted, case_id});

  const auto book =
      split_edit(banso_schema(), worker, case_id, {"district", person, {{"name", "F"}}});
  REQUIRE(book);
  CHECK(book->at(0).scope == Scope{});
  CHECK_FALSE(split_edit(banso_schema(), worker, case_id, {"nothing", person, {{"a", "b"}}}));
}

}  // namespace banso

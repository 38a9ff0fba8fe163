// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include <algorithm>

#include "shared/model/access.h"
#include "tests/shared/model/access_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

constexpr std::uint8_t kOrganisation = 1;
constexpr std::uint8_t kDistrict = 2;
constexpr std::uint8_t kCase = 3;
constexpr std::uint8_t kWorker = 4;
constexpr int kEach = 4;  // of each kind, so that they meet

RecordId any_of_kind(std::uint8_t fill) {
  return test_id<RecordId>(static_cast<std::uint8_t>(*rc::gen::inRange(0, kEach)), fill);
}

Value any_date() {
  return *rc::gen::element(Value(), Value("2026-04-01"), Value("2026-04-15"), Value("2026-05-01"));
}

Value any_role() {
  return *rc::gen::element(Value("caseworker"), Value("supervisor"), Value("administrator"),
                           Value("none"));
}

void put_any(AccessFacts& facts, const char* kind, std::uint8_t fill, const FieldValues& fields) {
  facts.put(kind, any_of_kind(fill), lookup_of(fields, *rc::gen::inRange(0, 5) == 0));
}

AccessFacts any_facts() {
  AccessFacts facts;
  for (int i = *rc::gen::inRange(5, 40); i > 0; --i) {
    put_any(facts, "organisation", kOrganisation, {{"parent", any_of_kind(kOrganisation)}});
    put_any(facts, "worker", kWorker,
            {{"organisation", any_of_kind(kOrganisation)},
             {"role", any_role()},
             {"until", any_date()},
             {"additional_posts/1", Value(ValueMap{{"organisation", any_of_kind(kOrganisation)},
                                                   {"role", any_role()}})}});
    put_any(facts, "case", kCase,
            {{"lead_organisation", any_of_kind(kOrganisation)},
             {"co_organisations/" + any_of_kind(kOrganisation).hex(), Value(true)},
             {"district", any_of_kind(kDistrict)}});
    put_any(facts, "assignment", 5,
            {{"case", any_of_kind(kCase)},
             {"worker", any_of_kind(kWorker)},
             {"from", any_date()},
             {"until", any_date()}});
    put_any(facts, "district_assignment", 6,
            {{"district", any_of_kind(kDistrict)},
             {"worker", any_of_kind(kWorker)},
             {"until", any_date()}});
    if (*rc::gen::arbitrary<bool>()) facts.remove("case", any_of_kind(kCase));
  }
  return facts;
}

}  // namespace

TEST_CASE("the list of visible scopes is what may_see allows, no more and no less") {
  CHECK(rc::check([] {
    const AccessFacts facts = any_facts();
    const RecordId worker = any_of_kind(kWorker);
    std::vector<Scope> expected;
    const auto add = [&](const Scope& scope) {
      if (may_see(facts, worker, scope, access_ids::kToday).allowed()) expected.push_back(scope);
    };
    add({Tier::book, {}});
    for (const Tier tier : {Tier::organisation, Tier::casework, Tier::restricted, Tier::meeting}) {
      for (std::uint8_t fill = kOrganisation; fill <= kWorker; ++fill) {
        for (std::uint8_t i = 0; i < kEach; ++i) add({tier, test_id<RecordId>(i, fill)});
      }
    }
    std::sort(expected.begin(), expected.end());
    RC_ASSERT(visible_scopes(facts, worker, access_ids::kToday) == expected);
  }));
}

TEST_CASE("whoever sees the restricted part sees the case") {
  CHECK(rc::check([] {
    const AccessFacts facts = any_facts();
    const RecordId worker = any_of_kind(kWorker);
    for (const Scope& scope : visible_scopes(facts, worker, access_ids::kToday)) {
      if (scope.tier != Tier::restricted) continue;
      RC_ASSERT(may_see(facts, worker, {Tier::casework, scope.id}, access_ids::kToday).allowed());
    }
  }));
}

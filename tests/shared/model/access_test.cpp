// SPDX-License-Identifier: Apache-2.0
#include "shared/model/access.h"

#include "tests/shared/model/access_world.h"
#include "tests/support/doctest.h"

using namespace banso;
using namespace banso::access_ids;

namespace {

constexpr Tier kBook = Tier::book;
constexpr Tier kOrganisation = Tier::organisation;
constexpr Tier kCasework = Tier::casework;
constexpr Tier kRestricted = Tier::restricted;

}  // namespace

TEST_CASE("every tier for every role, without an assignment") {
  struct Row {
    const RecordId& post;
    const char* role;
    const char* book;
    const char* mental;  // the organisation's own scope
    const char* casework;
    const char* restricted;
  };
  const Row rows[] = {
      {kMental, "caseworker", "book", "organisation_member", "not_assigned", "not_assigned"},
      {kWelfare, "caseworker", "book", "not_a_member", "not_assigned", "not_assigned"},
      {kClinic, "caseworker", "book", "not_a_member", "not_assigned", "not_assigned"},
      {kMental, "supervisor", "book", "organisation_member", "supervisor_of_lead",
       "supervisor_of_lead"},
      {kWelfare, "supervisor", "book", "organisation_supervisor", "supervisor_of_lead",
       "supervisor_of_lead"},
      {kCity, "supervisor", "book", "organisation_supervisor", "supervisor_of_lead",
       "supervisor_of_lead"},
      {kChildren, "supervisor", "book", "not_a_member", "supervisor_of_partner", "restricted_part"},
      {kClinic, "supervisor", "book", "not_a_member", "not_assigned", "not_assigned"},
      {kCity, "administrator", "book", "administrator", "no_casework_role", "no_casework_role"},
      {kMental, "administrator", "book", "organisation_member", "no_casework_role",
       "no_casework_role"},
      {kMental, "tea_maker", "book", "not_a_member", "no_casework_role", "no_casework_role"},
      {kMental, "", "book", "not_a_member", "no_casework_role", "no_casework_role"},
  };
  for (const Row& row : rows) {
    AccessWorld world;
    world.worker(row.post, row.role);
    CAPTURE(row.post.hex());
    CAPTURE(row.role);
    CHECK(world.word(kBook) == row.book);
    CHECK(world.word(kOrganisation, kMental) == row.mental);
    CHECK(world.word(kCasework, kCase) == row.casework);
    CHECK(world.word(kRestricted, kCase) == row.restricted);
    CHECK(world.word(Tier::meeting, kCase) == "meetings_closed");
    CHECK(world.word(Tier{9}, kCase) == "unknown_tier");
    CHECK(world.word(kBook, kCase) == "unknown_scope");
    CHECK(world.word(kOrganisation, kCase) == "unknown_scope");
    CHECK_FALSE(world.see(kCasework, test_id<RecordId>(9, 9)).allowed());
    CHECK_FALSE(world.see(kCasework, RecordId{}).allowed());
  }
}

TEST_CASE("an assignment opens its case, on its days") {
  struct Row {
    Value from;
    Value until;
    const char* word;
  };
  const Row rows[] = {
      {"2026-04-01", Value(), "direct_assignment"},
      {"2026-04-15", "2026-04-15", "direct_assignment"},
      {Value(), "2026-04-15", "direct_assignment"},
      {Value(), Value(), "direct_assignment"},
      {"", "", "direct_assignment"},
      {"2026-04-16", Value(), "assignment_not_begun"},
      {"2026-04-01", "2026-04-14", "assignment_ended"},
      {"2026-03", Value(), "direct_assignment"},
      {"2026-04", Value(), "assignment_not_begun"},  // its last day may be the first
      {Value(), "2026-04", "assignment_ended"},      // its first day may be the last
      {Value(), "2026-05", "direct_assignment"},
      {"soon", Value(), "not_assigned"},
      {"2026-04-01", "2026-02-30", "not_assigned"},
      {20260401, Value(), "not_assigned"},
  };
  for (const Row& row : rows) {
    AccessWorld world;
    world.assign(kCase, {{"from", row.from}, {"until", row.until}});
    CAPTURE(value_bytes(row.from).size());
    CHECK(world.word(kCasework, kCase) == row.word);
    CHECK(world.word(kRestricted, kCase) == row.word);
    CHECK(world.word(kCasework, kOtherCase) == "not_assigned");
    world.assign_district(kNorth, {{"from", row.from}, {"until", row.until}});
    world.facts.remove("assignment", kAssignment);
    CHECK(world.see(kRestricted, kCase).allowed() ==
          (std::string(row.word) == "direct_assignment"));
  }
}

TEST_CASE("a decision names what it rests on") {
  AccessWorld world;
  world.assign(kCase);
  CHECK(world.see(kCasework, kCase).because == kAssignment);
  world.facts.remove("assignment", kAssignment);
  world.assign_district(kNorth);
  CHECK(world.word(kCasework, kCase) == "district_assignment");
  CHECK(world.see(kCasework, kCase).because == kAssignment);
  world.facts.remove("district_assignment", kAssignment);
  world.worker(kWelfare, "supervisor");
  CHECK(world.see(kCasework, kCase).because == kWelfare);
}

TEST_CASE("a district opens its cases as long as they lie in it") {
  AccessWorld world;
  world.assign_district(kNorth);
  CHECK(world.word(kCasework, kCase) == "district_assignment");
  CHECK(world.word(kRestricted, kCase) == "district_assignment");
  CHECK(world.word(kCasework, kOtherCase) == "not_assigned");
  world.put("case", kCase, {{"lead_organisation", kMental}, {"district", kSouth}});
  CHECK(world.word(kCasework, kCase) == "not_assigned");
}

TEST_CASE("an inactive worker sees nothing at all") {
  const auto book_with = [](FieldValues more) {
    AccessWorld world;
    world.assign(kCase);
    world.worker(kMental, "caseworker", std::move(more));
    CHECK(world.see(kBook).allowed() == world.see(kCasework, kCase).allowed());
    return world.word(kBook);
  };
  CHECK(book_with({}) == "book");
  CHECK(book_with({{"until", "2026-04-15"}}) == "book");
  CHECK(book_with({{"until", "2026-04-14"}}) == "worker_not_active");
  CHECK(book_with({{"from", "2026-04-16"}}) == "worker_not_active");
  CHECK(book_with({{"until", "?"}}) == "worker_not_active");
  CHECK(book_with({{"revoked", Value(false)}}) == "book");
  CHECK(book_with({{"revoked", Value(true)}}) == "worker_revoked");
  CHECK(book_with({{"revoked", "yes"}}) == "worker_revoked");

  AccessWorld world;
  world.put("worker", kWorker, {{"organisation", kMental}, {"role", "caseworker"}}, true);
  CHECK(world.word(kBook) == "unknown_worker");
  CHECK_FALSE(may_see(world.facts, {}, {kBook, {}}, kToday).allowed());
}

TEST_CASE("additional posts count on their days") {
  const auto with_post = [](ValueMap post) {
    AccessWorld world;
    world.worker(kClinic, "administrator", {{"additional_posts/1", Value(std::move(post))}});
    return world.word(kCasework, kCase);
  };
  const Value lead(kMental);
  CHECK(with_post({{"organisation", lead}, {"role", "supervisor"}}) == "supervisor_of_lead");
  CHECK(with_post({{"organisation", lead}, {"role", "caseworker"}}) == "not_assigned");
  CHECK(with_post({{"organisation", lead}, {"role", "supervisor"}, {"until", "2026-03-31"}}) ==
        "no_casework_role");
  CHECK(with_post({{"organisation", lead}, {"role", "supervisor"}, {"from", "2026-04-01"}}) ==
        "supervisor_of_lead");
  CHECK(with_post({{"organisation", "elsewhere"}, {"role", "supervisor"}}) == "not_assigned");
  CHECK(with_post({}) == "no_casework_role");
}

TEST_CASE("an administrator with an assignment still sees no casework") {
  AccessWorld world;
  world.worker(kCity, "administrator");
  world.assign(kCase);
  CHECK(world.word(kCasework, kCase) == "no_casework_role");
  CHECK(visible_scopes(world.facts, kWorker, kToday).size() == 6);  // the book, five organisations
}

TEST_CASE("facts follow the records") {
  AccessWorld world;
  world.assign(kCase);
  world.assign(kOtherCase);  // the same assignment, corrected
  CHECK(world.word(kCasework, kCase) == "not_assigned");
  CHECK(world.word(kCasework, kOtherCase) == "direct_assignment");
  world.put("assignment", kAssignment, {{"case", kOtherCase}, {"worker", kWorker}}, true);
  CHECK(world.word(kCasework, kOtherCase) == "not_assigned");
  // A deleted case can still be seen, and so be brought back.
  world.assign(kCase);
  world.put("case", kCase, {{"lead_organisation", kMental}}, true);
  CHECK(world.word(kCasework, kCase) == "direct_assignment");
  world.facts.remove("case", kCase);
  CHECK(world.word(kCasework, kCase) == "unknown_scope");
  CHECK_FALSE(AccessFacts::is_fact("contact"));
  CHECK(AccessFacts::is_fact("assignment"));
}

TEST_CASE("an id that stands for a district is not opened by claiming it as a case") {
  AccessWorld world;
  world.put("case", kNorth, {{"lead_organisation", kClinic}});
  world.assign(kNorth);
  CHECK(world.word(kCasework, kNorth) == "direct_assignment");
  CHECK(world.word(kCasework, kCase) == "not_assigned");
}

TEST_CASE("a ring of organisations ends") {
  AccessWorld world;
  world.organisation(kCity, kMental);
  world.worker(kChildren, "supervisor");
  CHECK(world.word(kCasework, kCase) == "supervisor_of_partner");
  world.worker(kClinic, "supervisor");
  CHECK(world.word(kCasework, kCase) == "not_assigned");
  world.worker(kMental, "supervisor");
  CHECK(visible_scopes(world.facts, kWorker, kToday).size() == 7);
}

TEST_CASE("the visible scopes are listed in order") {
  AccessWorld world;
  world.assign(kCase);
  CHECK(visible_scopes(world.facts, kWorker, kToday) ==
        std::vector<Scope>{
            {kBook, {}}, {kOrganisation, kMental}, {kCasework, kCase}, {kRestricted, kCase}});
  world.facts.remove("assignment", kAssignment);
  world.worker(kChildren, "supervisor");
  CHECK(visible_scopes(world.facts, kWorker, kToday) ==
        std::vector<Scope>{{kBook, {}}, {kOrganisation, kChildren}, {kCasework, kCase}});
  CHECK(visible_scopes(world.facts, kOtherWorker, kToday).empty());
}

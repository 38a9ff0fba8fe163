// SPDX-License-Identifier: Apache-2.0
// The sets that are kept between requests against the rule itself, asked anew.
#include "shared/sync/office/visible_scopes.h"

#include "shared/model/access.h"
#include "tests/shared/sync/office/office_world.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

// What `views` says of the worker is what may_see says, scope by scope.
void check_view(OfficeWorld& world, VisibleScopes& views, const RecordId& worker) {
  const CivilDate today = date_in_japan(world.env.now_ms());
  const WorkerView& view = views.of(worker, today);
  ScopesDigest digest{};
  for (ScopeNo no = 0; no < world.store->scopes().size(); ++no) {
    const Scope& scope = world.store->scopes().at(no).scope;
    const bool allowed = may_see(world.store->facts().access(), worker, scope, today).allowed();
    CHECK(view.visible->contains(no) == allowed);
    if (allowed) add_to_digest(digest, scope_digest(scope));
  }
  CHECK(view.digest == digest);
}

}  // namespace

TEST_CASE("views follow every kind of change of the facts") {
  OfficeWorld world;
  VisibleScopes views(*world.store);
  TestDevice a = world.enrol();
  TestDevice b = world.enrol();
  TestDevice boss = world.enrol("supervisor");
  const auto check_all = [&] {
    for (const TestDevice* device : {&a, &b, &boss}) check_view(world, views, device->worker);
  };
  check_all();
  const RecordId id = new_id<RecordId>(world.env);
  const Scope scope{Tier::casework, id};
  world.sync_all(a, {world.new_case(a, id)});
  check_all();
  CHECK(views.of(boss.worker, date_in_japan(world.env.now_ms()))
            .visible->contains(*world.store->scopes().find(scope)));

  const RecordId assignment = new_id<RecordId>(world.env);
  auto writes = OfficeWorld::assignment(id, b.worker);
  writes.push_back({"until", Value("2026-04-10"), {}});
  world.sync_all(a, {world.encode(a, scope, {{"assignment", assignment, writes}})});
  check_all();
  world.sync_all(b, {world.encode(b, {Tier::restricted, id},
                                  {{"safety_note",
                                    new_id<RecordId>(world.env),
                                    {{"case", Value(id), {}}, {"text", Value("段差"), {}}}}})});
  CHECK(world.store->scopes().find({Tier::restricted, id}).has_value());
  check_all();
  world.env.advance_ms(20 * kDayMs);  // the assignment ends by the calendar alone
  check_all();
  const RecordId elsewhere = new_id<RecordId>(world.env);
  world.book({{"organisation", elsewhere, {{"name", Value("別の課"), {}}}}});
  world.sync_all(a, {world.set_case(a, id, "lead_organisation", Value(elsewhere), {})});
  check_all();
  world.book({{"worker", a.worker, {{"revoked", Value(true), {}}}}});
  check_all();
}

TEST_CASE("an answer that is being made keeps the set that it was planned with") {
  OfficeWorld world;
  VisibleScopes views(*world.store);
  TestDevice a = world.enrol();
  const CivilDate today = date_in_japan(world.env.now_ms());
  const std::shared_ptr<const ScopeSet> planned = views.of(a.worker, today).visible;
  const RecordId id = new_id<RecordId>(world.env);
  world.sync_all(a, {world.new_case(a, id)});
  const ScopeNo no = *world.store->scopes().find({Tier::casework, id});
  CHECK(views.of(a.worker, today).visible->contains(no));
  CHECK_FALSE(planned->contains(no));
}

// SPDX-License-Identifier: Apache-2.0
#include "shared/model/access.h"

#include <algorithm>

namespace banso {
namespace {

Decision allow(AccessReason reason, const RecordId& because = {}) {
  return {reason, Denial::none, because};
}
Decision deny(Denial denial, const RecordId& because = {}) {
  return {AccessReason::denied, denial, because};
}

Denial why_inactive(const WorkerFacts* worker, const CivilDate& today) {
  if (worker == nullptr) return Denial::unknown_worker;
  if (worker->revoked) return Denial::worker_revoked;
  return worker->employment.holds(today) ? Denial::none : Denial::worker_not_active;
}

bool counts(const Post& post, const CivilDate& today) {
  return post.role != WorkerRole::none && post.period.holds(today);
}

bool is_role(const Post& post, WorkerRole role, const CivilDate& today) {
  return post.role == role && counts(post, today);
}

bool has_role(const WorkerFacts& worker, WorkerRole role, const CivilDate& today) {
  return std::any_of(worker.posts.begin(), worker.posts.end(),
                     [&](const Post& post) { return is_role(post, role, today); });
}

bool does_casework(const WorkerFacts& worker, const CivilDate& today) {
  return has_role(worker, WorkerRole::caseworker, today) ||
         has_role(worker, WorkerRole::supervisor, today);
}

// The organisation of a supervisor's post that lies at or above `organisation`; nil when none does.
RecordId supervised_from(const AccessFacts& facts, const WorkerFacts& worker,
                         const RecordId& organisation, const CivilDate& today) {
  for (const Post& post : worker.posts) {
    if (is_role(post, WorkerRole::supervisor, today) &&
        facts.is_within(organisation, post.organisation)) {
      return post.organisation;
    }
  }
  return {};
}

Decision see_organisation(const AccessFacts& facts, const WorkerFacts& worker, const RecordId& id,
                          const CivilDate& today) {
  if (facts.organisation(id) == nullptr) return deny(Denial::unknown_scope);
  for (const Post& post : worker.posts) {
    if (counts(post, today) && post.organisation == id) {
      return allow(AccessReason::organisation_member, id);
    }
  }
  const RecordId supervised = supervised_from(facts, worker, id, today);
  if (!supervised.is_nil()) return allow(AccessReason::organisation_supervisor, supervised);
  if (has_role(worker, WorkerRole::administrator, today)) {
    return allow(AccessReason::administrator);
  }
  return deny(Denial::not_a_member);
}

// What the assignments of one subject give to a worker: `reason`, or how they fail to.
Decision by_assignment(const AssignmentTable& table, const RecordId& subject,
                       const RecordId& worker, AccessReason reason, const CivilDate& today) {
  Decision best = deny(Denial::not_assigned);
  for (const RecordId& id : table.of_subject(subject)) {
    const AssignmentFacts& assignment = *table.find(id);
    if (assignment.worker != worker) continue;
    if (assignment.period.holds(today)) return allow(reason, id);
    if (!assignment.period.readable) continue;
    best = deny(
        assignment.period.is_over(today) ? Denial::assignment_ended : Denial::assignment_not_begun,
        id);
  }
  return best;
}

Decision see_case(const AccessFacts& facts, const RecordId& worker_id, const WorkerFacts& worker,
                  const Scope& scope, const CivilDate& today) {
  const CaseFacts* const casework = facts.casework(scope.id);
  if (casework == nullptr) return deny(Denial::unknown_scope);
  if (!does_casework(worker, today)) return deny(Denial::no_casework_role);
  const Decision direct = by_assignment(facts.case_assignments(), scope.id, worker_id,
                                        AccessReason::direct_assignment, today);
  if (direct.allowed()) return direct;
  const Decision district = by_assignment(facts.district_assignments(), casework->district,
                                          worker_id, AccessReason::district_assignment, today);
  if (district.allowed()) return district;
  const RecordId lead = supervised_from(facts, worker, casework->lead_organisation, today);
  if (!lead.is_nil()) return allow(AccessReason::supervisor_of_lead, lead);
  for (const RecordId& partner : casework->co_organisations) {
    const RecordId supervised = supervised_from(facts, worker, partner, today);
    if (supervised.is_nil()) continue;
    if (scope.tier == Tier::restricted) return deny(Denial::restricted_part, supervised);
    return allow(AccessReason::supervisor_of_partner, supervised);
  }
  return direct.denial != Denial::not_assigned ? direct : district;
}

// The organisation and all below it; each once, even if parents make a ring.
IdSet with_children(const AccessFacts& facts, const RecordId& top) {
  IdSet found = {top};
  std::vector<RecordId> waiting = {top};
  while (!waiting.empty()) {
    const RecordId next = waiting.back();
    waiting.pop_back();
    for (const RecordId& child : facts.children_of(next)) {
      if (found.insert(child).second) waiting.push_back(child);
    }
  }
  return found;
}

// Every organisation and case that could be visible, and perhaps more: may_see has the last word.
void collect_candidates(const AccessFacts& facts, const RecordId& worker_id,
                        const WorkerFacts& worker, IdSet& organisations, IdSet& cases) {
  for (const RecordId& id : facts.case_assignments().of_worker(worker_id)) {
    cases.insert(facts.case_assignments().find(id)->subject);
  }
  for (const RecordId& id : facts.district_assignments().of_worker(worker_id)) {
    cases.merge(IdSet(facts.cases_of_district(facts.district_assignments().find(id)->subject)));
  }
  for (const Post& post : worker.posts) {
    organisations.insert(post.organisation);
    if (post.role == WorkerRole::administrator) {
      for (const RecordId& id : facts.organisations()) organisations.insert(id);
    }
    if (post.role != WorkerRole::supervisor) continue;
    for (const RecordId& id : with_children(facts, post.organisation)) {
      organisations.insert(id);
      cases.merge(IdSet(facts.cases_of_organisation(id)));
    }
  }
}

}  // namespace

Decision may_see(const AccessFacts& facts, const RecordId& worker, const Scope& scope,
                 const CivilDate& today) {
  const WorkerFacts* const known = facts.worker(worker);
  const Denial inactive = why_inactive(known, today);
  if (inactive != Denial::none) return deny(inactive);
  switch (scope.tier) {
    case Tier::book:
      return scope.id.is_nil() ? allow(AccessReason::book) : deny(Denial::unknown_scope);
    case Tier::organisation:
      return see_organisation(facts, *known, scope.id, today);
    case Tier::casework:
    case Tier::restricted:
      return see_case(facts, worker, *known, scope, today);
    case Tier::meeting:
      return deny(Denial::meetings_closed);
  }
  return deny(Denial::unknown_tier);
}

std::vector<Scope> visible_scopes(const AccessFacts& facts, const RecordId& worker,
                                  const CivilDate& today) {
  std::vector<Scope> visible;
  const WorkerFacts* const known = facts.worker(worker);
  if (known == nullptr) return visible;
  IdSet organisations;
  IdSet cases;
  collect_candidates(facts, worker, *known, organisations, cases);
  const auto add = [&](const Scope& scope) {
    if (may_see(facts, worker, scope, today).allowed()) visible.push_back(scope);
  };
  add({Tier::book, {}});
  for (const RecordId& id : organisations) add({Tier::organisation, id});
  for (const RecordId& id : cases) add({Tier::casework, id});
  for (const RecordId& id : cases) add({Tier::restricted, id});
  return visible;
}

}  // namespace banso

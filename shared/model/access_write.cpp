// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/model/access.h"
#include "shared/model/value_bytes.h"

namespace banso {
namespace {

Decision refuse(Denial denial) { return {AccessReason::denied, denial, {}}; }

bool has_current_post(const WorkerFacts& worker, const CivilDate& today,
                      std::initializer_list<WorkerRole> roles) {
  return std::any_of(worker.posts.begin(), worker.posts.end(), [&](const Post& post) {
    return post.period.holds(today) &&
           std::find(roles.begin(), roles.end(), post.role) != roles.end();
  });
}

const Write* find_write(const Op& op, std::string_view path) {
  const auto found = std::find_if(op.writes.begin(), op.writes.end(),
                                  [&](const Write& write) { return write.path == path; });
  return found == op.writes.end() ? nullptr : &*found;
}

bool writes_reference(const Op& op, std::string_view path, const RecordId& id) {
  const Write* const write = find_write(op, path);
  return write != nullptr && reference_value(write->value) == id;
}

// Whether every write of the op belongs into a change of this tier. What a newer version added is
// taken to belong where its author put it.
bool fits_tier(const Kind& kind, const Op& op, Tier tier) {
  return std::all_of(op.writes.begin(), op.writes.end(), [&](const Write& write) {
    const Field* const field = kind.find(path_field(write.path));
    return tier == (field == nullptr ? kind.tier : tier_of(kind, *field)) ||
           (field == nullptr && write.path != kDeletedPath && kind.tier == Tier::casework &&
            tier == Tier::restricted);
  });
}

// A case and its assignments may only be written within the case: an assignment that names another
// case would open that one.
bool stays_within_case(const AccessFacts& facts, const Op& op, const Scope& scope) {
  if (op.kind == "case") return op.record == scope.id;
  if (op.kind != "assignment") return true;
  const AssignmentFacts* const known = facts.case_assignments().find(op.record);
  if (known != nullptr && known->subject != scope.id) return false;
  return find_write(op, "case") == nullptr ? known != nullptr
                                           : writes_reference(op, "case", scope.id);
}

Denial check_book_op(const Schema& schema, const WorkerFacts& author, const Op& op,
                     const CivilDate& today) {
  using enum WorkerRole;
  const Kind* const kind = schema.find(op.kind);
  if (kind != nullptr && kind->tier != Tier::book) return Denial::wrong_scope;
  if (kind != nullptr && !kind->office_only) return Denial::none;
  if (op.kind == "district_assignment") {
    return has_current_post(author, today, {supervisor, administrator}) ? Denial::none
                                                                        : Denial::needs_supervisor;
  }
  return has_current_post(author, today, {administrator}) ? Denial::none
                                                          : Denial::needs_administrator;
}

Denial check_op(const AccessFacts& facts, const Schema& schema, const WorkerFacts& author,
                const Change& change, const Op& op, const CivilDate& today) {
  const Tier tier = change.scope.tier;
  if (tier == Tier::book) return check_book_op(schema, author, op, today);
  const Kind* const kind = schema.find(op.kind);
  if (kind == nullptr) return Denial::none;
  if (!fits_tier(*kind, op, tier)) return Denial::wrong_scope;
  if (kind->office_only && !has_current_post(author, today, {WorkerRole::administrator})) {
    return Denial::needs_administrator;
  }
  const bool is_of_case = tier == Tier::casework || tier == Tier::restricted;
  return is_of_case && !stays_within_case(facts, op, change.scope) ? Denial::wrong_scope
                                                                   : Denial::none;
}

// Makes the case of its scope and assigns it to the author. The day on which the assignment begins
// is not asked: the device's clock may be wrong.
Decision create_case(const WorkerFacts& author, const Change& change, const CivilDate& today) {
  if (!has_current_post(author, today, {WorkerRole::caseworker, WorkerRole::supervisor})) {
    return refuse(Denial::no_casework_role);
  }
  const bool makes_case = std::any_of(change.ops.begin(), change.ops.end(), [](const Op& op) {
    return op.kind == "case" && find_write(op, kDeletedPath) == nullptr;
  });
  if (!makes_case) return refuse(Denial::unknown_scope);
  const bool assigns = std::any_of(change.ops.begin(), change.ops.end(), [&](const Op& op) {
    return op.kind == "assignment" && writes_reference(op, "worker", change.author);
  });
  if (!assigns) return refuse(Denial::not_assigned);
  return {AccessReason::new_case, Denial::none, {}};
}

}  // namespace

Decision may_write(const AccessFacts& facts, const Schema& schema, const Change& change,
                   const CivilDate& today) {
  Decision decision = may_see(facts, change.author, change.scope, today);
  const WorkerFacts* const author = facts.worker(change.author);
  const bool is_new_case = change.scope.tier == Tier::casework &&
                           decision.denial == Denial::unknown_scope && author != nullptr;
  if (is_new_case) decision = create_case(*author, change, today);
  if (!decision.allowed()) return decision;
  for (const Op& op : change.ops) {
    const Denial denial = check_op(facts, schema, *author, change, op, today);
    if (denial != Denial::none) return refuse(denial);
  }
  return decision;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include <unordered_set>

#include "shared/model/access_facts.h"
#include "shared/sync/office/answer.h"

namespace banso {

bool AnswerPlanner::has_to_wipe(const OfficeSession& session) const {
  if (session.revoked) return true;
  // A worker whom the office does not know may have been lost with a database: nothing is wiped.
  const WorkerFacts* const worker = store_.facts().access().worker(session.worker);
  return worker != nullptr && (worker->revoked || worker->employment.is_over(session.today));
}

std::shared_ptr<const ScopeSet> AnswerPlanner::visible_to(const OfficeSession& session) {
  return views_.of(session.worker, session.today).visible;
}

void AnswerPlanner::answer_held(const SyncRequest& request, const WorkerView& view,
                                SyncAnswer& answer) const {
  const auto evict = [&](const Scope& scope) {
    const auto no = store_.scopes().find(scope);
    if (no && !view.visible->contains(*no)) answer.evict.push_back(scope);
  };
  for (const Scope& scope : *request.held) evict(scope);
  for (const Scope& scope : request.local) evict(scope);
  const std::unordered_set<Scope> held(request.held->begin(), request.held->end());
  for (ScopeNo no = 0; no < store_.scopes().size(); ++no) {
    const ScopeEntry& entry = store_.scopes().at(no);
    if (!view.visible->contains(no) || held.count(entry.scope) > 0) continue;
    answer.grant.push_back({entry.scope, entry.born > request.cursor.server_seq});
  }
}

void AnswerPlanner::plan_feed(const OfficeSession& session, const SyncRequest& request,
                              const WorkerView& view, AnswerPlan& plan) {
  if (request.held) {
    answer_held(request, view, plan.answer);
  } else if (request.scopes != view.digest) {
    plan.answer.want_held = true;
    return;
  }
  plan.visible = view.visible;
  plan.head = store_.head();
  const auto own = store_.replicas().find(request.replica);
  const bool is_own = own && store_.replicas().at(*own).device == session.device;
  if (is_own && !store_.replicas().at(*own).forked) {
    plan.own = own;
    plan.own_seq = request.seq;
  }
  for (const FillRequest& fill : request.fill) {
    const auto no = store_.scopes().find(fill.scope);
    plan.fill.push_back(no && view.visible->contains(*no) ? no : std::nullopt);
  }
}

AnswerPlan AnswerPlanner::plan(const OfficeSession& session, const SyncRequest& request,
                               const TakenSync& taken) {
  AnswerPlan plan;
  plan.answer.epoch = store_.epoch();
  if (request.epoch && *request.epoch != store_.epoch()) {
    plan.is_stale = true;
    return plan;
  }
  plan.answer.server_time_ms = env_.now_ms();
  plan.answer.pushed = taken.pushed;
  plan.answer.relayed = taken.relayed;
  plan.answer.cursor = request.cursor;
  plan.answer.head = {store_.head().server_seq, store_.head().mark};
  if (!request.epoch && request.fresh) plan.answer.first = store_.head().server_seq;
  plan.superseded_by = request.epoch ? request.first : plan.answer.first;
  if (has_to_wipe(session)) {
    plan.answer.wipe = true;
    return plan;
  }
  plan_feed(session, request, views_.of(session.worker, session.today), plan);
  return plan;
}

}  // namespace banso

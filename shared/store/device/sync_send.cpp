// SPDX-License-Identifier: Apache-2.0
// What has to be sent, and what the office said of it.
#include <algorithm>

#include "shared/codec/change_codec.h"
#include "shared/store/device/sync_log.h"

namespace banso {

Result<PushBatch> SyncLog::batch(ChangeState state, std::size_t bytes_max, std::size_t count_max) {
  PushBatch batch;
  const Life life = TRY(load_life(database_));
  batch.seq = life.seq;
  std::size_t size_bytes = 0;
  const Status visited = log_.each_in_state(state, [&](const LoggedChange& one) -> Result<bool> {
    const bool fits = batch.changes.size() < count_max &&
                      (batch.changes.empty() || size_bytes + one.bytes.size() <= bytes_max);
    if (fits && !batch.more) {
      size_bytes += one.bytes.size();
      batch.changes.push_back({one.no, one.bytes, one.proof});
      return true;
    }
    batch.more = true;
    // The first own change that stays behind bounds what the office may take for known.
    const Change change = TRY(decode_change(ByteView(one.bytes)));
    if (change.replica != life.replica) return true;
    batch.seq = change.seq - 1;
    return false;
  });
  TRY_VOID(visited);
  return batch;
}

Result<PushBatch> SyncLog::unsent(std::size_t bytes_max, std::size_t count_max) {
  return batch(ChangeState::unsent, bytes_max, count_max);
}

Result<PushBatch> SyncLog::relays(std::size_t bytes_max, std::size_t count_max) {
  return batch(ChangeState::relay, bytes_max, count_max);
}

Result<std::size_t> SyncLog::count_unsent() { return log_.count_in_state(ChangeState::unsent); }

Result<std::size_t> SyncLog::count_relays() { return log_.count_in_state(ChangeState::relay); }

Status SyncLog::accepted(Act& act, std::int64_t no, ByteView receipt) {
  const auto place = TRY(log_.place(no));
  if (!place) return {};
  TRY_VOID(log_.set_proof(no, ChangeState::at_office, receipt));
  auto scope = TRY(scopes_.at(place->scope_no));
  if (!scope || scope->state != ScopeState::local) return {};
  // Others may have written in it before: the office knows, and grants it.
  scope->state = ScopeState::partial;
  return set_scope(act, *scope);
}

Status SyncLog::refused(Act&, std::int64_t no, std::string_view code, std::string_view why) {
  const auto found = TRY(log_.at(no));
  if (!found || found->state == ChangeState::at_office) return {};
  TRY_VOID(log_.set_state(no, ChangeState::refused));
  TRY_VOID(database_.run("INSERT OR REPLACE INTO refusal(change_no,code,why,at_ms) VALUES(?,?,?,?)",
                         no, code, why, env_.now_ms()));
  const Change change = TRY(decode_change(ByteView(found->bytes)));
  TouchedSet touched;
  for (const Op& op : change.ops) touched.insert({std::string(op.kind), op.record});
  return rebuild(touched, change.scope.id);
}

Result<std::vector<Refusal>> SyncLog::refusals(std::size_t limit) {
  std::vector<Refusal> found;
  Query row =
      TRY(database_.query("SELECT r.change_no,r.code,r.why,r.at_ms,c.bytes FROM refusal r"
                          " JOIN change c ON c.no=r.change_no ORDER BY r.change_no LIMIT ?"));
  row->bind(0, limit);
  while (TRY(row->step())) {
    found.push_back({row->integer(0), std::string(row->text(1)), std::string(row->text(2)),
                     row->integer(3), TRY(decode_change(row->blob(4)))});
  }
  return found;
}

Status SyncLog::change_epoch(Act& act, const EpochId& epoch) {
  const bool is_first = act.life.epoch.is_nil();
  act.life.epoch = epoch;
  act.life.cursor = 0;
  act.life.mark = {};
  act.life.head = 0;
  act.life.head_mark = {};
  act.life.first = 0;  // what comes now comes whole
  if (is_first) return {};
  // The office has forgotten some of what it knew of this replica.
  start_new_life(env_, act.life);
  act.life.offer_after = 0;
  act.life.offer_upto = TRY(log_.last_no());
  for (StoredScope& scope : TRY(scopes_.all())) {
    if (scope.state != ScopeState::local) scope.state = ScopeState::partial;
    scope.filled_to = 0;  // a place in a log that is no more
    scope.leaving = false;
    TRY_VOID(set_scope(act, scope));
  }
  std::vector<LoggedChange> refused;
  TRY_VOID(log_.each_in_state(ChangeState::refused, [&](const LoggedChange& one) -> Result<bool> {
    refused.push_back(one);
    return true;
  }));
  TRY_VOID(database_.execute("DELETE FROM refusal"));
  for (const LoggedChange& one : refused) {
    const ChangeState state = one.proof.empty() ? ChangeState::unsent : ChangeState::relay;
    TRY_VOID(log_.set_state(one.no, state));
  }
  for (const LoggedChange& one : refused) {
    const Change change = TRY(decode_change(ByteView(one.bytes)));
    TouchedSet touched;
    for (const Op& op : change.ops) touched.insert({std::string(op.kind), op.record});
    TRY_VOID(rebuild(touched, change.scope.id));
  }
  return {};
}

Result<OfferBatch> SyncLog::offers(std::size_t count_max) {
  const Life life = TRY(load_life(database_));
  OfferBatch batch;
  if (life.offer_after >= life.offer_upto) return batch;
  Query row =
      TRY(database_.query("SELECT no,bytes FROM change WHERE no>? AND no<=? AND state IS NULL"
                          " ORDER BY no LIMIT ?"));
  row->bind_all(life.offer_after, life.offer_upto, count_max);
  while (TRY(row->step())) {
    batch.nos.push_back(row->integer(0));
    batch.ids.push_back(change_id_of(row->blob(1)));
  }
  batch.upto = batch.nos.size() < count_max ? life.offer_upto : batch.nos.back();
  return batch;
}

Status SyncLog::offered(Act& act, std::int64_t upto, std::span<const std::int64_t> lacking) {
  for (const std::int64_t no : lacking) TRY_VOID(log_.set_state(no, ChangeState::relay));
  act.life.offer_after = std::max(act.life.offer_after, upto);
  return {};
}

Status SyncLog::forget(Act& act, std::span<const std::int64_t> superseded) {
  for (const std::int64_t no : superseded) {
    const auto found = TRY(log_.at(no));
    if (!found || found->state != ChangeState::at_office) continue;
    const Change change = TRY(decode_change(ByteView(found->bytes)));
    TRY_VOID(log_.erase(no));
    TouchedSet touched;
    for (const Op& op : change.ops) touched.insert({std::string(op.kind), op.record});
    TRY_VOID(rebuild(touched, change.scope.id));
    if (change.replica == act.life.replica) start_new_life(env_, act.life);
  }
  return {};
}

Status SyncLog::each_of_scope(const Scope& scope, const DeviceLog::Visit& visit) {
  const auto found = TRY(scopes_.find(scope));
  if (!found) return {};
  return log_.each_in_scope(found->no, [&](const LoggedChange& one) -> Result<bool> {
    if (one.state == ChangeState::refused) return true;
    return visit(one);
  });
}

}  // namespace banso

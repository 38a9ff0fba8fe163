// SPDX-License-Identifier: Apache-2.0
// Taking in what came, and keeping the scopes that the worker may see.
#include <algorithm>

#include "shared/codec/change_codec.h"
#include "shared/store/device/sync_log.h"

namespace banso {

namespace {

constexpr std::size_t kReceiptBytes = 8;

bool counts(ScopeState state) { return state == ScopeState::filling || state == ScopeState::held; }

void toggle(Life& life, const Scope& scope) { add_to_digest(life.scopes, scope_digest(scope)); }

// Their order does not matter, and neighbours in the indexes one after another cost less than as
// they come.
std::vector<const FeedItem*> by_scope(std::span<const FeedItem> items) {
  std::vector<std::pair<RecordId, const FeedItem*>> keyed;
  keyed.reserve(items.size());
  for (const FeedItem& item : items) keyed.emplace_back(peek_scope_id(item.change), &item);
  std::stable_sort(keyed.begin(), keyed.end(),
                   [](const auto& a, const auto& b) { return a.first < b.first; });
  std::vector<const FeedItem*> ordered;
  ordered.reserve(items.size());
  for (const auto& [id, item] : keyed) ordered.push_back(item);
  return ordered;
}

}  // namespace

Result<Applied> SyncLog::apply(Act& act, std::span<const FeedItem> items) {
  Applied applied;
  std::optional<Scope> scope;
  std::int64_t scope_no = 0;
  for (const FeedItem* item : by_scope(items)) {
    const Change change = TRY(decode_change(item->change));
    if (scope != change.scope) {
      scope = change.scope;
      scope_no = TRY(scopes_.number(*scope, ScopeState::partial));
    }
    TRY_VOID(apply_one(act, change, item->proof, scope_no, applied));
  }
  return applied;
}

Result<Applied> SyncLog::apply_bundle(Act& act, std::span<const FeedItem> items) {
  const std::int64_t before = TRY(log_.last_no());
  const Applied applied = TRY(apply(act, items));
  if (act.life.offer_after >= act.life.offer_upto) act.life.offer_after = before;
  act.life.offer_upto = TRY(log_.last_no());
  return applied;
}

Status SyncLog::apply_one(Act& act, const Change& change, ByteView proof, std::int64_t scope_no,
                          Applied& applied) {
  const bool at_office = proof.size() == kReceiptBytes;
  const auto no =
      TRY(log_.append_if_new(change.id, change.bytes, scope_no,
                             at_office ? ChangeState::at_office : ChangeState::relay, proof));
  if (!no) {
    ++applied.known;
    const auto known = TRY(log_.find(change.id));
    if (!known) return fail(ErrorCode::corrupt, "a change is missing");
    return learn(act, *known, proof);
  }
  ++applied.fresh;
  TRY_VOID(records_.apply(change, *no, scope_no));
  act.life.lamport = std::max(act.life.lamport, change.lamport);
  if (change.replica == act.life.replica) {
    applied.new_life = true;
    start_new_life(env_, act.life);
  }
  return {};
}

// It is here already; what came with it may say more.
Status SyncLog::learn(Act& act, const LoggedChange& known, ByteView proof) {
  if (proof.size() != kReceiptBytes || known.state == ChangeState::at_office) return {};
  TRY_VOID(accepted(act, known.no, proof));
  if (known.state != ChangeState::refused) return {};
  TRY_VOID(database_.run("DELETE FROM refusal WHERE change_no=?", known.no));
  const Change change = TRY(decode_change(ByteView(known.bytes)));
  TouchedSet touched;
  for (const Op& op : change.ops) touched.insert({std::string(op.kind), op.record});
  return rebuild(touched, change.scope.id);
}

Result<std::vector<Scope>> SyncLog::held() {
  std::vector<Scope> held;
  for (const StoredScope& scope : TRY(scopes_.all())) {
    if (counts(scope.state)) held.push_back(scope.scope);
  }
  return held;
}

Result<std::vector<Scope>> SyncLog::uncounted() {
  std::vector<Scope> uncounted;
  for (const StoredScope& scope : TRY(scopes_.partial())) {
    if (!scope.leaving && TRY(log_.has_accepted(scope.no))) uncounted.push_back(scope.scope);
  }
  return uncounted;
}

Result<std::vector<StoredScope>> SyncLog::filling() { return scopes_.filling(); }

Status SyncLog::set_scope(Act& act, StoredScope scope) {
  const auto before = TRY(scopes_.at(scope.no));
  if (before && counts(before->state) != counts(scope.state)) toggle(act.life, scope.scope);
  return scopes_.set(scope);
}

Status SyncLog::grant(Act& act, const Scope& scope, bool whole) {
  const std::int64_t no = TRY(scopes_.number(scope, ScopeState::partial));
  auto found = TRY(scopes_.at(no));
  if (!found) return fail(ErrorCode::corrupt, "a scope is missing");
  found->leaving = false;
  if (whole) {
    found->state = ScopeState::held;
  } else if (!counts(found->state)) {
    found->state = ScopeState::filling;
    found->filled_to = 0;
  }
  return set_scope(act, *found);
}

Status SyncLog::filled(Act& act, const Scope& scope, std::uint64_t upto, bool done) {
  auto found = TRY(scopes_.find(scope));
  if (!found || found->state != ScopeState::filling) return {};
  found->filled_to = upto;
  if (done) found->state = ScopeState::held;
  return set_scope(act, *found);
}

Status SyncLog::evict(Act& act, const Scope& scope) {
  auto found = TRY(scopes_.find(scope));
  if (!found) return {};
  found->leaving = true;
  if (counts(found->state)) found->state = ScopeState::partial;
  TRY_VOID(set_scope(act, *found));
  if (TRY(log_.waits_in_scope(found->no))) return {};
  return remove_scope(act, *found);
}

Status SyncLog::remove_leaving(Act& act) {
  for (const StoredScope& scope : TRY(scopes_.leaving())) {
    if (!TRY(log_.waits_in_scope(scope.no))) TRY_VOID(remove_scope(act, scope));
  }
  return {};
}

Status SyncLog::remove_scope(Act& act, const StoredScope& scope) {
  // What leaves the device is overwritten, not only unlinked.
  TRY_VOID(database_.set_secure_delete(true));
  const Status erased = erase_scope(act, scope);
  TRY_VOID(database_.set_secure_delete(false));
  return erased;
}

Status SyncLog::erase_scope(Act& act, const StoredScope& scope) {
  TouchedSet touched;
  bool is_own = false;
  const Status visited = log_.each_in_scope(scope.no, [&](const LoggedChange& one) -> Result<bool> {
    const Change change = TRY(decode_change(ByteView(one.bytes)));
    for (const Op& op : change.ops) touched.insert({std::string(op.kind), op.record});
    is_own = is_own || change.replica == act.life.replica;
    return true;
  });
  TRY_VOID(visited);
  TRY_VOID(database_.run(
      "DELETE FROM refusal WHERE change_no IN (SELECT no FROM change WHERE scope=?)", scope.no));
  TRY_VOID(log_.erase_scope(scope.no));
  TRY_VOID(drafts_.erase_scope(scope.scope).map([](std::size_t) {}));
  // A record may have parts in another scope of the same case.
  TRY_VOID(rebuild(touched, scope.scope.id));
  if (follower_ != nullptr) TRY_VOID(follower_->scope_removed(scope.no));
  if (counts(scope.state)) toggle(act.life, scope.scope);
  TRY_VOID(scopes_.erase(scope.no));
  // We do not hold any more what our number claims.
  if (is_own) start_new_life(env_, act.life);
  return {};
}

// The state of these records from scratch, from the changes in all scopes with this id, in the
// order of their numbers.
Status SyncLog::rebuild(const TouchedSet& touched, const RecordId& scope_id) {
  struct Piece {
    std::int64_t no;
    std::int64_t scope_no;
    Change change;
  };
  const auto is_touched = [&](const Op& op) {
    return touched.count({std::string(op.kind), op.record}) > 0;
  };
  std::vector<Piece> pieces;
  for (const std::int64_t scope_no : TRY(scopes_.beside(scope_id))) {
    const Status visited =
        log_.each_in_scope(scope_no, [&](const LoggedChange& one) -> Result<bool> {
          if (one.state == ChangeState::refused) return true;
          Change change = TRY(decode_change(ByteView(one.bytes)));
          if (std::any_of(change.ops.begin(), change.ops.end(), is_touched)) {
            pieces.push_back({one.no, scope_no, std::move(change)});
          }
          return true;
        });
    TRY_VOID(visited);
  }
  std::sort(pieces.begin(), pieces.end(),
            [](const Piece& a, const Piece& b) { return a.no < b.no; });
  for (const Touched& one : touched) TRY_VOID(records_.forget(one.kind, one.record));
  for (const Piece& piece : pieces) {
    for (const Op& op : piece.change.ops) {
      if (!is_touched(op)) continue;
      TRY_VOID(records_.apply_op(piece.change, op, piece.no, piece.scope_no));
    }
  }
  if (follower_ == nullptr) return {};
  for (const Touched& one : touched) {
    TRY_VOID(follower_->record_changed(one.kind, one.record));
  }
  return {};
}

}  // namespace banso

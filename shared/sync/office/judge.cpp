// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/judge.h"

#include <algorithm>
#include <optional>

#include "shared/base/limits.h"
#include "shared/model/access.h"
#include "shared/model/check_value.h"
#include "shared/model/value_bytes.h"

namespace banso {
namespace {

// A denial that may be no more than news that had not reached the device.
bool is_about_seeing(Denial denial) {
  switch (denial) {
    case Denial::needs_administrator:
    case Denial::needs_supervisor:
    case Denial::wrong_scope:
      return false;
    default:
      return true;
  }
}

Verdict verdict_of(Denial denial) {
  if (denial == Denial::wrong_scope) return {refusal::kWrongScope, denial_word(denial)};
  if (is_about_seeing(denial)) return {refusal::kNotVisible, denial_word(denial)};
  return {refusal::kNotAllowed, denial_word(denial)};
}

bool is_of_case(Tier tier) { return tier == Tier::casework || tier == Tier::restricted; }

bool same_home(const Scope& a, const Scope& b) {
  return a.id == b.id && (a.tier == b.tier || (is_of_case(a.tier) && is_of_case(b.tier)));
}

// Work done without signal may arrive this long after an assignment ended: longer than a tablet
// lies in a drawer over a handover or a disaster, short enough to be an exception.
constexpr int kLateWorkDaysMax = 90;

// The day that the author's clock says, as far as that is believed. An end that was known in
// advance does not refuse what was written before it and sent afterwards.
CivilDate written_on(const Change& change, const CivilDate& today) {
  const CivilDate day = date_in_japan(change.wall_ms);
  return day < today && days_between(day, today) <= kLateWorkDaysMax ? day : today;
}

// Whether the op decides who sees what.
bool decides_access(const Op& op) {
  if (op.kind != "case") return AccessFacts::is_fact(op.kind);
  return std::any_of(op.writes.begin(), op.writes.end(), [](const Write& write) {
    const std::string_view field = path_field(write.path);
    return field == "lead_organisation" || field == "co_organisations" || field == "district" ||
           field == kDeletedPath;
  });
}

Verdict check_new_record(const Kind& kind, const Op& op) {
  std::vector<std::string_view> paths;
  paths.reserve(op.writes.size());
  for (const Write& write : op.writes) {
    if (!is_null_value(write.value)) paths.push_back(write.path);
  }
  const Status complete = check_required(kind, paths);
  if (complete) return {};
  return {refusal::kBadValue, complete.error().detail};
}

Verdict check_not_final(const Kind& kind, const Op& op) {
  for (const Write& write : op.writes) {
    const Field* const field = kind.find(path_field(write.path));
    if (field == nullptr) continue;
    if (field->merge == Merge::final || field->merge == Merge::event) {
      return {refusal::kImmutable, std::string(kind.id) + "." + field->id};
    }
  }
  return {};
}

}  // namespace

Result<Verdict> Judge::judge(const Author& author, const Change& change) {
  if (change.author != author.worker) {
    return Verdict{refusal::kWrongAuthor, "the author is not the worker of this device"};
  }
  Verdict verdict = TRY(check_chain(author, change));
  if (verdict.refused()) return verdict;
  if (change.lamport > store_.lamport_max() + limits::kLamportMax) {
    return Verdict{refusal::kLamportTooFar, "far ahead of everything that the office knows"};
  }
  verdict = TRY(check_access(author, change));
  if (verdict.refused()) return verdict;
  for (const Op& op : change.ops) {
    verdict = TRY(check_record(change, op));
    if (verdict.refused()) return verdict;
  }
  return Verdict{};
}

Result<Verdict> Judge::check_chain(const Author& author, const Change& change) {
  const auto no = store_.replicas().find(change.replica);
  if (no) {
    const ReplicaEntry& replica = store_.replicas().at(*no);
    if (!replica.device.is_nil() && replica.device != author.device) {
      return Verdict{refusal::kForeignReplica, "the replica belongs to another device"};
    }
    if (change.seq == replica.seq + 1 && change.prev == replica.tip) return Verdict{};
  }
  if (change.seq == 1 && change.prev.is_nil()) return Verdict{};
  const Verdict broken{refusal::kBadHashChain, "the change before it is not known"};
  if (change.seq <= 1 || change.prev.is_nil()) return broken;
  if (no) {
    const std::optional<LogRow> before = TRY(store_.log().find(change.prev));
    if (before && before->replica == *no && before->seq == change.seq - 1) return Verdict{};
  }
  const bool refused =
      TRY(store_.refused().is_refused(change.replica, change.seq - 1, change.prev));
  return refused ? Verdict{} : broken;
}

Result<Verdict> Judge::check_access(const Author& author, const Change& change) {
  const Decision now = may_write(store_.facts().access(), store_.schema(), change, author.today);
  if (now.allowed()) return Verdict{};
  // By what was known then nobody gives rights, to themselves or to others.
  const bool gives_rights = std::any_of(change.ops.begin(), change.ops.end(), decides_access);
  if (author.past != nullptr && is_about_seeing(now.denial) && !gives_rights) {
    const AccessFacts* const past = TRY(author.past->with_case(change.scope.id));
    for (const CivilDate& day : {author.last_contact, written_on(change, author.today)}) {
      if (may_write(*past, store_.schema(), change, day).allowed()) return Verdict{};
    }
  }
  return verdict_of(now.denial);
}

Result<Verdict> Judge::check_record(const Change& change, const Op& op) {
  const Kind* const kind = store_.schema().find(op.kind);
  const std::optional<RecordHome> home = TRY(store_.homes().find(op.record));
  if (home && !same_home(store_.scopes().at(home->scope).scope, change.scope)) {
    return Verdict{refusal::kWrongScope, "the record lives in another scope"};
  }
  if (kind == nullptr) return Verdict{};
  if (home && home->written_in(change.scope.tier)) return check_not_final(*kind, op);
  // The restricted part of a record has no required fields.
  if (change.scope.tier != kind->tier) return Verdict{};
  return check_new_record(*kind, op);
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/intake.h"

#include <utility>

namespace banso {
namespace {

Outcome accepted(const OfficeReceipt& receipt) {
  Outcome outcome;
  outcome.receipt = receipt;
  return outcome;
}

}  // namespace

Result<TakenSync> Intake::take(const OfficeSession& session, const ReplicaId& replica,
                               std::uint64_t cursor, const std::vector<PreparedChange>& relay,
                               const std::vector<PreparedChange>& push) {
  TakenSync taken;
  PastFacts past(store_, reader_, cursor);
  const Author pusher{session.device, session.worker, session.today, session.last_contact, &past};
  taken.relayed.reserve(relay.size());
  for (const PreparedChange& prepared : relay) {
    const Author signer{prepared.signer, prepared.signer_worker, session.today, session.today,
                        nullptr};
    taken.relayed.push_back(TRY(take_one(session, replica, signer, prepared, taken)));
  }
  taken.pushed.reserve(push.size());
  for (const PreparedChange& prepared : push) {
    taken.pushed.push_back(TRY(take_one(session, replica, pusher, prepared, taken)));
  }
  return taken;
}

Result<std::optional<Outcome>> Intake::find_known(const PreparedChange& prepared) {
  if (!prepared.change) return std::optional<Outcome>();
  const auto replica = store_.replicas().find(prepared.change->replica);
  // Numbers that were never judged cannot be in the log.
  if (!replica || prepared.change->seq > store_.replicas().at(*replica).seq) {
    return std::optional<Outcome>();
  }
  const std::optional<LogRow> known = TRY(store_.log().find(prepared.id));
  if (!known) return std::optional<Outcome>();
  return std::optional<Outcome>(accepted(known->receipt));
}

Result<Outcome> Intake::take_one(const OfficeSession& session, const ReplicaId& replica,
                                 const Author& author, const PreparedChange& prepared,
                                 TakenSync& taken) {
  const std::optional<Outcome> known = TRY(find_known(prepared));
  if (known) return *known;
  Verdict verdict = prepared.verdict;
  if (!verdict.refused() && prepared.voucher != Voucher::receipt) {
    verdict = TRY(Judge(store_).judge(author, *prepared.change));
  }
  if (!verdict.refused()) {
    const DeviceId device = prepared.voucher == Voucher::receipt ? DeviceId{} : author.device;
    const LogHead place = TRY(store_.append(*prepared.change, device));
    ++taken.accepted_new;
    return accepted(place.receipt);
  }
  RefusedCopy copy;
  copy.id = prepared.id;
  copy.device = session.device;
  copy.replica = prepared.change ? prepared.change->replica : replica;
  copy.seq = prepared.change ? prepared.change->seq : 0;
  copy.code = verdict.code;
  copy.why = verdict.why;
  const bool claim = prepared.voucher == Voucher::session && copy.replica == replica;
  TRY_VOID(store_.refuse(copy, prepared.bytes, claim));
  Outcome outcome;
  outcome.code = verdict.code;
  outcome.why = taken.texts.emplace_back(std::move(verdict.why));
  return outcome;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// What a device does with an answer of the office: all of it in one transaction, or nothing.
#include <cstdlib>
#include <string>

#include "shared/sync/client/office_clock.h"
#include "shared/sync/client/sync_client.h"
#include "shared/sync/feed_page.h"

namespace banso {
namespace {

tl::unexpected<Error> unfit(const char* what) {
  return fail(ErrorCode::corrupt, std::string("the answer does not fit the request: ") + what);
}

}  // namespace

Result<SyncStep> SyncClient::on_response(const SyncResponse& response) {
  if (!asked_) return fail(ErrorCode::invalid, "an answer that nobody waits for");
  totals_.bytes_down += response.body.size();
  TRY_VOID(check_origin(response));
  const auto answer = decode_sync_answer(response.body);
  if (!answer) return tl::unexpected<Error>(on_the_way(answer.error()));

  const Life life = TRY(store_.life());
  const bool stale = !asked_->first_contact && answer->epoch != life.epoch;
  const auto step = stale ? change_epoch(answer->epoch) : take(*answer);
  if (step) {
    asked_.reset();
    backoff_.succeeded();
    now_ = most_;
    if (!stale) TRY_VOID(compare_clocks(answer->server_time_ms));
  }
  return step;
}

Status SyncClient::compare_clocks(std::int64_t office_ms) {
  const std::int64_t off_ms = env_.now_ms() - office_ms;
  totals_.clock_off_ms.reset();
  if (std::llabs(off_ms) > limits::kClockSkewToldMs) totals_.clock_off_ms = off_ms;
  return note_clock_off(store_.settings(), off_ms);
}

Status SyncClient::check(const SyncAnswer& answer) const {
  if (answer.pushed.size() != asked_->push.size()) return unfit("outcomes of the push");
  if (answer.relayed.size() != asked_->relay.size()) return unfit("outcomes of the relay");
  for (const auto* indices : {&answer.lacks, &answer.superseded}) {
    if (!indices->empty() && indices->back() >= asked_->offer.nos.size()) {
      return unfit("it speaks of what was not offered");
    }
  }
  if (answer.cursor.server_seq < asked_->cursor) return unfit("its cursor lies before ours");
  if (!asked_->held && (!answer.grant.empty() || !answer.evict.empty())) {
    return unfit("scopes that were not asked for");
  }
  return {};
}

Result<SyncStep> SyncClient::take(const SyncAnswer& answer) {
  TRY_VOID(check(answer));
  Act act = TRY(store_.begin());
  act.life.epoch = answer.epoch;
  TRY_VOID(take_outcomes(act, answer));
  // Scopes before pages: what the pages bring belongs to scopes that count from this answer on.
  TRY_VOID(take_scopes(act, answer));
  TRY_VOID(take_pages(act, answer));
  for (const FillProgress& fill : answer.fill) {
    TRY_VOID(store_.sync().filled(act, fill.scope, fill.upto, fill.done));
  }
  act.life.cursor = answer.cursor.server_seq;
  act.life.mark = answer.cursor.mark;
  act.life.head = answer.head.server_seq;
  act.life.head_mark = answer.head.mark;
  if (asked_->first_contact) act.life.first = answer.first;
  TRY_VOID(store_.sync().remove_leaving(act));
  TRY_VOID(act.commit());
  return next_step(answer);
}

Status SyncClient::take_outcomes(Act& act, const SyncAnswer& answer) {
  SyncLog& sync = store_.sync();
  const auto take_one = [&](std::int64_t no, const Outcome& outcome) -> Status {
    if (outcome.receipt) return sync.accepted(act, no, *outcome.receipt);
    return sync.refused(act, no, outcome.code, outcome.why);
  };
  for (std::size_t i = 0; i < answer.relayed.size(); ++i) {
    TRY_VOID(take_one(asked_->relay[i], answer.relayed[i]));
    totals_.relayed += answer.relayed[i].receipt.has_value();
  }
  for (std::size_t i = 0; i < answer.pushed.size(); ++i) {
    TRY_VOID(take_one(asked_->push[i], answer.pushed[i]));
    ++(answer.pushed[i].receipt ? totals_.accepted : totals_.refused);
  }
  if (asked_->offer.ids.empty()) return {};
  const auto numbers = [&](const std::vector<std::uint64_t>& indices) {
    std::vector<std::int64_t> nos;
    for (const std::uint64_t index : indices) {
      nos.push_back(asked_->offer.nos[static_cast<std::size_t>(index)]);
    }
    return nos;
  };
  TRY_VOID(sync.offered(act, asked_->offer.upto, numbers(answer.lacks)));
  return sync.forget(act, numbers(answer.superseded));
}

Status SyncClient::take_scopes(Act& act, const SyncAnswer& answer) {
  for (const Grant& grant : answer.grant) {
    TRY_VOID(store_.sync().grant(act, grant.scope, grant.whole));
  }
  for (const Scope& scope : answer.evict) TRY_VOID(store_.sync().evict(act, scope));
  totals_.granted += answer.grant.size();
  totals_.evicted += answer.evict.size();
  return {};
}

Status SyncClient::take_pages(Act& act, const SyncAnswer& answer) {
  for (const ByteView packed : answer.pages) {
    const auto page = unpack_page(packed);
    if (!page) return tl::unexpected<Error>(on_the_way(page.error()));
    std::vector<FeedItem> items;
    items.reserve(page->entries.size());
    for (const FeedEntry& entry : page->entries) items.push_back({entry.receipt, entry.change});
    const Applied applied = TRY(store_.sync().apply(act, items));
    totals_.received += applied.fresh;
    totals_.new_life = totals_.new_life || applied.new_life;
  }
  return {};
}

Result<SyncStep> SyncClient::change_epoch(const EpochId& epoch) {
  Act act = TRY(store_.begin());
  TRY_VOID(store_.sync().change_epoch(act, epoch));
  TRY_VOID(act.commit());
  totals_.new_epoch = true;
  send_held_ = false;
  return SyncStep::again;
}

Result<SyncStep> SyncClient::next_step(const SyncAnswer& answer) {
  const bool office_lacked = !asked_->offer.ids.empty() || !asked_->relay.empty();
  if (answer.wipe) {
    // Asking once more with nothing left to send tells the office that it has everything.
    const bool unsent = !asked_->push.empty() || TRY(store_.sync().count_unsent()) > 0;
    return unsent || office_lacked ? SyncStep::again : SyncStep::wipe;
  }
  // Scopes are settled once, after the last push: what is pushed may still change them. Also when
  // the digests agree: what we made and gave away in one go is counted by neither side, and may
  // have to leave.
  const bool unsettled =
      answer.want_held || (!asked_->held && !TRY(store_.sync().uncounted()).empty());
  send_held_ = unsettled && !asked_->more_to_push;
  const bool filling = !TRY(store_.sync().filling()).empty();
  const bool again = office_lacked || asked_->more_to_push || unsettled || answer.more || filling;
  return again ? SyncStep::again : SyncStep::done;
}

}  // namespace banso

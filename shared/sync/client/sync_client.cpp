// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/client/sync_client.h"

#include <algorithm>

namespace banso {
namespace {

// On a bad line less is asked for at a time, down to these.
constexpr std::size_t kPushBytesLeast = 16 * 1024;
constexpr std::size_t kPullBytesLeast = 64 * 1024;

std::vector<ByteView> views_of(const PushBatch& batch) {
  std::vector<ByteView> views;
  views.reserve(batch.changes.size());
  for (const Outgoing& out : batch.changes) views.emplace_back(out.change);
  return views;
}

std::vector<std::int64_t> numbers_of(const PushBatch& batch) {
  std::vector<std::int64_t> numbers;
  numbers.reserve(batch.changes.size());
  for (const Outgoing& out : batch.changes) numbers.push_back(out.no);
  return numbers;
}

}  // namespace

Result<Bytes> SyncClient::next_request() {
  asked_.reset();
  Asked asked;
  const Life life = TRY(store_.life());
  SyncLog& sync = store_.sync();

  SyncRequest request;
  if (!life.epoch.is_nil()) request.epoch = life.epoch;
  request.cursor = {life.cursor, life.mark};
  request.head = {life.head, life.head_mark};
  request.replica = life.replica;
  request.scopes = life.scopes;
  request.budget_bytes = now_.pull_bytes;
  asked.first_contact = life.epoch.is_nil();
  request.fresh = asked.first_contact && TRY(sync.is_empty());
  asked.cursor = life.cursor;

  // After a change of epoch the office first gets back what it lost: our new changes may build on
  // that, in their chain and in their parents.
  asked.offer = TRY(sync.offers(now_.offers_max));
  request.offer = asked.offer.ids;
  if (life.cursor < life.first || !request.offer.empty()) request.first = life.first;
  const PushBatch relays = TRY(sync.relays(now_.push_bytes, now_.changes_max));
  for (const Outgoing& out : relays.changes) request.relay.push_back({out.change, out.proof});
  asked.relay = numbers_of(relays);

  const bool office_lacks = !asked.offer.ids.empty() || !relays.changes.empty();
  const PushBatch push = TRY(sync.unsent(now_.push_bytes, office_lacks ? 0 : now_.changes_max));
  request.push = views_of(push);
  request.seq = push.seq;
  asked.push = numbers_of(push);
  asked.more_to_push = push.more;

  if (!office_lacks && (send_held_ || life.cursor == 0)) {
    request.held = TRY(sync.held());
    request.local = TRY(sync.uncounted());
  }
  asked.held = request.held.has_value();
  for (const StoredScope& scope : TRY(sync.filling())) {
    if (request.fill.size() == now_.fills_max) break;
    request.fill.push_back({scope.scope, scope.filled_to});
  }

  Bytes body = encode_request(request);
  asked_ = std::move(asked);
  ++totals_.requests;
  totals_.bytes_up += body.size();
  return body;
}

bool SyncClient::is_sent(std::int64_t change_no) const {
  if (!asked_) return false;
  return std::find(asked_->push.begin(), asked_->push.end(), change_no) != asked_->push.end();
}

std::int64_t SyncClient::on_failure(std::int64_t retry_after_ms) {
  asked_.reset();
  now_.push_bytes = std::max(now_.push_bytes / 2, std::min(kPushBytesLeast, most_.push_bytes));
  now_.pull_bytes = std::max(now_.pull_bytes / 2, std::min(kPullBytesLeast, most_.pull_bytes));
  return backoff_.failed(env_, retry_after_ms);
}

}  // namespace banso

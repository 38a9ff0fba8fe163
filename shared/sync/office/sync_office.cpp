// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/sync_office.h"

#include <optional>

namespace banso {
namespace {

Result<bool> is_in_log(OfficeReader& reader, const Cursor& place) {
  if (place.server_seq == 0) return true;
  const std::optional<LogRow> row = TRY(reader.at(place.server_seq));
  return row && row->mark == place.mark;
}

}  // namespace

Result<PreparedSync> SyncOffice::prepare(OfficeReader& reader, const SyncRequest& request,
                                         const FindSigningDevice& find_device) const {
  PreparedSync prepared;
  prepared.request = &request;
  // The head lies at the cursor or behind it, and its mark stands for everything up to there.
  prepared.cursor_fits =
      TRY(is_in_log(reader, request.head)) && request.cursor.server_seq <= request.head.server_seq;
  prepared.push.reserve(request.push.size());
  for (const ByteView bytes : request.push) {
    prepared.push.push_back(prepare_change(store_.schema(), bytes));
  }
  prepared.relay.reserve(request.relay.size());
  for (const Relay& relay : request.relay) {
    prepared.relay.push_back(TRY(prepare_relay(store_, relay, find_device)));
  }
  return prepared;
}

bool SyncOffice::needs_writer(const PreparedSync& prepared) {
  return !prepared.push.empty() || !prepared.relay.empty() || !prepared.cursor_fits;
}

Status SyncOffice::begun() {
  const std::uint64_t before = store_.facts().version();
  TRY_VOID(store_.begun());
  if (store_.facts().version() != before) planner_.forget();
  return {};
}

Status SyncOffice::rolled_back() {
  planner_.forget();
  return store_.rolled_back();
}

Result<TakenSync> SyncOffice::take(const OfficeSession& session, const PreparedSync& prepared) {
  const SyncRequest& request = *prepared.request;
  const bool stale = request.epoch && *request.epoch != store_.epoch();
  if (stale) return TakenSync{};
  if (!prepared.cursor_fits) {
    if (epoch_after_going_back_ == store_.epoch()) {
      return fail(ErrorCode::invalid, "this office never gave that cursor");
    }
    TRY_VOID(store_.start_epoch());
    epoch_after_going_back_ = store_.epoch();
    return TakenSync{};
  }
  return intake_.take(session, request.replica, request.cursor.server_seq, prepared.relay,
                      prepared.push);
}

}  // namespace banso

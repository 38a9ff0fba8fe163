// SPDX-License-Identifier: Apache-2.0
// POST /api/v1/sync and POST /api/v1/history: the HTTP around shared/sync/office.
#include <string>

#include "server/api.h"
#include "server/devices.h"
#include "server/scope_audit.h"
#include "shared/base/limits.h"
#include "shared/model/dates.h"
#include "shared/sync/wire.h"

namespace banso {
namespace {

// Of one request's changes; counted after the commit, because the work may run twice.
struct Counts {
  std::size_t accepted = 0;
  std::size_t refused = 0;
};

OfficeSession office_session(Api& api, const Session& session) {
  return {.device = session.device,
          .worker = session.worker,
          .revoked = session.device_revoked,
          .today = api.office.today(),
          .last_contact = date_in_japan(session.used_ms)};
}

HttpResponse cbor_response(const Bytes& bytes) {
  HttpResponse response = json_response(std::string(as_text(bytes)));
  response.content_type = kWireContentType;
  return response;
}

Result<std::optional<SigningDevice>> signing_device(Database& database, const DeviceId& id) {
  const auto device = TRY(find_device(database, id));
  if (!device) return std::optional<SigningDevice>();
  return std::optional<SigningDevice>(
      SigningDevice{device->worker, device->public_key, device->revoked_ms.has_value()});
}

Counts count_outcomes(const TakenSync& taken) {
  Counts counts;
  counts.accepted = taken.accepted_new;
  for (const auto* outcomes : {&taken.pushed, &taken.relayed}) {
    for (const Outcome& outcome : *outcomes) {
      if (!outcome.receipt) ++counts.refused;
    }
  }
  return counts;
}

Status audit_taken(Api& api, Database& database, const Session& session, const ReplicaId& replica,
                   const Counts& counts) {
  const auto line = [&](std::string_view act, std::size_t count) -> Status {
    if (count == 0) return {};
    return api.office.audit(database, {.act = act,
                                       .actor = session.worker,
                                       .device = session.device,
                                       .object = replica.raw,
                                       .detail = std::to_string(count)});
  };
  TRY_VOID(line(act::kPush, counts.accepted));
  return line(act::kRefusal, counts.refused);
}

// What the device hands in, durable when this returns.
Result<TakenSync> take(Api& api, const Session& session, const OfficeSession& speaker,
                       const PreparedSync& prepared) {
  TakenSync taken;
  Counts counts;
  const auto write = [&](Database& database) -> Status {
    taken = TRY(api.office.with_state(
        [&](SyncOffice& office, OfficeStore&) { return office.take(speaker, prepared); }));
    counts = count_outcomes(taken);
    return audit_taken(api, database, session, prepared.request->replica, counts);
  };
  TRY_VOID(api.office.writer().run_all_or_nothing(write));
  api.metrics.count("banso_changes_accepted_total", counts.accepted);
  api.metrics.count("banso_changes_refused_total", counts.refused);
  return taken;
}

// Before the answer leaves: who gets what, and that the device was here.
Status note_contact(Api& api, const Session& session, const AnswerPlan& plan,
                    bool has_handed_in_all) {
  const std::int64_t now_ms = api.office.env().now_ms();
  const bool is_touch_due = now_ms - session.used_ms > kSessionTouchMs;
  const SyncAnswer& answer = plan.answer;
  if (!is_touch_due && !answer.wipe && answer.grant.empty() && answer.evict.empty()) return {};
  return api.office.writer().run([&](Database& database) -> Status {
    if (is_touch_due) TRY_VOID(touch_session(database, session, now_ms));
    if (answer.wipe && has_handed_in_all) {
      TRY_VOID(mark_device_wiped(database, api.office.env(), session.device));
      TRY_VOID(forget_scopes_of(database, session.device));
      TRY_VOID(api.office.audit(
          database, {.act = act::kWipe, .actor = session.worker, .device = session.device}));
    }
    return audit_scopes(database, api.office.env(), api.office.directory().keys.audit,
                        {session.worker, session.device}, answer.grant, answer.evict);
  });
}

Answered sync(Api& api, const HttpRequest& http, const Session& session) {
  const Bytes body = TRY(unpack_request(http.body));
  const SyncRequest request = TRY(decode_sync_request(body));
  const OfficeSession speaker = office_session(api, session);
  PreparedSync prepared;
  {
    auto lease = api.office.readers().lend();
    OfficeReader reader(*lease);
    prepared = TRY(api.office.sync().prepare(
        reader, request, [&](const DeviceId& id) { return signing_device(*lease, id); }));
  }
  TakenSync taken;
  if (SyncOffice::needs_writer(prepared)) taken = TRY(take(api, session, speaker, prepared));
  TRY_VOID(api.office.catch_up());
  AnswerPlan plan = api.office.with_state(
      [&](SyncOffice& office, OfficeStore&) { return office.plan(speaker, prepared, taken); });
  TRY_VOID(note_contact(api, session, plan, request.push.empty() && request.relay.empty()));
  auto lease = api.office.readers().lend();
  OfficeReader reader(*lease);
  const OfficeAnswer answer =
      TRY(SyncOffice::finish(prepared, std::move(plan), reader, api.office.pages()));
  return cbor_response(encode_answer(answer.answer));
}

Answered history(Api& api, const HttpRequest& http, const Session& session) {
  const Bytes body = TRY(unpack_request(http.body));
  const HistoryRequest request = TRY(decode_history_request(body));
  const OfficeSession speaker = office_session(api, session);
  TRY_VOID(api.office.catch_up());
  const auto visible = api.office.with_state(
      [&](SyncOffice& office, OfficeStore&) { return office.visible_to(speaker); });
  Bytes encoded;
  {
    auto lease = api.office.readers().lend();
    OfficeReader reader(*lease);
    const OfficeHistory found = TRY(answer_history(request, *visible, reader, api.office.pages()));
    encoded = encode_answer(found.answer);
  }
  TRY_VOID(api.office.audit({.act = act::kHistoryRead,
                             .actor = session.worker,
                             .device = session.device,
                             .object = request.record.raw}));
  return cbor_response(encoded);
}

}  // namespace

void add_sync_routes(Router& router, Api& api) {
  router.add({"POST", kSyncPath, Access::last_contact, limits::kSyncBodyBytesMax, kWireContentType,
              handler_of([&api](const HttpRequest& request,
                                const Session& session) { return sync(api, request, session); },
                         api)});
  router.add({"POST", kHistoryPath, Access::device, kJsonBodyBytesMax, kWireContentType,
              handler_of([&api](const HttpRequest& request,
                                const Session& session) { return history(api, request, session); },
                         api)});
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/base/limits.h"
#include "shared/codec/page.h"
#include "shared/sync/wire.h"
#include "shared/sync/wire_parts.h"

namespace banso {

using namespace wire;

namespace {

constexpr std::size_t kIdBytes = 16;

constexpr std::size_t kRelayParts = 2;

void write_relay(CborWriter& to, const Relay& relay) {
  to.bytes(relay.change);
  to.bytes(relay.proof);
}

Result<Relay> read_relay(CborReader& from) {
  Relay relay;
  relay.change = TRY(from.read_bytes());
  relay.proof = TRY(read_proof(from));
  return relay;
}

constexpr std::size_t kFillRequestParts = 3;

void write_fill_request(CborWriter& to, const FillRequest& fill) {
  write_scope(to, fill.scope);
  to.uint(fill.after);
}

Result<FillRequest> read_fill_request(CborReader& from) {
  FillRequest fill;
  fill.scope = TRY(read_scope(from));
  fill.after = TRY(from.read_uint());
  return fill;
}

Result<std::vector<ChangeId>> read_offer(CborReader& from) {
  const ByteView ids = TRY(from.read_bytes());
  if (ids.size() % kIdBytes != 0) return fail(ErrorCode::invalid, "offer: not whole ids");
  if (ids.size() / kIdBytes > limits::kOffersPerMessageMax) {
    return fail(ErrorCode::too_large, "offer: too many ids");
  }
  std::vector<ChangeId> offer(ids.size() / kIdBytes);
  for (std::size_t i = 0; i < offer.size(); ++i) {
    std::memcpy(offer[i].raw.data(), ids.data() + i * kIdBytes, kIdBytes);
  }
  return offer;
}

}  // namespace

Bytes encode_request(const SyncRequest& request) {
  Bytes plain;
  begin_message(plain);
  MapWriter map(plain);
  if (request.seq != 0) map.key("seq").uint(request.seq);
  if (!request.fill.empty())
    write_items(map.key("fill"), request.fill, kFillRequestParts, write_fill_request);
  if (has_own_head(request.cursor, request.head)) write_cursor(map.key("head"), request.head);
  if (request.held) write_scopes(map.key("held"), *request.held);
  if (request.cursor.server_seq != 0) map.key("mark").bytes(request.cursor.mark);
  if (!request.push.empty()) write_views(map.key("push"), request.push);
  if (request.epoch) map.key("epoch").bytes(request.epoch->view());
  if (request.first != 0) map.key("first").uint(request.first);
  if (request.fresh) map.key("fresh").boolean(true);
  if (!request.local.empty()) write_scopes(map.key("local"), request.local);
  if (!request.offer.empty()) {
    Bytes ids;
    ids.reserve(request.offer.size() * kIdBytes);
    for (const ChangeId& id : request.offer) append(ids, id.view());
    map.key("offer").bytes(ids);
  }
  if (!request.relay.empty()) {
    write_items(map.key("relay"), request.relay, kRelayParts, write_relay);
  }
  if (request.budget_bytes != 0) map.key("budget").uint(request.budget_bytes);
  if (request.cursor.server_seq != 0) map.key("cursor").uint(request.cursor.server_seq);
  map.key("scopes").bytes(request.scopes);
  map.key("replica").bytes(request.replica.view());
  return deflate(plain);
}

Bytes encode_request(const HistoryRequest& request) {
  Bytes plain;
  begin_message(plain);
  MapWriter map(plain);
  if (request.after != 0) map.key("after").uint(request.after);
  if (request.budget_bytes != 0) map.key("budget").uint(request.budget_bytes);
  map.key("record").bytes(request.record.view());
  return deflate(plain);
}

Result<Bytes> unpack_request(ByteView body) {
  if (body.size() > limits::kSyncBodyBytesMax) {
    return fail(ErrorCode::too_large, "the body of a request");
  }
  return inflate(body, limits::kSyncBodyUnpackedBytesMax);
}

Result<SyncRequest> decode_sync_request(ByteView unpacked) {
  SyncRequest request;
  PlaceReader place(request.cursor, request.head);
  const auto read_value = [&](std::string_view key, CborReader& from) -> Status {
    if (TRY(place.read(key, from))) return {};
    if (key == "seq") {
      request.seq = TRY(from.read_uint());
    } else if (key == "fill") {
      request.fill = TRY(read_items<FillRequest>(from, limits::kScopesPerMessageMax,
                                                 kFillRequestParts, "fill", read_fill_request));
    } else if (key == "held") {
      request.held = TRY(read_scopes(from, "held"));
    } else if (key == "push") {
      request.push = TRY(read_views(from, "push"));
    } else if (key == "epoch") {
      request.epoch = EpochId{TRY(read_fixed<16>(from))};
    } else if (key == "first") {
      request.first = TRY(from.read_uint());
    } else if (key == "fresh") {
      request.fresh = TRY(from.read_boolean());
    } else if (key == "local") {
      request.local = TRY(read_scopes(from, "local"));
    } else if (key == "offer") {
      request.offer = TRY(read_offer(from));
    } else if (key == "relay") {
      request.relay = TRY(
          read_items<Relay>(from, limits::kChangesPerMessageMax, kRelayParts, "relay", read_relay));
    } else if (key == "budget") {
      request.budget_bytes = TRY(from.read_uint());
    } else if (key == "scopes") {
      request.scopes = TRY(read_fixed<32>(from));
    } else if (key == "replica") {
      request.replica = ReplicaId{TRY(read_fixed<16>(from))};
    } else {
      TRY_VOID(from.skip());
    }
    return {};
  };
  TRY_VOID(read_message(unpacked, read_value));
  TRY_VOID(place.finish());
  if (request.replica.is_nil()) return fail(ErrorCode::invalid, "replica is missing");
  if (!request.epoch && request.cursor.server_seq != 0) {
    return fail(ErrorCode::invalid, "a cursor without its epoch");
  }
  return request;
}

Result<HistoryRequest> decode_history_request(ByteView unpacked) {
  HistoryRequest request;
  const auto read_value = [&](std::string_view key, CborReader& from) -> Status {
    if (key == "after") {
      request.after = TRY(from.read_uint());
    } else if (key == "budget") {
      request.budget_bytes = TRY(from.read_uint());
    } else if (key == "record") {
      request.record = RecordId{TRY(read_fixed<16>(from))};
    } else {
      TRY_VOID(from.skip());
    }
    return {};
  };
  TRY_VOID(read_message(unpacked, read_value));
  if (request.record.is_nil()) return fail(ErrorCode::invalid, "record is missing");
  return request;
}

}  // namespace banso

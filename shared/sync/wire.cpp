// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/wire.h"

#include "shared/base/crypto.h"
#include "shared/base/limits.h"
#include "shared/codec/page.h"
#include "shared/sync/wire_parts.h"

namespace banso {

using wire::expect_array;
using wire::MapWriter;
using wire::read_count;
using wire::read_fixed;
using wire::read_scope;
using wire::write_scope;

namespace {

constexpr std::string_view kProofContext = "banso change";
constexpr std::size_t kIdBytes = 16;

void begin_message(Bytes& to) {
  CborWriter writer(to);
  writer.array(2);
  writer.uint(kProtocol);
}

// Leaves `from` in front of the message's map.
Status expect_message(CborReader& from) {
  const std::size_t parts = TRY(from.read_array());
  if (parts == 0) return fail(ErrorCode::invalid, "an empty message");
  const std::uint64_t protocol = TRY(from.read_uint());
  if (protocol != kProtocol) {
    return fail(ErrorCode::unsupported, "protocol " + std::to_string(protocol) +
                                            "; this program speaks " + std::to_string(kProtocol));
  }
  if (parts != 2) return fail(ErrorCode::invalid, "a message is [protocol, map]");
  return {};
}

void write_views(CborWriter& to, const std::vector<ByteView>& views) {
  to.array(views.size());
  for (const ByteView view : views) to.bytes(view);
}

Result<std::vector<ByteView>> read_views(CborReader& from, const char* what) {
  const std::size_t count = TRY(read_count(from, limits::kChangesPerMessageMax, what));
  std::vector<ByteView> views;
  views.reserve(count);
  for (std::size_t i = 0; i < count; ++i) views.push_back(TRY(from.read_bytes()));
  return views;
}

// Reads an array of items by read_item(from), each of which is an array of `parts`.
template <class Item, class ReadItem>
Result<std::vector<Item>> read_items(CborReader& from, std::size_t most, std::size_t parts,
                                     const char* what, ReadItem read_item) {
  const std::size_t count = TRY(read_count(from, most, what));
  std::vector<Item> items;
  for (std::size_t i = 0; i < count; ++i) {
    TRY_VOID(expect_array(from, parts));
    items.push_back(TRY(read_item(from)));
  }
  return items;
}

void write_scopes(CborWriter& to, const std::vector<Scope>& scopes) {
  to.array(scopes.size());
  for (const Scope& scope : scopes) {
    to.array(2);
    write_scope(to, scope);
  }
}

Result<std::vector<Scope>> read_scopes(CborReader& from, const char* what) {
  return read_items<Scope>(from, limits::kScopesPerMessageMax, 2, what, read_scope);
}

void write_outcomes(CborWriter& to, const std::vector<Outcome>& outcomes) {
  to.array(outcomes.size());
  for (const Outcome& outcome : outcomes) {
    if (outcome.receipt) {
      to.bytes(*outcome.receipt);
      continue;
    }
    to.array(2);
    to.text(outcome.code);
    to.text(outcome.why);
  }
}

Result<std::vector<Outcome>> read_outcomes(CborReader& from, const char* what) {
  const std::size_t count = TRY(read_count(from, limits::kChangesPerMessageMax, what));
  std::vector<Outcome> outcomes(count);
  for (Outcome& outcome : outcomes) {
    if (from.next_is(CborType::bytes)) {
      outcome.receipt = TRY(read_fixed<8>(from));
      continue;
    }
    TRY_VOID(expect_array(from, 2));
    outcome.code = TRY(from.read_text());
    outcome.why = TRY(from.read_text());
    if (outcome.code.empty()) return fail(ErrorCode::invalid, "a refusal without its code");
  }
  return outcomes;
}

Result<std::vector<Relay>> read_relays(CborReader& from) {
  return read_items<Relay>(from, limits::kChangesPerMessageMax, 2, "relay",
                           [](CborReader& item) -> Result<Relay> {
                             Relay relay;
                             relay.change = TRY(item.read_bytes());
                             relay.proof = TRY(item.read_bytes());
                             if (relay.proof.size() != std::tuple_size_v<Receipt> &&
                                 relay.proof.size() != kSignedProofBytes) {
                               return fail(ErrorCode::invalid, "a proof has 8 or 80 bytes");
                             }
                             return relay;
                           });
}

Result<std::vector<FillRequest>> read_fill_requests(CborReader& from) {
  return read_items<FillRequest>(from, limits::kScopesPerMessageMax, 3, "fill",
                                 [](CborReader& item) -> Result<FillRequest> {
                                   FillRequest fill;
                                   fill.scope = TRY(read_scope(item));
                                   fill.after = TRY(item.read_uint());
                                   return fill;
                                 });
}

Result<std::vector<FillProgress>> read_fill_progress(CborReader& from) {
  return read_items<FillProgress>(from, limits::kScopesPerMessageMax, 4, "fill",
                                  [](CborReader& item) -> Result<FillProgress> {
                                    FillProgress fill;
                                    fill.scope = TRY(read_scope(item));
                                    fill.upto = TRY(item.read_uint());
                                    fill.done = TRY(item.read_boolean());
                                    return fill;
                                  });
}

Result<std::vector<Grant>> read_grants(CborReader& from) {
  return read_items<Grant>(from, limits::kScopesPerMessageMax, 3, "grant",
                           [](CborReader& item) -> Result<Grant> {
                             Grant grant;
                             grant.scope = TRY(read_scope(item));
                             grant.whole = TRY(item.read_boolean());
                             return grant;
                           });
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

Result<std::vector<std::uint64_t>> read_lacks(CborReader& from) {
  const std::size_t count = TRY(read_count(from, limits::kOffersPerMessageMax, "lacks"));
  std::vector<std::uint64_t> lacks;
  for (std::size_t i = 0; i < count; ++i) {
    const std::uint64_t index = TRY(from.read_uint());
    if (!lacks.empty() && index <= lacks.back()) {
      return fail(ErrorCode::invalid, "lacks: not ascending");
    }
    lacks.push_back(index);
  }
  return lacks;
}

Status check_cursor(const Cursor& cursor, bool has_mark) {
  if ((cursor.server_seq != 0) == has_mark) return {};
  return fail(ErrorCode::invalid, "a cursor has a mark, unless it is 0");
}

}  // namespace

Bytes proof_message(const ChangeId& id) {
  Bytes message(kProofContext.begin(), kProofContext.end());
  append(message, id.view());
  return message;
}

std::array<std::uint8_t, 32> scope_digest(const Scope& scope) {
  const auto tier = static_cast<std::uint8_t>(scope.tier);
  return sha256({ByteView(&tier, 1), scope.id.view()});
}

Bytes encode_request(const SyncRequest& request) {
  Bytes plain;
  begin_message(plain);
  MapWriter map(plain);
  if (request.seq != 0) map.key("seq").uint(request.seq);
  if (!request.fill.empty()) {
    CborWriter& to = map.key("fill");
    to.array(request.fill.size());
    for (const FillRequest& fill : request.fill) {
      to.array(3);
      write_scope(to, fill.scope);
      to.uint(fill.after);
    }
  }
  if (request.held) write_scopes(map.key("held"), *request.held);
  if (request.cursor.server_seq != 0) map.key("mark").bytes(request.cursor.mark);
  if (!request.push.empty()) write_views(map.key("push"), request.push);
  if (request.epoch) map.key("epoch").bytes(request.epoch->view());
  if (!request.offer.empty()) {
    Bytes ids;
    ids.reserve(request.offer.size() * kIdBytes);
    for (const ChangeId& id : request.offer) append(ids, id.view());
    map.key("offer").bytes(ids);
  }
  if (!request.relay.empty()) {
    CborWriter& to = map.key("relay");
    to.array(request.relay.size());
    for (const Relay& relay : request.relay) {
      to.array(2);
      to.bytes(relay.change);
      to.bytes(relay.proof);
    }
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

Bytes encode_answer(const SyncAnswer& answer) {
  Bytes body;
  begin_message(body);
  MapWriter map(body);
  if (!answer.fill.empty()) {
    CborWriter& to = map.key("fill");
    to.array(answer.fill.size());
    for (const FillProgress& fill : answer.fill) {
      to.array(4);
      write_scope(to, fill.scope);
      to.uint(fill.upto);
      to.boolean(fill.done);
    }
  }
  if (answer.cursor.server_seq != 0) map.key("mark").bytes(answer.cursor.mark);
  if (answer.more) map.key("more").boolean(true);
  map.key("time").integer(answer.server_time_ms);
  if (answer.wipe) map.key("wipe").boolean(true);
  map.key("epoch").bytes(answer.epoch.view());
  if (!answer.evict.empty()) write_scopes(map.key("evict"), answer.evict);
  if (!answer.grant.empty()) {
    CborWriter& to = map.key("grant");
    to.array(answer.grant.size());
    for (const Grant& grant : answer.grant) {
      to.array(3);
      write_scope(to, grant.scope);
      to.boolean(grant.whole);
    }
  }
  if (!answer.lacks.empty()) {
    CborWriter& to = map.key("lacks");
    to.array(answer.lacks.size());
    for (const std::uint64_t index : answer.lacks) to.uint(index);
  }
  if (!answer.pages.empty()) write_views(map.key("pages"), answer.pages);
  if (answer.cursor.server_seq != 0) map.key("cursor").uint(answer.cursor.server_seq);
  if (!answer.pushed.empty()) write_outcomes(map.key("pushed"), answer.pushed);
  if (!answer.relayed.empty()) write_outcomes(map.key("relayed"), answer.relayed);
  if (answer.want_held) map.key("want_held").boolean(true);
  return body;
}

Bytes encode_answer(const HistoryAnswer& answer) {
  Bytes body;
  begin_message(body);
  MapWriter map(body);
  if (answer.more) map.key("more").boolean(true);
  if (answer.upto != 0) map.key("upto").uint(answer.upto);
  if (!answer.pages.empty()) write_views(map.key("pages"), answer.pages);
  return body;
}

Result<Bytes> unpack_request(ByteView body) {
  if (body.size() > limits::kSyncBodyBytesMax) {
    return fail(ErrorCode::too_large, "the body of a request");
  }
  return inflate(body, limits::kSyncBodyUnpackedBytesMax);
}

Result<SyncRequest> decode_sync_request(ByteView unpacked) {
  CborReader from(unpacked);
  TRY_VOID(expect_message(from));
  SyncRequest request;
  bool has_mark = false;
  TRY_VOID(wire::read_map(from, [&](std::string_view key) -> Status {
    if (key == "seq") {
      request.seq = TRY(from.read_uint());
    } else if (key == "fill") {
      request.fill = TRY(read_fill_requests(from));
    } else if (key == "held") {
      request.held = TRY(read_scopes(from, "held"));
    } else if (key == "mark") {
      request.cursor.mark = TRY(read_fixed<8>(from));
      has_mark = true;
    } else if (key == "push") {
      request.push = TRY(read_views(from, "push"));
    } else if (key == "epoch") {
      request.epoch = EpochId{TRY(read_fixed<16>(from))};
    } else if (key == "offer") {
      request.offer = TRY(read_offer(from));
    } else if (key == "relay") {
      request.relay = TRY(read_relays(from));
    } else if (key == "budget") {
      request.budget_bytes = TRY(from.read_uint());
    } else if (key == "cursor") {
      request.cursor.server_seq = TRY(from.read_uint());
    } else if (key == "scopes") {
      request.scopes = TRY(read_fixed<32>(from));
    } else if (key == "replica") {
      request.replica = ReplicaId{TRY(read_fixed<16>(from))};
    } else {
      TRY_VOID(from.skip());
    }
    return {};
  }));
  TRY_VOID(from.expect_finished());
  TRY_VOID(check_cursor(request.cursor, has_mark));
  if (request.replica.is_nil()) return fail(ErrorCode::invalid, "replica is missing");
  if (!request.epoch && request.cursor.server_seq != 0) {
    return fail(ErrorCode::invalid, "a cursor without its epoch");
  }
  return request;
}

Result<HistoryRequest> decode_history_request(ByteView unpacked) {
  CborReader from(unpacked);
  TRY_VOID(expect_message(from));
  HistoryRequest request;
  TRY_VOID(wire::read_map(from, [&](std::string_view key) -> Status {
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
  }));
  TRY_VOID(from.expect_finished());
  if (request.record.is_nil()) return fail(ErrorCode::invalid, "record is missing");
  return request;
}

Result<SyncAnswer> decode_sync_answer(ByteView body) {
  if (body.size() > limits::kSyncBodyUnpackedBytesMax) {
    return fail(ErrorCode::too_large, "the body of an answer");
  }
  CborReader from(body);
  TRY_VOID(expect_message(from));
  SyncAnswer answer;
  bool has_mark = false;
  TRY_VOID(wire::read_map(from, [&](std::string_view key) -> Status {
    if (key == "fill") {
      answer.fill = TRY(read_fill_progress(from));
    } else if (key == "mark") {
      answer.cursor.mark = TRY(read_fixed<8>(from));
      has_mark = true;
    } else if (key == "more") {
      answer.more = TRY(from.read_boolean());
    } else if (key == "time") {
      answer.server_time_ms = TRY(from.read_int());
    } else if (key == "wipe") {
      answer.wipe = TRY(from.read_boolean());
    } else if (key == "epoch") {
      answer.epoch = EpochId{TRY(read_fixed<16>(from))};
    } else if (key == "evict") {
      answer.evict = TRY(read_scopes(from, "evict"));
    } else if (key == "grant") {
      answer.grant = TRY(read_grants(from));
    } else if (key == "lacks") {
      answer.lacks = TRY(read_lacks(from));
    } else if (key == "pages") {
      answer.pages = TRY(read_views(from, "pages"));
    } else if (key == "cursor") {
      answer.cursor.server_seq = TRY(from.read_uint());
    } else if (key == "pushed") {
      answer.pushed = TRY(read_outcomes(from, "pushed"));
    } else if (key == "relayed") {
      answer.relayed = TRY(read_outcomes(from, "relayed"));
    } else if (key == "want_held") {
      answer.want_held = TRY(from.read_boolean());
    } else {
      TRY_VOID(from.skip());
    }
    return {};
  }));
  TRY_VOID(from.expect_finished());
  TRY_VOID(check_cursor(answer.cursor, has_mark));
  if (answer.epoch.is_nil()) return fail(ErrorCode::invalid, "epoch is missing");
  return answer;
}

Result<HistoryAnswer> decode_history_answer(ByteView body) {
  if (body.size() > limits::kSyncBodyUnpackedBytesMax) {
    return fail(ErrorCode::too_large, "the body of an answer");
  }
  CborReader from(body);
  TRY_VOID(expect_message(from));
  HistoryAnswer answer;
  TRY_VOID(wire::read_map(from, [&](std::string_view key) -> Status {
    if (key == "more") {
      answer.more = TRY(from.read_boolean());
    } else if (key == "upto") {
      answer.upto = TRY(from.read_uint());
    } else if (key == "pages") {
      answer.pages = TRY(read_views(from, "pages"));
    } else {
      TRY_VOID(from.skip());
    }
    return {};
  }));
  TRY_VOID(from.expect_finished());
  return answer;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/wire.h"

#include <string>

#include "shared/base/limits.h"
#include "shared/codec/cbor.h"
#include "shared/codec/page.h"
#include "shared/sync/feed_page.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

namespace {

template <class AnyId>
AnyId id_of(std::uint8_t byte) {
  AnyId id;
  id.raw.fill(byte);
  return id;
}

Receipt receipt_of(std::uint8_t byte) {
  Receipt receipt;
  receipt.fill(byte);
  return receipt;
}

Bytes message(std::uint64_t protocol, const Bytes& map) {
  Bytes body;
  CborWriter to(body);
  to.array(2);
  to.uint(protocol);
  to.raw(map);
  return body;
}

const Bytes kChangeA = {1, 2, 3};
const Bytes kChangeB = {4};
const Bytes kProof = Bytes(kSignedProofBytes, 9);

}  // namespace

TEST_CASE("a request comes back as it was") {
  SyncRequest request;
  request.epoch = id_of<EpochId>(1);
  request.cursor = {7, receipt_of(2)};
  request.replica = id_of<ReplicaId>(3);
  request.seq = 12;
  request.scopes[5] = 77;
  request.held = {{{Tier::book, {}}, {Tier::casework, id_of<RecordId>(4)}}};
  request.local = {{Tier::meeting, id_of<RecordId>(9)}};
  request.fill = {{{Tier::restricted, id_of<RecordId>(4)}, 99}};
  request.push = {kChangeA, kChangeB};
  request.relay = {{kChangeB, kProof}};
  request.offer = {id_of<ChangeId>(5), id_of<ChangeId>(6)};
  request.budget_bytes = 1'000'000;

  const auto unpacked = unpack_request(encode_request(request));
  REQUIRE(unpacked.has_value());
  const auto read = decode_sync_request(*unpacked);
  REQUIRE(read.has_value());
  CHECK(read->epoch == request.epoch);
  CHECK(read->cursor == request.cursor);
  CHECK(read->replica == request.replica);
  CHECK(read->seq == 12);
  CHECK(read->scopes == request.scopes);
  CHECK(read->held == request.held);
  CHECK(read->local == request.local);
  REQUIRE(read->fill.size() == 1);
  CHECK(read->fill[0].scope == request.fill[0].scope);
  CHECK(read->fill[0].after == 99);
  REQUIRE(read->push.size() == 2);
  CHECK(equal(read->push[0], kChangeA));
  CHECK(equal(read->push[1], kChangeB));
  REQUIRE(read->relay.size() == 1);
  CHECK(equal(read->relay[0].change, kChangeB));
  CHECK(equal(read->relay[0].proof, kProof));
  CHECK(read->offer == request.offer);
  CHECK(read->budget_bytes == 1'000'000);
}

TEST_CASE("an answer comes back as it was") {
  SyncAnswer answer;
  answer.epoch = id_of<EpochId>(1);
  answer.server_time_ms = -5;
  answer.pushed = {{receipt_of(1), {}, {}}, {{}, refusal::kImmutable, "written twice"}};
  answer.relayed = {{receipt_of(2), {}, {}}};
  answer.lacks = {0, 3};
  answer.pages = {kChangeA};
  answer.cursor = {8, receipt_of(3)};
  answer.fill = {{{Tier::casework, id_of<RecordId>(4)}, 5, true}};
  answer.grant = {{{Tier::casework, id_of<RecordId>(5)}, true},
                  {{Tier::restricted, id_of<RecordId>(5)}, false}};
  answer.evict = {{Tier::organisation, id_of<RecordId>(6)}};
  answer.want_held = true;
  answer.wipe = true;
  answer.more = true;

  const Bytes body = encode_answer(answer);
  const auto read = decode_sync_answer(body);
  REQUIRE(read.has_value());
  CHECK(read->epoch == answer.epoch);
  CHECK(read->server_time_ms == -5);
  REQUIRE(read->pushed.size() == 2);
  CHECK(read->pushed[0].receipt == receipt_of(1));
  CHECK_FALSE(read->pushed[1].receipt.has_value());
  CHECK(read->pushed[1].code == refusal::kImmutable);
  CHECK(read->pushed[1].why == "written twice");
  CHECK(read->relayed.size() == 1);
  CHECK(read->lacks == answer.lacks);
  CHECK(read->pages.size() == 1);
  CHECK(read->cursor == answer.cursor);
  REQUIRE(read->fill.size() == 1);
  CHECK(read->fill[0].upto == 5);
  CHECK(read->fill[0].done);
  REQUIRE(read->grant.size() == 2);
  CHECK(read->grant[0].whole);
  CHECK_FALSE(read->grant[1].whole);
  CHECK(read->evict == answer.evict);
  CHECK(read->want_held);
  CHECK(read->wipe);
  CHECK(read->more);
}

TEST_CASE("an idle round costs about a hundred bytes each way") {
  FakeEnv env;
  SyncRequest request;
  request.epoch = new_id<EpochId>(env);
  request.replica = new_id<ReplicaId>(env);
  env.random(request.scopes);
  request.seq = 500;
  request.cursor = {123'456, receipt_of(3)};
  CHECK(encode_request(request).size() <= 150);
  SyncAnswer answer;
  answer.epoch = *request.epoch;
  answer.cursor = request.cursor;
  answer.server_time_ms = env.now_ms();
  CHECK(encode_answer(answer).size() <= 80);
}

TEST_CASE("history: request and answer come back as they were") {
  HistoryRequest request{id_of<RecordId>(3), 4, 5};
  const auto unpacked = unpack_request(encode_request(request));
  REQUIRE(unpacked.has_value());
  const auto read = decode_history_request(*unpacked);
  REQUIRE(read.has_value());
  CHECK(read->record == request.record);
  CHECK(read->after == 4);
  CHECK(read->budget_bytes == 5);
  HistoryAnswer answer{{kChangeA}, 9, true};
  const Bytes body = encode_answer(answer);
  const auto answered = decode_history_answer(body);
  REQUIRE(answered.has_value());
  CHECK(answered->pages.size() == 1);
  CHECK(answered->upto == 9);
  CHECK(answered->more);
}

TEST_CASE("a later protocol is told from damage, whatever stands behind its number") {
  const Bytes later = message(kProtocol + 1, {0xF6});
  CHECK(decode_sync_request(later).error().code == ErrorCode::unsupported);
  CHECK(decode_sync_answer(later).error().code == ErrorCode::unsupported);
  CHECK(decode_history_request(later).error().code == ErrorCode::unsupported);
  Bytes longer;
  CborWriter to(longer);
  to.array(3);
  to.uint(9);
  to.null();
  to.null();
  CHECK(decode_sync_request(longer).error().code == ErrorCode::unsupported);
}

TEST_CASE("keys of a newer program are skipped") {
  Bytes map;
  CborWriter to(map);
  to.map(2);
  to.text("replica");
  to.bytes(id_of<ReplicaId>(3).view());
  to.text("hereafter");
  to.array(1);
  to.text("something new");
  const Bytes body = message(kProtocol, map);
  const auto read = decode_sync_request(body);
  REQUIRE(read.has_value());
  CHECK(read->replica == id_of<ReplicaId>(3));
}

TEST_CASE("what breaks a rule is refused with a reason") {
  const auto refuse = [](auto write) {
    Bytes map;
    CborWriter to(map);
    write(to);
    const Bytes body = message(kProtocol, map);
    const auto read = decode_sync_request(body);
    REQUIRE_FALSE(read.has_value());
    CHECK_FALSE(read.error().detail.empty());
    CHECK(read.error().code == ErrorCode::invalid);
  };
  refuse([](CborWriter& to) { to.map(0); });
  refuse([](CborWriter& to) { to.null(); });
  refuse([](CborWriter& to) {
    to.map(1);
    to.text("replica");
    to.bytes(kChangeA);
  });
  SUBCASE("a cursor without mark, without epoch, an unknown tier, an odd offer, a short proof") {
    const auto with = [&](std::string_view key, auto write) {
      refuse([&](CborWriter& to) {
        to.map(2);
        const bool first = cbor_key_less(key, "replica");
        if (first) {
          to.text(key);
          write(to);
        }
        to.text("replica");
        to.bytes(id_of<ReplicaId>(3).view());
        if (!first) {
          to.text(key);
          write(to);
        }
      });
    };
    with("cursor", [](CborWriter& to) { to.uint(4); });
    with("mark", [](CborWriter& to) { to.bytes(receipt_of(1)); });
    with("offer", [](CborWriter& to) { to.bytes(kChangeA); });
    with("push", [](CborWriter& to) { to.uint(1); });
    with("held", [](CborWriter& to) {
      to.array(1);
      to.array(2);
      to.uint(200);
      to.bytes(id_of<RecordId>(1).view());
    });
    with("held", [](CborWriter& to) {
      to.array(1);
      to.array(2);
      to.uint(2);
      to.bytes(RecordId{}.view());
    });
    with("relay", [](CborWriter& to) {
      to.array(1);
      to.array(2);
      to.bytes(kChangeA);
      to.bytes(kChangeA);
    });
  }
}

TEST_CASE("every truncation of a message is refused") {
  SyncRequest request;
  request.replica = id_of<ReplicaId>(3);
  request.push = {kChangeA};
  const Bytes packed = encode_request(request);
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CHECK_FALSE(unpack_request(ByteView(packed).first(size)).has_value());
  }
  const Bytes plain = *unpack_request(packed);
  for (std::size_t size = 0; size < plain.size(); ++size) {
    CHECK_FALSE(decode_sync_request(ByteView(plain).first(size)).has_value());
  }
  SyncAnswer answer;
  answer.epoch = id_of<EpochId>(1);
  answer.pages = {kChangeA};
  const Bytes body = encode_answer(answer);
  for (std::size_t size = 0; size < body.size(); ++size) {
    CHECK_FALSE(decode_sync_answer(ByteView(body).first(size)).has_value());
  }
}

TEST_CASE("bodies and counts beyond the limits are too large") {
  CHECK(unpack_request(Bytes(limits::kSyncBodyBytesMax + 1)).error().code == ErrorCode::too_large);
  const Bytes bomb = deflate(Bytes(limits::kSyncBodyUnpackedBytesMax + 1));
  CHECK(unpack_request(bomb).error().code == ErrorCode::too_large);
  SyncRequest request;
  request.replica = id_of<ReplicaId>(3);
  request.offer.resize(limits::kOffersPerMessageMax + 1);
  const Bytes plain = *unpack_request(encode_request(request));
  CHECK(decode_sync_request(plain).error().code == ErrorCode::too_large);
}

TEST_CASE("a page comes back as it was, and only in order") {
  FeedPageWriter writer;
  writer.add(4, receipt_of(1), kChangeA);
  writer.add(9, receipt_of(2), kChangeB);
  CHECK(writer.count() == 2);
  const auto page = unpack_page(writer.pack());
  REQUIRE(page.has_value());
  REQUIRE(page->entries.size() == 2);
  CHECK(page->entries[0].server_seq == 4);
  CHECK(page->entries[1].receipt == receipt_of(2));
  CHECK(equal(page->entries[1].change, kChangeB));
  writer.add(9, receipt_of(3), kChangeB);
  CHECK(unpack_page(writer.pack()).error().code == ErrorCode::invalid);
  CHECK(unpack_page(kChangeA).error().code == ErrorCode::corrupt);
}

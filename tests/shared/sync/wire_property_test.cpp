// SPDX-License-Identifier: Apache-2.0
// Whatever bytes arrive, reading them ends with a value or with a reason.
#include <rapidcheck.h>

#include "shared/codec/page.h"
#include "shared/sync/bundle.h"
#include "shared/sync/feed_page.h"
#include "shared/sync/wire.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

void read_everything(const Bytes& bytes) {
  (void)unpack_request(bytes);
  (void)decode_sync_request(bytes);
  (void)decode_history_request(bytes);
  (void)decode_sync_answer(bytes);
  (void)decode_history_answer(bytes);
  (void)unpack_page(bytes);
  (void)unpack_page(deflate(bytes));
}

Bytes sample_request() {
  SyncRequest request;
  request.replica.raw.fill(3);
  request.epoch = EpochId{};
  request.epoch->raw.fill(4);
  request.held = {{Tier::book, {}}};
  static const Bytes change(40, 5);
  static const Bytes proof(8, 6);
  request.push = {change, change};
  request.relay = {{change, proof}};
  request.offer.resize(3);
  return *unpack_request(encode_request(request));
}

Bytes sample_answer() {
  SyncAnswer answer;
  answer.epoch.raw.fill(4);
  answer.pushed = {{Receipt{}, {}, {}}, {{}, refusal::kBadValue, "why"}};
  answer.lacks = {1, 2};
  answer.want_held = true;
  return encode_answer(answer);
}

}  // namespace

TEST_CASE("any bytes are read or refused") {
  CHECK(rc::check([](const Bytes& bytes) { read_everything(bytes); }));
}

TEST_CASE("a damaged message is read or refused, and what is read can be written again") {
  CHECK(rc::check([] {
    Bytes request = sample_request();
    Bytes answer = sample_answer();
    for (Bytes* bytes : {&request, &answer}) {
      for (int damage = *rc::gen::inRange(1, 4); damage > 0; --damage) {
        const auto at = *rc::gen::inRange<std::size_t>(0, bytes->size());
        (*bytes)[at] = *rc::gen::arbitrary<std::uint8_t>();
      }
      read_everything(*bytes);
    }
    if (const auto read = decode_sync_request(request)) {
      const auto again = unpack_request(encode_request(*read));
      RC_ASSERT(again.has_value());
      RC_ASSERT(decode_sync_request(*again).has_value());
    }
    if (const auto read = decode_sync_answer(answer)) {
      const Bytes again = encode_answer(*read);
      RC_ASSERT(decode_sync_answer(again).has_value());
    }
  }));
}

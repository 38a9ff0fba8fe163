// SPDX-License-Identifier: Apache-2.0
#include <rapidcheck.h>

#include "shared/base/utf8.h"
#include "shared/codec/change_codec.h"
#include "tests/support/change_builder.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

template <class AnyId>
AnyId any_id() {
  AnyId id;
  id.raw = *rc::gen::arbitrary<std::array<std::uint8_t, 16>>();
  id.raw[0] |= 1;  // never nil
  return id;
}

std::string any_text() {
  const auto points = *rc::gen::container<std::vector<int>>(rc::gen::inRange(1, 0x3000));
  std::string text;
  for (const int point : points) append_code_point(text, static_cast<char32_t>(point));
  return text;
}

Value any_value(int depth = 0) {
  switch (*rc::gen::inRange(0, depth < 3 ? 7 : 5)) {
    case 0:
      return Value();
    case 1:
      return Value(*rc::gen::arbitrary<bool>());
    case 2:
      return Value(*rc::gen::arbitrary<std::int64_t>());
    case 3:
      return Value(any_text());
    case 4:
      return Value(*rc::gen::arbitrary<Bytes>());
    case 5: {
      ValueList list;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) list.push_back(any_value(depth + 1));
      return Value(std::move(list));
    }
    default: {
      ValueMap map;
      for (int i = *rc::gen::inRange(0, 4); i > 0; --i) {
        map.emplace_back("k" + std::to_string(i), any_value(depth + 1));
      }
      return Value(std::move(map));
    }
  }
}

ChangeDraft any_draft() {
  ChangeDraft draft = test_draft({});
  draft.replica = any_id<ReplicaId>();
  draft.seq = *rc::gen::inRange<std::uint64_t>(1, 1000);
  if (draft.seq > 1) draft.prev = any_id<ChangeId>();
  draft.lamport = *rc::gen::inRange<std::uint64_t>(1, 1ULL << 40);
  draft.wall_ms = *rc::gen::arbitrary<std::int64_t>();
  draft.ops.clear();
  for (int i = *rc::gen::inRange(1, 4); i > 0; --i) {
    OpDraft op{"contact", any_id<RecordId>(), {}};
    op.record.raw[1] = static_cast<std::uint8_t>(i);
    for (int j = *rc::gen::inRange(1, 5); j > 0; --j) {
      FieldWrite write{"f" + std::to_string(j), any_value(), {}};
      if (*rc::gen::arbitrary<bool>()) write.path += "/" + any_text() + "x";
      for (int k = *rc::gen::inRange(0, 3); k > 0; --k) {
        write.parents.push_back(any_id<ChangeId>());
        write.parents.back().raw[1] = static_cast<std::uint8_t>(k);
      }
      op.writes.push_back(std::move(write));
    }
    draft.ops.push_back(std::move(op));
  }
  return draft;
}

// A draft with the same content as what was read.
ChangeDraft draft_of(const Change& change) {
  ChangeDraft draft{change.replica,
                    change.seq,
                    change.prev,
                    change.lamport,
                    change.wall_ms,
                    change.author,
                    change.scope,
                    std::string(change.app),
                    {}};
  for (const Op& op : change.ops) {
    OpDraft op_draft{std::string(op.kind), op.record, {}};
    for (const Write& write : op.writes) {
      op_draft.writes.push_back(
          {std::string(write.path), decode_value(write.value).value(), write.parents});
    }
    draft.ops.push_back(std::move(op_draft));
  }
  return draft;
}

}  // namespace

TEST_CASE("what was read, written again, is the same to the byte") {
  CHECK(rc::check([] {
    const Change change = test_change(any_draft());
    RC_ASSERT(encode_change(draft_of(change)).value() == change.bytes);
  }));
}

TEST_CASE("altered bytes are refused or are another change") {
  CHECK(rc::check([] {
    const Change change = test_change(any_draft());
    Bytes altered = change.bytes;
    const auto at = *rc::gen::inRange<std::size_t>(0, altered.size());
    switch (*rc::gen::inRange(0, 4)) {
      case 0:
        altered[at] ^= static_cast<std::uint8_t>(*rc::gen::inRange(1, 256));
        break;
      case 1:
        altered.resize(at);
        break;
      case 2:
        altered.erase(altered.begin() + static_cast<std::ptrdiff_t>(at));
        break;
      default:
        altered.insert(altered.begin() + static_cast<std::ptrdiff_t>(at),
                       *rc::gen::arbitrary<std::uint8_t>());
    }
    RC_PRE(altered != change.bytes);
    const auto again = decode_change(altered);
    if (!again) return;
    RC_ASSERT(again->id != change.id);
    // No second encoding of one content: what is accepted is the encoding of what was read, unless
    // it has keys of a newer version (which a draft does not carry).
    const auto encoded = encode_change(draft_of(*again));
    RC_ASSERT(encoded.has_value());
    if (*encoded != altered) RC_ASSERT(encoded->size() < altered.size());
  }));
}

TEST_CASE("any bytes are taken or refused, without harm") {
  CHECK(rc::check([](const Bytes& bytes) {
    const auto change = decode_change(bytes);
    const auto value = decode_value(bytes);
    RC_ASSERT(!change.has_value());
    if (value) RC_ASSERT(encode_value(*value).value() == bytes);
  }));
}

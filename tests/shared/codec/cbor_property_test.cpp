// SPDX-License-Identifier: Apache-2.0
// Any value is read as it was written, and any damage to it is refused or is another canonical
// value.
#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "shared/codec/cbor.h"
#include "tests/shared/codec/transcode.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

struct KeyOrder {
  bool operator()(const std::string& a, const std::string& b) const { return cbor_key_less(a, b); }
};

rc::Gen<std::string> any_text() {
  return rc::gen::map(rc::gen::container<std::vector<std::string>>(rc::gen::element<std::string>(
                          "a", "Z", "~", "é", "訪", "問", "𠮷", "long enough for a head", "\x01")),
                      [](const std::vector<std::string>& pieces) {
                        std::string text;
                        for (const std::string& piece : pieces) text += piece;
                        return text;
                      });
}

std::size_t any_count() { return *rc::gen::inRange<std::size_t>(0, 5); }

void write_any(CborWriter& to, std::size_t depth) {
  switch (*rc::gen::inRange(0, depth == limits::kCborDepthMax ? 5 : 7)) {
    case 0: {
      // All widths alike, not small numbers alone.
      const auto shift = *rc::gen::inRange(0, 64);
      return to.integer(*rc::gen::noShrink(rc::gen::arbitrary<std::int64_t>()) >> shift);
    }
    case 1:
      return to.bytes(*rc::gen::arbitrary<Bytes>());
    case 2:
      return to.text(*any_text());
    case 3:
      return to.boolean(*rc::gen::arbitrary<bool>());
    case 4:
      return to.null();
    case 5: {
      const std::size_t count = any_count();
      to.array(count);
      for (std::size_t i = 0; i < count; ++i) write_any(to, depth + 1);
      return;
    }
    default: {
      std::map<std::string, bool, KeyOrder> keys;
      for (std::size_t i = any_count(); i > 0; --i) keys[*any_text()] = true;
      to.map(keys.size());
      for (const auto& key : keys) {
        to.text(key.first);
        write_any(to, depth + 1);
      }
    }
  }
}

Bytes any_item() {
  Bytes encoded;
  CborWriter writer(encoded);
  write_any(writer, 0);
  return encoded;
}

void refused_or_the_same(const Bytes& encoded) {
  const auto again = transcode(encoded);
  RC_ASSERT(again.has_value() == skip_accepts(encoded));
  if (again) RC_ASSERT(*again == encoded);
}

}  // namespace

TEST_CASE("what was written is accepted and written again as the same bytes") {
  CHECK(rc::check([] {
    const Bytes encoded = any_item();
    const auto again = transcode(encoded);
    RC_ASSERT(again.has_value());
    RC_ASSERT(*again == encoded);
    RC_ASSERT(skip_accepts(encoded));
    CborReader reader(encoded);
    RC_ASSERT(equal(reader.read_raw().value(), encoded));
  }));
}

TEST_CASE("integers of every width come back") {
  CHECK(rc::check([](std::int64_t any) {
    const std::int64_t number = any >> *rc::gen::inRange(0, 64);
    Bytes encoded;
    CborWriter(encoded).integer(number);
    RC_ASSERT(CborReader(encoded).read_int().value() == number);
  }));
}

TEST_CASE("every cut is refused") {
  CHECK(rc::check([] {
    const Bytes encoded = any_item();
    for (std::size_t size = 0; size < encoded.size(); ++size) {
      RC_ASSERT(!transcode(ByteView(encoded).first(size)).has_value());
      RC_ASSERT(!skip_accepts(ByteView(encoded).first(size)));
    }
  }));
}

TEST_CASE("every altered byte is refused, or makes another value with these very bytes") {
  CHECK(rc::check([] {
    Bytes encoded = any_item();
    const auto mask = static_cast<std::uint8_t>(*rc::gen::inRange(1, 256));
    for (std::size_t at = 0; at < std::min<std::size_t>(encoded.size(), 400); ++at) {
      for (int bit = 0; bit < 8; ++bit) {
        const auto flip = static_cast<std::uint8_t>(1U << bit);
        encoded[at] ^= flip;
        refused_or_the_same(encoded);
        encoded[at] ^= flip;
      }
      encoded[at] ^= mask;
      refused_or_the_same(encoded);
      encoded[at] ^= mask;
    }
  }));
}

TEST_CASE("bytes that nobody wrote are refused or come out the same") {
  CHECK(rc::check([](const Bytes& bytes) { refused_or_the_same(bytes); }));
}

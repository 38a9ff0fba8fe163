// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/page.h"

#include <string>

#include "tests/support/doctest.h"

using namespace banso;

namespace {

Bytes notes(std::size_t count) {
  std::string text;
  for (std::size_t i = 0; i < count; ++i) {
    text += "訪問 " + std::to_string(i * 7919) + " 回目、本人は落ち着いている。";
  }
  const ByteView view = as_bytes(text);
  return {view.begin(), view.end()};
}

ErrorCode refusal(ByteView packed, std::size_t unpacked_bytes_max) {
  const auto result = inflate(packed, unpacked_bytes_max);
  REQUIRE_FALSE(result.has_value());
  return result.error().code;
}

}  // namespace

TEST_CASE("every level packs and unpacks") {
  const Bytes plain = notes(500);
  for (int level = 1; level <= 12; ++level) {
    const Bytes packed = deflate(plain, level);
    CHECK(packed.size() * 3 < plain.size());
    CHECK(inflate(packed, plain.size()).value() == plain);
  }
}

TEST_CASE("nothing packs and unpacks") {
  const Bytes packed = deflate({});
  CHECK(inflate(packed, 0).value().empty());
  CHECK(inflate(packed, 100).value().empty());
}

TEST_CASE("pages of zlib's own are read") {
  // zlib.compress(b"hello hello hello hello"), and zlib.compress(b"abc", 0), of Python's zlib.
  CHECK(as_text(inflate(from_hex("789ccb48cdc9c957c8402701680308b1").value(), 100).value()) ==
        "hello hello hello hello");
  CHECK(as_text(inflate(from_hex("7801010300fcff616263024d0127").value(), 100).value()) == "abc");
}

TEST_CASE("no more than allowed comes out") {
  const Bytes plain = notes(100);
  const Bytes packed = deflate(plain);
  CHECK(inflate(packed, plain.size()).has_value());
  CHECK(inflate(packed, plain.size() * 100).value() == plain);
  CHECK(refusal(packed, plain.size() - 1) == ErrorCode::too_large);
  CHECK(refusal(packed, 1) == ErrorCode::too_large);
  CHECK(refusal(packed, 0) == ErrorCode::too_large);
}

TEST_CASE("a bomb does not go off") {
  const Bytes bomb = deflate(Bytes(64 * 1024 * 1024, 0), 1);
  CHECK(bomb.size() < 1024 * 1024);
  CHECK(refusal(bomb, 1024 * 1024) == ErrorCode::too_large);
  CHECK(inflate(bomb, 64 * 1024 * 1024).value().size() == 64 * 1024 * 1024);
}

TEST_CASE("cut off, damaged or longer pages are refused") {
  const Bytes plain = notes(20);
  Bytes packed = deflate(plain);
  for (std::size_t size = 0; size < packed.size(); ++size) {
    CHECK_FALSE(inflate(ByteView(packed).first(size), 1024 * 1024).has_value());
  }
  for (std::size_t at = 0; at < packed.size(); ++at) {
    for (int bit = 0; bit < 8; ++bit) {
      packed[at] ^= static_cast<std::uint8_t>(1U << bit);
      const auto result = inflate(packed, 1024 * 1024);
      CHECK((!result.has_value() || *result == plain));
      packed[at] ^= static_cast<std::uint8_t>(1U << bit);
    }
  }
  packed.push_back(0);
  CHECK(refusal(packed, 1024 * 1024) == ErrorCode::corrupt);
  CHECK(refusal({}, 100) == ErrorCode::corrupt);
  CHECK(refusal(as_bytes("this is no page"), 100) == ErrorCode::corrupt);
}

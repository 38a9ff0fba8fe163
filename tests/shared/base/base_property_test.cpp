// SPDX-License-Identifier: Apache-2.0
// Round trips with bytes that nobody thought of.
#include <rapidcheck.h>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/base/utf8.h"
#include "tests/support/doctest.h"
#include "tests/support/fake_env.h"

using namespace banso;

namespace {

// RFC 3629 as a table, as slow and plain as can be, to compare with.
bool is_valid_utf8_by_definition(std::string_view text) {
  std::size_t i = 0;
  const auto byte = [&](std::size_t at) { return static_cast<unsigned char>(text[at]); };
  while (i < text.size()) {
    const unsigned char lead = byte(i);
    const int tail = lead < 0x80       ? 0
                     : lead >> 5 == 6  ? 1
                     : lead >> 4 == 14 ? 2
                     : lead >> 3 == 30 ? 3
                                       : -1;
    if (tail < 0 || i + static_cast<std::size_t>(tail) >= text.size()) return false;
    std::uint32_t point = tail == 0 ? lead : lead & (0x3FU >> tail);
    for (int k = 0; k < tail; ++k) {
      if (byte(++i) >> 6 != 2) return false;
      point = point << 6 | (byte(i) & 0x3FU);
    }
    ++i;
    constexpr std::uint32_t kSmallest[] = {1, 0x80, 0x800, 0x10000};
    if (point < kSmallest[tail] || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
      return false;
  }
  return true;
}

}  // namespace

TEST_CASE("hex and base64url give back what they were made from") {
  CHECK(rc::check([](const Bytes& bytes) {
    RC_ASSERT(from_hex(to_hex(bytes)).value() == bytes);
    RC_ASSERT(from_base64url(to_base64url(bytes)).value() == bytes);
  }));
}

TEST_CASE("text that base64url accepts is the one that it makes") {
  CHECK(rc::check([](const std::string& text) {
    const auto bytes = from_base64url(text);
    if (bytes) RC_ASSERT(to_base64url(*bytes) == text);
    const auto from_digits = from_hex(text);
    if (from_digits) RC_ASSERT(to_hex(*from_digits) == text);
  }));
}

TEST_CASE("what is sealed is unsealed by the same key and context alone") {
  CHECK(rc::check([](const Bytes& plain, const Bytes& context, std::uint64_t seed) {
    FakeEnv env(seed);
    const Key key = random_key(env);
    const Bytes sealed = seal(env, key, plain, context);
    RC_ASSERT(unseal(key, sealed, context).value() == plain);
    Bytes other = context;
    other.push_back(0);
    RC_ASSERT(!unseal(key, sealed, other).has_value());
  }));
}

TEST_CASE("the fast check of UTF-8 agrees with the definition") {
  // Bytes from the borders of the definition hit far more cases than any bytes would.
  const auto border =
      rc::gen::element<char>('a', 'b', '\0', '\x7F', '\x80', '\x8F', '\x90', '\x9F', '\xA0', '\xBF',
                             '\xC1', '\xC2', '\xDF', '\xE0', '\xE1', '\xE3', '\xEC', '\xED', '\xEE',
                             '\xEF', '\xF0', '\xF1', '\xF4', '\xF5', '\xFF');
  const auto piece = rc::gen::oneOf(rc::gen::container<std::string>(border),
                                    rc::gen::element<std::string>("訪", "é", "𠮷", "aaaaaaaa", "ab",
                                                                  "\xE3\x81", "\xF0\xA0\xAE\xB7"));
  CHECK(rc::check([&] {
    std::string text;
    for (const std::string& part : *rc::gen::container<std::vector<std::string>>(piece))
      text += part;
    RC_ASSERT(is_valid_utf8(text) == is_valid_utf8_by_definition(text));
    if (is_valid_utf8(text)) {
      std::string again;
      for (const char32_t point : code_points(text)) append_code_point(again, point);
      RC_ASSERT(again == text);
      RC_ASSERT(count_code_points(text) == code_points(text).size());
    }
  }));
}

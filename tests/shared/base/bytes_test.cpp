// SPDX-License-Identifier: Apache-2.0
#include "shared/base/bytes.h"

#include "tests/support/doctest.h"

using namespace banso;

TEST_CASE("equal compares size and content") {
  CHECK(equal(as_bytes("abc"), as_bytes("abc")));
  CHECK(equal({}, as_bytes("")));
  CHECK_FALSE(equal(as_bytes("abc"), as_bytes("abd")));
  CHECK_FALSE(equal(as_bytes("abc"), as_bytes("ab")));
  CHECK_FALSE(equal(as_bytes("ab"), as_bytes("abc")));
}

TEST_CASE("append adds at the end") {
  Bytes bytes{1};
  append(bytes, as_bytes("a"));
  append(bytes, {});
  CHECK(bytes == Bytes{1, 'a'});
  CHECK(as_text(bytes).substr(1) == "a");
}

TEST_CASE("hex is lower case and strict") {
  CHECK(to_hex({}) == "");
  CHECK(to_hex(Bytes{0x00, 0x0F, 0xA9, 0xFF}) == "000fa9ff");
  CHECK(from_hex("000fa9ff").value() == Bytes{0x00, 0x0F, 0xA9, 0xFF});
  CHECK(from_hex("").value().empty());
  for (const char* wrong : {"0", "000", "0g", "g0", "AB", "aB", "0x", " 0", "0 ", "00\n0", "é"}) {
    CAPTURE(wrong);
    const auto result = from_hex(wrong);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::invalid);
  }
}

TEST_CASE("base64url: vectors of RFC 4648 section 10, without padding") {
  const std::pair<const char*, const char*> vectors[] = {
      {"", ""},           {"f", "Zg"},          {"fo", "Zm8"},          {"foo", "Zm9v"},
      {"foob", "Zm9vYg"}, {"fooba", "Zm9vYmE"}, {"foobar", "Zm9vYmFy"},
  };
  for (const auto& [plain, text] : vectors) {
    CHECK(to_base64url(as_bytes(plain)) == text);
    CHECK(as_text(from_base64url(text).value()) == plain);
  }
  CHECK(to_base64url(Bytes{0xFB, 0xFF, 0xBF}) == "-_-_");
  CHECK(from_base64url("-_-_").value() == Bytes{0xFB, 0xFF, 0xBF});
}

TEST_CASE("base64url is strict: one text for one byte string") {
  for (const char* wrong :
       {"Z", "Zm9vY", "Zg==", "Zm8=", "Zh", "Zm9", "Z g", "Zg\n", "+/+/", "Zm9v."}) {
    CAPTURE(wrong);
    const auto result = from_base64url(wrong);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::invalid);
  }
}

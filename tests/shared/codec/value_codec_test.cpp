// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/value_codec.h"

#include "shared/base/limits.h"
#include "shared/model/value_bytes.h"
#include "tests/support/change_builder.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

std::string hex_of(const Value& value) { return to_hex(value_bytes(value)); }

Result<Value> from(std::string_view hex) { return decode_value(*from_hex(hex)); }

Value nested(std::size_t depth) {
  Value value = "x";
  for (std::size_t i = 0; i < depth; ++i) value = Value(ValueList{std::move(value)});
  return value;
}

}  // namespace

TEST_CASE("values have the bytes that RFC 8949 says") {
  CHECK(hex_of(Value()) == "f6");
  CHECK(hex_of(Value(true)) == "f5");
  CHECK(hex_of(Value(false)) == "f4");
  CHECK(hex_of(Value(0)) == "00");
  CHECK(hex_of(Value(-1)) == "20");
  CHECK(hex_of(Value(std::int64_t{INT64_MAX})) == "1b7fffffffffffffff");
  CHECK(hex_of(Value(std::int64_t{INT64_MIN})) == "3b7fffffffffffffff");
  CHECK(hex_of(Value("訪問")) == "66e8a8aae5958f");
  CHECK(hex_of(Value(test_id<RecordId>(5))) == "5000000000000000000000000000000005");
  CHECK(hex_of(Value(ValueList{1, "a", Value()})) == "83016161f6");
  // Shorter keys first, whatever the order in memory.
  CHECK(hex_of(Value(ValueMap{{"bb", 1}, {"c", 2}, {"aa", 3}})) ==
        "a361630262616103626262"
        "01");
}

TEST_CASE("values come back") {
  const Value value(ValueMap{{"from", "2026-04"},
                             {"list", Value(ValueList{Value(true), Value(-70000), Value()})},
                             {"who", Value(test_id<RecordId>(9))}});
  const auto again = decode_value(value_bytes(value));
  REQUIRE(again.has_value());
  CHECK(value_bytes(*again) == value_bytes(value));
  CHECK(*again->find("who")->reference() == test_id<RecordId>(9));
}

TEST_CASE("what is not canonical is refused") {
  for (const char* hex : {"", "1801", "f7", "f97e00", "9fff", "a2616201616101", "a2616101616102",
                          "a10102", "61ff", "6100", "0000", "c000", "8201"}) {
    CAPTURE(hex);
    REQUIRE_FALSE(from(hex).has_value());
    CHECK(from(hex).error().code == ErrorCode::invalid);
  }
}

TEST_CASE("values that nobody would take are not encoded") {
  CHECK(encode_value(Value("\xff")).error().code == ErrorCode::invalid);
  CHECK(encode_value(Value(std::string("a\0b", 3))).error().code == ErrorCode::invalid);
  CHECK(encode_value(Value(ValueMap{{"a", 1}, {"a", 2}})).error().code == ErrorCode::invalid);
  CHECK(encode_value(Value(ValueMap{{"\xff", 1}})).error().code == ErrorCode::invalid);
}

TEST_CASE("bounds are the same on both sides") {
  CHECK(encode_value(nested(limits::kCborDepthMax)).has_value());
  CHECK(encode_value(nested(limits::kCborDepthMax + 1)).error().code == ErrorCode::invalid);
  CHECK(from("818181818181818100").has_value());
  CHECK_FALSE(from("81818181818181818100").has_value());

  constexpr std::size_t kHeadBytes = 5;
  CHECK(encode_value(Value(std::string(limits::kTextBytesMax - kHeadBytes, 'x'))).has_value());
  CHECK(encode_value(Value(std::string(limits::kTextBytesMax, 'x'))).error().code ==
        ErrorCode::too_large);
  CHECK(decode_value(Bytes(limits::kTextBytesMax + 1)).error().code == ErrorCode::too_large);
}

TEST_CASE("a value is known by its bytes") {
  CHECK(is_null_value(value_bytes(Value())));
  CHECK(is_true_value(value_bytes(Value(true))));
  CHECK(is_false_value(value_bytes(Value(false))));
  CHECK_FALSE(is_null_value(ByteView()));
  for (const std::size_t size : {0U, 23U, 24U, 255U}) {
    const std::string text(size, 'a');
    CHECK(short_text_value(value_bytes(Value(text))) == text);
  }
  CHECK_FALSE(short_text_value(value_bytes(Value(std::string(256, 'a')))).has_value());
  CHECK_FALSE(short_text_value(value_bytes(Value(3))).has_value());
  CHECK_FALSE(short_text_value(*from_hex("6261")).has_value());
  CHECK(reference_value(value_bytes(Value(test_id<RecordId>(7)))) == test_id<RecordId>(7));
  CHECK_FALSE(reference_value(value_bytes(Value("1234567890123456"))).has_value());
}

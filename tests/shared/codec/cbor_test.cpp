// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/cbor.h"

#include <limits>
#include <string>

#include "tests/shared/codec/transcode.h"
#include "tests/support/doctest.h"

using namespace banso;

namespace {

Bytes hex(std::string_view text) { return from_hex(text).value(); }

template <class Write>
std::string written(Write write) {
  Bytes bytes;
  CborWriter writer(bytes);
  write(writer);
  return to_hex(bytes);
}

constexpr std::int64_t kIntMin = std::numeric_limits<std::int64_t>::min();
constexpr std::int64_t kIntMax = std::numeric_limits<std::int64_t>::max();

}  // namespace

TEST_CASE("integers: vectors of RFC 8949 appendix A and the borders") {
  struct Vector {
    std::int64_t number;
    const char* text;
  };
  const Vector vectors[] = {
      {0, "00"},
      {1, "01"},
      {10, "0a"},
      {23, "17"},
      {24, "1818"},
      {25, "1819"},
      {100, "1864"},
      {255, "18ff"},
      {256, "190100"},
      {1000, "1903e8"},
      {65535, "19ffff"},
      {65536, "1a00010000"},
      {1000000, "1a000f4240"},
      {4294967295, "1affffffff"},
      {4294967296, "1b0000000100000000"},
      {1000000000000, "1b000000e8d4a51000"},
      {kIntMax, "1b7fffffffffffffff"},
      {-1, "20"},
      {-10, "29"},
      {-24, "37"},
      {-25, "3818"},
      {-100, "3863"},
      {-256, "38ff"},
      {-257, "390100"},
      {-1000, "3903e7"},
      {kIntMin, "3b7fffffffffffffff"},
  };
  for (const Vector& vector : vectors) {
    const std::int64_t number = vector.number;
    const std::string text = vector.text;
    CAPTURE(number);
    CHECK(written([&](CborWriter& to) { to.integer(number); }) == text);
    const Bytes encoded = hex(text);
    CborReader reader(encoded);
    CHECK(reader.read_int().value() == number);
    CHECK(reader.finished());
    CborReader unsigned_reader(encoded);
    const auto as_uint = unsigned_reader.read_uint();
    REQUIRE(as_uint.has_value() == (number >= 0));
    if (number >= 0) {
      CHECK(*as_uint == static_cast<std::uint64_t>(number));
      CHECK(written([&](CborWriter& to) { to.uint(*as_uint); }) == text);
    }
  }
}

TEST_CASE("strings, containers and simple values: vectors of RFC 8949 appendix A") {
  CHECK(written([](CborWriter& to) { to.bytes({}); }) == "40");
  CHECK(written([](CborWriter& to) { to.bytes(Bytes{1, 2, 3, 4}); }) == "4401020304");
  CHECK(written([](CborWriter& to) { to.text(""); }) == "60");
  CHECK(written([](CborWriter& to) { to.text("IETF"); }) == "6449455446");
  CHECK(written([](CborWriter& to) { to.text("水"); }) == "63e6b0b4");
  CHECK(written([](CborWriter& to) { to.boolean(false); }) == "f4");
  CHECK(written([](CborWriter& to) { to.boolean(true); }) == "f5");
  CHECK(written([](CborWriter& to) { to.null(); }) == "f6");
  CHECK(written([](CborWriter& to) { to.array(0); }) == "80");
  CHECK(written([](CborWriter& to) { to.map(0); }) == "a0");
  CHECK(written([](CborWriter& to) {
          to.map(2);
          to.text("a");
          to.uint(1);
          to.text("b");
          to.array(2);
          to.uint(2);
          to.raw(Bytes{0x03});
        }) == "a26161016162820203");
}

TEST_CASE("a map is read key by key") {
  const Bytes encoded = hex("a4616101616282020362616144feedf00d6361616163e6b0b4");
  CborReader reader(encoded);
  REQUIRE(reader.peek().value() == CborType::map);
  REQUIRE(reader.read_map().value() == 4);
  CborKeyOrder order;
  CHECK(reader.read_key_in_order(order).value() == "a");
  CHECK(reader.read_uint().value() == 1);
  CHECK(reader.read_key_in_order(order).value() == "b");
  const std::size_t start = reader.position();
  CHECK(reader.read_array().value() == 2);
  CHECK(reader.read_int().value() == 2);
  CHECK(reader.read_int().value() == 3);
  CHECK(to_hex(reader.raw(start)) == "820203");
  CHECK(reader.read_key_in_order(order).value() == "aa");
  CHECK(to_hex(reader.read_raw().value()) == "44feedf00d");
  CHECK(reader.read_key_in_order(order).value() == "aaa");
  CHECK_FALSE(reader.finished());
  CHECK_FALSE(reader.expect_finished().has_value());
  CHECK(reader.read_text().value() == "水");
  CHECK(reader.finished());
  CHECK(reader.expect_finished().has_value());
}

TEST_CASE("what is asked for must be there") {
  const auto refuses = [](std::string_view encoded_hex, auto read) {
    const Bytes encoded = hex(encoded_hex);
    CborReader reader(encoded);
    const auto result = read(reader);
    return !result.has_value() && result.error().code == ErrorCode::invalid;
  };
  for (const char* other : {"", "40", "60", "80", "a0", "f4", "f6"}) {
    CHECK(refuses(other, [](CborReader& from) { return from.read_uint(); }));
    CHECK(refuses(other, [](CborReader& from) { return from.read_int(); }));
  }
  CHECK(refuses("20", [](CborReader& from) { return from.read_uint(); }));
  for (const char* other : {"", "00", "60", "80", "f5"}) {
    CHECK(refuses(other, [](CborReader& from) { return from.read_bytes(); }));
  }
  for (const char* other : {"", "00", "40", "a0", "f6"}) {
    CHECK(refuses(other, [](CborReader& from) { return from.read_text(); }));
  }
  for (const char* other : {"", "00", "f6", "80"}) {
    CHECK(refuses(other, [](CborReader& from) { return from.read_boolean(); }));
  }
  for (const char* other : {"", "00", "f4", "f7"}) {
    CHECK(refuses(other, [](CborReader& from) { return from.read_null(); }));
  }
  CHECK(refuses("a0", [](CborReader& from) { return from.read_array(); }));
  CHECK(refuses("80", [](CborReader& from) { return from.read_map(); }));
}

TEST_CASE("whatever is not canonical is refused, by reading and by skipping, and says why") {
  struct Refused {
    const char* text;
    const char* why;
  };
  const Refused all[] = {
      {"", "cut off"},
      {"18", "cut off"},
      {"1a000f42", "cut off"},
      {"42ff", "cut off"},
      {"6261", "cut off"},
      {"5b7fffffffffffffff", "cut off"},
      {"5bffffffffffffffff", "cut off"},
      {"81", "cut off"},
      {"820000ff", "bytes behind"},
      {"9affffffff", "cut off"},
      {"9bffffffffffffffff", "cut off"},
      {"a1", "cut off"},
      {"a16161", "cut off"},
      {"bbffffffffffffffff", "cut off"},
      {"bb8000000000000000", "cut off"},
      {"1800", "longer than needed"},
      {"1817", "longer than needed"},
      {"190018", "longer than needed"},
      {"1900ff", "longer than needed"},
      {"1a0000ffff", "longer than needed"},
      {"1b00000000ffffffff", "longer than needed"},
      {"3800", "longer than needed"},
      {"580100", "longer than needed"},
      {"780161", "longer than needed"},
      {"980100", "longer than needed"},
      {"b801616100", "longer than needed"},
      {"1b8000000000000000", "outside of"},
      {"1bffffffffffffffff", "outside of"},
      {"3b8000000000000000", "outside of"},
      {"1c", "reserved"},
      {"1d", "reserved"},
      {"5e", "reserved"},
      {"1f", "indefinite"},
      {"5f4100ff", "indefinite"},
      {"7f6161ff", "indefinite"},
      {"9f00ff", "indefinite"},
      {"bf616100ff", "indefinite"},
      {"ff", "simple value"},
      {"c000", "tag"},
      {"c11a514b67b0", "tag"},
      {"d9d9f700", "tag"},
      {"f7", "undefined"},
      {"e0", "simple value"},
      {"f3", "simple value"},
      {"f8ff", "simple value"},
      {"f814", "simple value"},
      {"fc", "simple value"},
      {"f93c00", "floating-point"},
      {"fa47c35000", "floating-point"},
      {"fb3ff199999999999a", "floating-point"},
      {"61ff", "UTF-8"},
      {"62c080", "UTF-8"},
      {"63eda080", "UTF-8"},
      {"6100", "NUL"},
      {"a10000", "not text"},
      {"a14000", "not text"},
      {"a1f600", "not text"},
      {"a2616100616100", "twice"},
      {"a2616200616100", "not in order"},
      {"a262616100616200", "not in order"},
      {"0000", "bytes behind"},
  };
  for (const Refused& refused : all) {
    CAPTURE(refused.text);
    const Bytes encoded = hex(refused.text);
    const auto result = transcode(encoded);
    REQUIRE_FALSE(result.has_value());
    CHECK(result.error().code == ErrorCode::invalid);
    CHECK_MESSAGE(result.error().detail.find(refused.why) != std::string::npos,
                  result.error().detail);
    CHECK_FALSE(skip_accepts(encoded));
  }
}

TEST_CASE("depth is bounded") {
  for (const std::string& level : {std::string("81"), std::string("a16161")}) {
    std::string text = "00";
    for (std::size_t depth = 0; depth < limits::kCborDepthMax; ++depth) text = level + text;
    CHECK(skip_accepts(hex(text)));
    CHECK_FALSE(skip_accepts(hex(level + text)));
  }
  // A megabyte of opened arrays must not reach the end of the stack.
  CHECK_FALSE(skip_accepts(Bytes(1024 * 1024, 0x81)));
}

TEST_CASE("every single byte, and every pair, is refused or comes out the same") {
  int accepted = 0;
  for (unsigned first = 0; first < 256; ++first) {
    for (unsigned second = 0; second < 257; ++second) {
      Bytes encoded{static_cast<std::uint8_t>(first)};
      if (second < 256) encoded.push_back(static_cast<std::uint8_t>(second));
      const auto again = transcode(encoded);
      const bool accepts = again.has_value();
      if (accepts != skip_accepts(encoded) || (accepts && *again != encoded)) FAIL(to_hex(encoded));
      accepted += accepts;
    }
  }
  // One byte: 24 + 24 numbers, 4 empty, 3 simple. Two: 2 * 232 numbers, 256 bytes, 127 texts, and
  // 55 arrays of one.
  CHECK(accepted == 55 + 464 + 256 + 127 + 55);
}

// SPDX-License-Identifier: Apache-2.0
#include "shared/base/utf8.h"
#include "shared/codec/cbor.h"
#include "shared/codec/cbor_major.h"

namespace banso {
namespace {

constexpr const char* kCutOff = "CBOR: cut off";
constexpr const char* kKeyNotText = "CBOR: the key of a map is not text";

tl::unexpected<Error> wrong(const char* detail) { return fail(ErrorCode::invalid, detail); }

// What is wrong with a first byte of major type 7 (or 6), null if it is one that we know.
const char* why_not(std::uint8_t first) {
  if (first >> 5 == cbor::kTag) return "CBOR: a tag";
  if (first == cbor::kFalse || first == cbor::kTrue || first == cbor::kNull) return nullptr;
  if (first == 0xF7) return "CBOR: undefined";
  if (first >= 0xF9 && first <= 0xFB) return "CBOR: a floating-point number";
  return "CBOR: an unknown simple value";
}

}  // namespace

Result<CborType> CborReader::peek() const {
  if (left() == 0) return wrong(kCutOff);
  const std::uint8_t first = bytes_[at_];
  if (first >> 5 <= cbor::kMap) return static_cast<CborType>(first >> 5);
  if (const char* const reason = why_not(first)) return wrong(reason);
  return first == cbor::kNull ? CborType::null : CborType::boolean;
}

bool CborReader::next_is(CborType type) const {
  const auto next = peek();
  return next.has_value() && *next == type;
}

const char* CborReader::read_head(Head& head) {
  if (left() == 0) return kCutOff;
  const std::uint8_t first = bytes_[at_];
  head.major = first >> 5;
  if (head.major > cbor::kMap) {
    if (const char* const reason = why_not(first)) return reason;
  }
  const unsigned info = first & 0x1F;
  if (info < cbor::kInfoOneByte) {
    head.argument = info;
    ++at_;
    return nullptr;
  }
  if (info > cbor::kInfoEightBytes) {
    return info == cbor::kInfoIndefinite ? "CBOR: an indefinite length" : "CBOR: a reserved head";
  }
  const std::size_t width = std::size_t{1} << (info - cbor::kInfoOneByte);
  if (left() <= width) return kCutOff;
  std::uint64_t argument = 0;
  for (std::size_t i = 1; i <= width; ++i) argument = argument << 8 | bytes_[at_ + i];
  const std::uint64_t smallest = width == 1 ? cbor::kInfoOneByte : std::uint64_t{1} << 4 * width;
  if (argument < smallest) return "CBOR: a head that is longer than needed";
  if (head.major <= cbor::kNegative && argument > cbor::kArgumentMax) {
    return "CBOR: an integer outside of -2^63 to 2^63-1";
  }
  head.argument = argument;
  at_ += 1 + width;
  return nullptr;
}

const char* CborReader::read_head_of(unsigned major, const char* otherwise,
                                     std::uint64_t& argument) {
  Head head;
  if (const char* const reason = read_head(head)) return reason;
  argument = head.argument;
  return head.major == major ? nullptr : otherwise;
}

const char* CborReader::read_string(unsigned major, const char* otherwise, ByteView& value) {
  std::uint64_t size_bytes = 0;
  if (const char* const reason = read_head_of(major, otherwise, size_bytes)) return reason;
  if (size_bytes > left()) return kCutOff;
  value = bytes_.subspan(at_, static_cast<std::size_t>(size_bytes));
  if (major == cbor::kText && !is_valid_utf8(as_text(value))) {
    return "CBOR: text that is not valid UTF-8, or has a NUL";
  }
  at_ += value.size();
  return nullptr;
}

const char* CborReader::read_count(unsigned major, const char* otherwise, std::size_t& count) {
  std::uint64_t argument = 0;
  if (const char* const reason = read_head_of(major, otherwise, argument)) return reason;
  // Each item takes a byte at least.
  if (argument > (major == cbor::kMap ? left() / 2 : left())) return kCutOff;
  count = static_cast<std::size_t>(argument);
  return nullptr;
}

Result<std::uint64_t> CborReader::read_uint() {
  std::uint64_t value = 0;
  const char* const reason = read_head_of(cbor::kUnsigned, "CBOR: not an unsigned integer", value);
  if (reason != nullptr) return wrong(reason);
  return value;
}

Result<std::int64_t> CborReader::read_int() {
  Head head;
  if (const char* const reason = read_head(head)) return wrong(reason);
  if (head.major > cbor::kNegative) return wrong("CBOR: not an integer");
  const auto argument = static_cast<std::int64_t>(head.argument);
  return head.major == cbor::kUnsigned ? argument : -1 - argument;
}

Result<ByteView> CborReader::read_bytes() {
  ByteView value;
  const char* const reason = read_string(cbor::kBytes, "CBOR: not a byte string", value);
  if (reason != nullptr) return wrong(reason);
  return value;
}

Result<std::string_view> CborReader::read_text() {
  ByteView value;
  const char* const reason = read_string(cbor::kText, "CBOR: not text", value);
  if (reason != nullptr) return wrong(reason);
  return as_text(value);
}

Result<bool> CborReader::read_boolean() {
  if (!next_is(CborType::boolean)) return wrong("CBOR: not true or false");
  return bytes_[at_++] == cbor::kTrue;
}

Status CborReader::read_null() {
  if (!next_is(CborType::null)) return wrong("CBOR: not null");
  ++at_;
  return {};
}

Result<std::size_t> CborReader::read_array() {
  std::size_t count = 0;
  const char* const reason = read_count(cbor::kArray, "CBOR: not an array", count);
  if (reason != nullptr) return wrong(reason);
  return count;
}

Result<std::size_t> CborReader::read_map() {
  std::size_t count = 0;
  const char* const reason = read_count(cbor::kMap, "CBOR: not a map", count);
  if (reason != nullptr) return wrong(reason);
  return count;
}

Result<std::string_view> CborReader::read_key_in_order(CborKeyOrder& order) {
  ByteView value;
  if (const char* const reason = read_string(cbor::kText, kKeyNotText, value)) return wrong(reason);
  const std::string_view key = as_text(value);
  if (order.any && !cbor_key_less(order.previous, key)) {
    return wrong(key == order.previous ? "CBOR: a key of a map twice"
                                       : "CBOR: the keys of a map are not in order");
  }
  order = {key, true};
  return key;
}

Status CborReader::skip_nested(std::size_t depth) {
  switch (TRY(peek())) {
    case CborType::unsigned_integer:
    case CborType::negative_integer:
    case CborType::boolean:
    case CborType::null: {
      Head head;
      if (const char* const reason = read_head(head)) return wrong(reason);
      return {};
    }
    case CborType::bytes:
      TRY_VOID(read_bytes());
      return {};
    case CborType::text:
      TRY_VOID(read_text());
      return {};
    case CborType::array: {
      if (depth == limits::kCborDepthMax) return wrong("CBOR: nested too deep");
      const std::size_t count = TRY(read_array());
      for (std::size_t i = 0; i < count; ++i) TRY_VOID(skip_nested(depth + 1));
      return {};
    }
    case CborType::map: {
      if (depth == limits::kCborDepthMax) return wrong("CBOR: nested too deep");
      const std::size_t count = TRY(read_map());
      CborKeyOrder order;
      for (std::size_t i = 0; i < count; ++i) {
        TRY_VOID(read_key_in_order(order));
        TRY_VOID(skip_nested(depth + 1));
      }
      return {};
    }
  }
  return wrong("CBOR: an unknown type");
}

Result<ByteView> CborReader::read_raw() {
  const std::size_t start = at_;
  TRY_VOID(skip());
  return raw(start);
}

Status CborReader::expect_finished() const {
  if (!finished()) return wrong("CBOR: bytes behind the end");
  return {};
}

}  // namespace banso

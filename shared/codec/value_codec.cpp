// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/value_codec.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/base/utf8.h"
#include "shared/codec/cbor.h"

namespace banso {
namespace {

// A count is not believed further than this before its items are read.
constexpr std::size_t kReserveMax = 64;

Status encode(const Value& value, CborWriter& writer, std::size_t depth);
Result<Value> decode(CborReader& reader, std::size_t depth);

Status encode_text(const std::string& text, CborWriter& writer) {
  if (!is_valid_utf8(text)) return fail(ErrorCode::invalid, "a text is not UTF-8");
  writer.text(text);
  return {};
}

Status encode_list(const ValueList& list, CborWriter& writer, std::size_t depth) {
  writer.array(list.size());
  for (const Value& item : list) TRY_VOID(encode(item, writer, depth));
  return {};
}

Status encode_map(const ValueMap& map, CborWriter& writer, std::size_t depth) {
  std::vector<const ValueMap::value_type*> pairs;
  pairs.reserve(map.size());
  for (const auto& pair : map) pairs.push_back(&pair);
  std::sort(pairs.begin(), pairs.end(),
            [](const auto* a, const auto* b) { return cbor_key_less(a->first, b->first); });
  writer.map(pairs.size());
  const std::string* previous = nullptr;
  for (const auto* pair : pairs) {
    if (previous != nullptr && *previous == pair->first) {
      return fail(ErrorCode::invalid, "a map has a key twice");
    }
    previous = &pair->first;
    TRY_VOID(encode_text(pair->first, writer));
    TRY_VOID(encode(pair->second, writer, depth));
  }
  return {};
}

Status encode(const Value& value, CborWriter& writer, std::size_t depth) {
  if (const bool* flag = value.flag()) {
    writer.boolean(*flag);
  } else if (const std::int64_t* number = value.number()) {
    writer.integer(*number);
  } else if (const std::string* text = value.text()) {
    return encode_text(*text, writer);
  } else if (const Bytes* bytes = value.bytes()) {
    writer.bytes(*bytes);
  } else if (value.is_null()) {
    writer.null();
  } else {
    if (depth == limits::kCborDepthMax) return fail(ErrorCode::invalid, "a value is too deep");
    const ValueList* const list = value.list();
    return list != nullptr ? encode_list(*list, writer, depth + 1)
                           : encode_map(*value.map(), writer, depth + 1);
  }
  return {};
}

Result<Value> decode_list(CborReader& reader, std::size_t depth) {
  const std::size_t count = TRY(reader.read_array());
  ValueList list;
  list.reserve(std::min(count, kReserveMax));
  for (std::size_t i = 0; i < count; ++i) list.push_back(TRY(decode(reader, depth)));
  return Value(std::move(list));
}

Result<Value> decode_map(CborReader& reader, std::size_t depth) {
  const std::size_t count = TRY(reader.read_map());
  ValueMap map;
  map.reserve(std::min(count, kReserveMax));
  CborKeyOrder order;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view key = TRY(reader.read_key_in_order(order));
    map.emplace_back(key, TRY(decode(reader, depth)));
  }
  return Value(std::move(map));
}

Result<Value> decode(CborReader& reader, std::size_t depth) {
  switch (TRY(reader.peek())) {
    case CborType::unsigned_integer:
    case CborType::negative_integer:
      return Value(TRY(reader.read_int()));
    case CborType::bytes: {
      const ByteView bytes = TRY(reader.read_bytes());
      return Value(Bytes(bytes.begin(), bytes.end()));
    }
    case CborType::text:
      return Value(std::string(TRY(reader.read_text())));
    case CborType::boolean:
      return Value(TRY(reader.read_boolean()));
    case CborType::null:
      TRY_VOID(reader.read_null());
      return Value();
    case CborType::array:
    case CborType::map:
      break;
  }
  if (depth == limits::kCborDepthMax) return fail(ErrorCode::invalid, "a value is too deep");
  return reader.next_is(CborType::array) ? decode_list(reader, depth + 1)
                                         : decode_map(reader, depth + 1);
}

}  // namespace

Status encode_value_to(const Value& value, Bytes& to) {
  const std::size_t before = to.size();
  CborWriter writer(to);
  TRY_VOID(encode(value, writer, 0));
  if (to.size() - before > limits::kTextBytesMax) {
    return fail(ErrorCode::too_large, "a value is too long");
  }
  return {};
}

Result<Bytes> encode_value(const Value& value) {
  Bytes bytes;
  TRY_VOID(encode_value_to(value, bytes));
  return bytes;
}

Result<Value> decode_value(ByteView bytes) {
  if (bytes.size() > limits::kTextBytesMax) {
    return fail(ErrorCode::too_large, "a value is too long");
  }
  CborReader reader(bytes);
  Value value = TRY(decode(reader, 0));
  TRY_VOID(reader.expect_finished());
  return value;
}

}  // namespace banso

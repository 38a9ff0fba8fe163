// SPDX-License-Identifier: Apache-2.0
// The value of a field, as plain data: what forms, validation, export and tests work with.
// Stores and merge never need it: they carry a value as its canonical CBOR bytes (shared/codec).
// Dates are text (EDTF level 0, see partial_date.h); times are integers (Unix ms); references are
// bytes (16, a RecordId); enumerations are text (the code's id).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/id.h"

namespace banso {

struct Value;
using ValueList = std::vector<Value>;
// Sorted by key when encoded; the order here does not matter.
using ValueMap = std::vector<std::pair<std::string, Value>>;

struct Value {
  std::variant<std::monostate, bool, std::int64_t, std::string, Bytes, ValueList, ValueMap> data;

  Value() = default;
  Value(bool flag) : data(flag) {}
  Value(std::int64_t number) : data(number) {}
  Value(int number) : data(std::int64_t{number}) {}
  Value(std::string text) : data(std::move(text)) {}
  Value(const char* text) : data(std::string(text)) {}
  Value(Bytes bytes) : data(std::move(bytes)) {}
  Value(const RecordId& reference) : data(Bytes(reference.raw.begin(), reference.raw.end())) {}
  Value(ValueList list) : data(std::move(list)) {}
  Value(ValueMap map) : data(std::move(map)) {}

  bool is_null() const { return data.index() == 0; }
  const bool* flag() const { return std::get_if<bool>(&data); }
  const std::int64_t* number() const { return std::get_if<std::int64_t>(&data); }
  const std::string* text() const { return std::get_if<std::string>(&data); }
  const Bytes* bytes() const { return std::get_if<Bytes>(&data); }
  const ValueList* list() const { return std::get_if<ValueList>(&data); }
  const ValueMap* map() const { return std::get_if<ValueMap>(&data); }
  const Value* find(std::string_view key) const;  // in a map; null when absent
  std::optional<RecordId> reference() const;      // when it is 16 bytes

  bool operator==(const Value&) const = default;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Deterministic CBOR (RFC 8949 section 4.2.1), so strict that each value has exactly one encoding:
// shortest heads, definite lengths, no tags, no floats, no undefined. Integers are -2^63 to 2^63-1,
// text is valid UTF-8 without NUL, keys of maps are text, each once, in the order of their encoded
// bytes (shorter ones first). Everything else is ErrorCode::invalid and says what is wrong.
// Neither side allocates: the writer appends to the caller's bytes, the reader gives views of them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "shared/base/bytes.h"
#include "shared/base/limits.h"
#include "shared/base/result.h"

namespace banso {

enum class CborType { unsigned_integer, negative_integer, bytes, text, array, map, boolean, null };

// The order of keys in a map.
inline bool cbor_key_less(std::string_view a, std::string_view b) {
  return a.size() != b.size() ? a.size() < b.size() : a < b;
}

// Writes what it is told: the caller keeps the count that array() or map() promised, the order of
// keys, and valid UTF-8.
class CborWriter {
 public:
  explicit CborWriter(Bytes& to) : to_(to) {}

  void uint(std::uint64_t value);  // at most 2^63-1
  void integer(std::int64_t value);
  void bytes(ByteView value);
  void text(std::string_view value);
  void boolean(bool value);
  void null();
  void array(std::size_t count);
  void map(std::size_t count);  // `count` pairs: text(key), then the value
  void raw(ByteView encoded);   // one item that is canonical CBOR already

 private:
  void head(unsigned major, std::uint64_t argument);

  Bytes& to_;
};

// What read_key_in_order remembers; one per map.
struct CborKeyOrder {
  std::string_view previous;
  bool any = false;
};

// Reads item after item; the views live as long as the bytes given. After an error nothing more is
// to be read. A count is never larger than the bytes that are left could hold.
class CborReader {
 public:
  explicit CborReader(ByteView bytes) : bytes_(bytes) {}

  Result<CborType> peek() const;
  bool next_is(CborType type) const;

  Result<std::uint64_t> read_uint();
  Result<std::int64_t> read_int();
  Result<ByteView> read_bytes();
  Result<std::string_view> read_text();
  Result<bool> read_boolean();
  Status read_null();
  Result<std::size_t> read_array();  // the items follow
  Result<std::size_t> read_map();    // pairs follow: read_key_in_order, then the value
  Result<std::string_view> read_key_in_order(CborKeyOrder& order);

  // Checks one whole item of any type, at most kCborDepthMax arrays and maps deep, and passes it.
  Status skip() { return skip_nested(0); }
  // The same, and gives the bytes of the item.
  Result<ByteView> read_raw();

  std::size_t position() const { return at_; }
  // What was read from `position` up to here.
  ByteView raw(std::size_t position) const { return bytes_.subspan(position, at_ - position); }
  bool finished() const { return at_ == bytes_.size(); }
  Status expect_finished() const;

 private:
  struct Head {
    unsigned major = 0;
    std::uint64_t argument = 0;
  };
  std::size_t left() const { return bytes_.size() - at_; }
  // These give null, or what is wrong.
  const char* read_head(Head& head);
  const char* read_head_of(unsigned major, const char* otherwise, std::uint64_t& argument);
  const char* read_string(unsigned major, const char* otherwise, ByteView& value);
  const char* read_count(unsigned major, const char* otherwise, std::size_t& count);
  Status skip_nested(std::size_t depth);

  ByteView bytes_;
  std::size_t at_ = 0;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The small pieces that messages, pages and bundle files are made of: maps that count themselves,
// byte strings of fixed length, counts with a bound, scopes. Errors: invalid, too_large.
#pragma once

#include <array>
#include <cstddef>
#include <cstring>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/base/check.h"
#include "shared/codec/cbor.h"
#include "shared/model/scope.h"
#include "shared/sync/wire.h"

namespace banso::wire {

// Writes the pairs of one map and counts them. Keys in canonical order are the caller's business
// and are checked.
class MapWriter {
 public:
  explicit MapWriter(Bytes& to) : to_(to), writer_(to), head_(to.size()) { writer_.map(0); }

  CborWriter& key(std::string_view key) {
    CHECK(previous_.empty() || cbor_key_less(previous_, key));
    previous_ = key;
    CHECK(++count_ < kCountOfOneByte);
    ++to_[head_];
    writer_.text(key);
    return writer_;
  }

 private:
  static constexpr std::size_t kCountOfOneByte = 24;  // RFC 8949: up to 23 fit into the head

  Bytes& to_;
  CborWriter writer_;
  std::size_t head_;
  std::size_t count_ = 0;
  std::string_view previous_;
};

template <std::size_t size>
Result<std::array<std::uint8_t, size>> read_fixed(CborReader& from) {
  const ByteView bytes = TRY(from.read_bytes());
  if (bytes.size() != size) {
    return fail(ErrorCode::invalid, "not a byte string of " + std::to_string(size) + " bytes");
  }
  std::array<std::uint8_t, size> read{};
  std::memcpy(read.data(), bytes.data(), size);
  return read;
}

// Calls read(key) for each pair of a map; it must read or skip the value.
template <class ReadValue>
Status read_map(CborReader& from, ReadValue read_value) {
  const std::size_t count = TRY(from.read_map());
  CborKeyOrder order;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view key = TRY(from.read_key_in_order(order));
    TRY_VOID(read_value(key));
  }
  return {};
}

// The head of a message; what follows is its map. expect_message: unsupported when the other side
// speaks another protocol.
void begin_message(Bytes& to);
Status expect_message(CborReader& from);

// A whole message: calls read(key, from) for each pair of its map.
template <class ReadValue>
Status read_message(ByteView body, ReadValue read_value) {
  CborReader from(body);
  TRY_VOID(expect_message(from));
  TRY_VOID(read_map(from, [&](std::string_view key) -> Status { return read_value(key, from); }));
  return from.expect_finished();
}

// The head of an array of at most `most` items.
Result<std::size_t> read_count(CborReader& from, std::size_t most, const char* what);
// The head of an array of exactly `count` items.
Status expect_array(CborReader& from, std::size_t count);

// An array of at most `most` items that read_item(from) reads.
template <class Item, class ReadItem>
Result<std::vector<Item>> read_list(CborReader& from, std::size_t most, const char* what,
                                    ReadItem read_item) {
  const std::size_t count = TRY(read_count(from, most, what));
  std::vector<Item> items;
  items.reserve(count);
  for (std::size_t i = 0; i < count; ++i) items.push_back(TRY(read_item(from)));
  return items;
}

// Lists of items that are arrays of `parts` themselves.
template <class Item, class ReadItem>
Result<std::vector<Item>> read_items(CborReader& from, std::size_t most, std::size_t parts,
                                     const char* what, ReadItem read_item) {
  return read_list<Item>(from, most, what, [&](CborReader& item) -> Result<Item> {
    TRY_VOID(expect_array(item, parts));
    return read_item(item);
  });
}
template <class Item, class WriteItem>
void write_items(CborWriter& to, const std::vector<Item>& items, std::size_t parts,
                 WriteItem write_item) {
  to.array(items.size());
  for (const Item& item : items) {
    to.array(parts);
    write_item(to, item);
  }
}

// Tier and id, two items of an array that the caller has opened.
void write_scope(CborWriter& to, const Scope& scope);
Result<Scope> read_scope(CborReader& from);

void write_views(CborWriter& to, const std::vector<ByteView>& views);
Result<std::vector<ByteView>> read_views(CborReader& from, const char* what);
void write_scopes(CborWriter& to, const std::vector<Scope>& scopes);
Result<std::vector<Scope>> read_scopes(CborReader& from, const char* what);

// A receipt or a signed proof.
Result<ByteView> read_proof(CborReader& from);

// Place and mark, an array of two. The head is written only when it is not the cursor.
void write_cursor(CborWriter& to, const Cursor& cursor);
bool has_own_head(const Cursor& cursor, const Cursor& head);

// Reads what requests and answers alike say about the office's log: "cursor", "mark", "head".
class PlaceReader {
 public:
  PlaceReader(Cursor& cursor, Cursor& head) : cursor_(cursor), head_(head) {}

  // False: `key` is none of these, and its value is still to be read.
  Result<bool> read(std::string_view key, CborReader& from);
  // After the last pair. A cursor has a mark, unless it is at the beginning.
  Status finish();

 private:
  Cursor& cursor_;
  Cursor& head_;
  bool has_mark_ = false;
};

}  // namespace banso::wire

// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/base/limits.h"
#include "shared/codec/cbor.h"
#include "shared/codec/change_codec.h"
#include "shared/model/value_bytes.h"

namespace banso {
namespace {

tl::unexpected<Error> invalid(const char* detail) { return fail(ErrorCode::invalid, detail); }
tl::unexpected<Error> too_many(const char* detail) { return fail(ErrorCode::too_large, detail); }

template <class AnyId>
Status read_id(CborReader& reader, AnyId& id) {
  const ByteView bytes = TRY(reader.read_bytes());
  if (bytes.size() != id.raw.size()) return invalid("change: an id that has not 16 bytes");
  std::memcpy(id.raw.data(), bytes.data(), id.raw.size());
  return {};
}

// Nil stands for "none" in memory, so on the wire it would be a second way to say nothing.
template <class AnyId>
Status read_id_not_nil(CborReader& reader, AnyId& id) {
  TRY_VOID(read_id(reader, id));
  if (id.is_nil()) return invalid("change: an id is nil");
  return {};
}

Status pass_unknown(CborReader& reader, std::string_view key) {
  if (key.size() > limits::kNameBytesMax) return too_many("change: a key is too long");
  if (!key.empty() && key.front() >= 'A' && key.front() <= 'Z') {
    return fail(ErrorCode::unsupported, "change: a key that has to be understood is not known");
  }
  return reader.skip();
}

// Which of the required keys were there.
class Seen {
 public:
  void add(char key) { bits_ |= bit(key); }
  bool has(std::string_view keys) const {
    return std::all_of(keys.begin(), keys.end(), [&](char key) { return (bits_ & bit(key)) != 0; });
  }

 private:
  static std::uint32_t bit(char key) { return 1U << (key - 'a'); }
  std::uint32_t bits_ = 0;
};

Status read_writes(CborReader& reader, Op& op) {
  const std::size_t count = TRY(reader.read_map());
  if (count == 0) return invalid("change: an op without a write");
  if (count > limits::kFieldsPerOpMax) return too_many("change: too many fields");
  op.writes.resize(count);
  CborKeyOrder order;
  for (Write& write : op.writes) {
    write.path = TRY(reader.read_key_in_order(order));
    if (!is_valid_path(write.path)) return invalid("change: the path of a field is malformed");
    write.value = TRY(reader.read_raw());
    if (write.value.size() > limits::kTextBytesMax) return too_many("change: a value is too long");
    if (write.path == kDeletedPath && !is_true_value(write.value) && !is_false_value(write.value)) {
      return invalid("change: deleted is neither true nor false");
    }
  }
  return {};
}

Status read_parent_list(CborReader& reader, std::vector<ChangeId>& parents) {
  const std::size_t count = TRY(reader.read_array());
  if (count == 0) return invalid("change: an empty list of parents");
  if (count > limits::kParentsPerFieldMax) return too_many("change: too many parents");
  parents.resize(count);
  for (std::size_t i = 0; i < count; ++i) {
    TRY_VOID(read_id(reader, parents[i]));
    if (i > 0 && parents[i] <= parents[i - 1]) {
      return invalid("change: parents are not sorted, or one is named twice");
    }
  }
  return {};
}

// Both maps are in the same order, so that one walk over the writes finds each path.
Status read_parents(CborReader& reader, Op& op) {
  const std::size_t count = TRY(reader.read_map());
  if (count == 0) return invalid("change: an empty map of parents");
  auto write = op.writes.begin();
  CborKeyOrder order;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view path = TRY(reader.read_key_in_order(order));
    while (write != op.writes.end() && write->path != path) ++write;
    if (write == op.writes.end()) return invalid("change: parents of a path that is not written");
    TRY_VOID(read_parent_list(reader, write->parents));
  }
  return {};
}

Status read_op(CborReader& reader, Op& op) {
  const std::size_t count = TRY(reader.read_map());
  CborKeyOrder order;
  Seen seen;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view key = TRY(reader.read_key_in_order(order));
    const char letter = key.size() == 1 ? key.front() : ' ';
    switch (letter) {
      case 'f':
        TRY_VOID(read_writes(reader, op));
        break;
      case 'i':
        TRY_VOID(read_id_not_nil(reader, op.record));
        break;
      case 'k':
        op.kind = TRY(reader.read_text());
        if (!is_valid_name(op.kind)) return invalid("change: the name of a kind is malformed");
        break;
      case 'p':
        TRY_VOID(read_parents(reader, op));
        break;
      default:
        TRY_VOID(pass_unknown(reader, key));
        continue;
    }
    seen.add(letter);
  }
  if (!seen.has("fik")) return invalid("change: an op lacks a key");
  return {};
}

Status read_ops(CborReader& reader, Change& change) {
  const std::size_t count = TRY(reader.read_array());
  if (count == 0) return invalid("change: without an op");
  if (count > limits::kOpsPerChangeMax) return too_many("change: too many ops");
  change.ops.resize(count);
  for (Op& op : change.ops) TRY_VOID(read_op(reader, op));
  if (count == 1) return {};
  std::vector<RecordId> records;
  records.reserve(count);
  for (const Op& op : change.ops) records.push_back(op.record);
  std::sort(records.begin(), records.end());
  if (std::adjacent_find(records.begin(), records.end()) != records.end()) {
    return invalid("change: two ops for one record");
  }
  return {};
}

Status read_tier(CborReader& reader, Change& change) {
  const auto tier = tier_from_number(TRY(reader.read_uint()));
  if (!tier) return fail(ErrorCode::unsupported, "change: an unknown tier");
  change.scope.tier = *tier;
  return {};
}

Status read_app(CborReader& reader, Change& change) {
  change.app = TRY(reader.read_text());
  if (change.app.empty()) return invalid("change: the app has no name");
  if (change.app.size() > limits::kNameBytesMax) return too_many("change: the app's name");
  return {};
}

Status read_value_of(CborReader& reader, Change& change, char letter) {
  switch (letter) {
    case 'a':
      return read_id(reader, change.author);
    case 'i':
      return read_id_not_nil(reader, change.scope.id);
    case 'l':
      change.lamport = TRY(reader.read_uint());
      return {};
    case 'o':
      return read_ops(reader, change);
    case 'p':
      return read_id_not_nil(reader, change.prev);
    case 'r':
      return read_id_not_nil(reader, change.replica);
    case 's':
      change.seq = TRY(reader.read_uint());
      return {};
    case 't':
      return read_tier(reader, change);
    case 'v':
      return read_app(reader, change);
    default:
      change.wall_ms = TRY(reader.read_int());
      return {};
  }
}

Status read_change(CborReader& reader, Change& change) {
  constexpr std::string_view kKnown = "ailoprstvw";
  const std::size_t count = TRY(reader.read_map());
  CborKeyOrder order;
  Seen seen;
  for (std::size_t i = 0; i < count; ++i) {
    const std::string_view key = TRY(reader.read_key_in_order(order));
    if (key.size() == 1 && kKnown.find(key.front()) != std::string_view::npos) {
      TRY_VOID(read_value_of(reader, change, key.front()));
      seen.add(key.front());
    } else {
      TRY_VOID(pass_unknown(reader, key));
    }
  }
  TRY_VOID(reader.expect_finished());
  if (!seen.has("alorstvw")) return invalid("change: a key is missing");
  if (change.seq == 0 || change.lamport == 0) return invalid("change: seq and lamport begin at 1");
  if ((change.seq == 1) == seen.has("p")) return invalid("change: prev and seq do not fit");
  if ((change.scope.tier == Tier::book) == seen.has("i")) {
    return invalid("change: scope and tier do not fit");
  }
  return {};
}

}  // namespace

RecordId peek_scope_id(ByteView bytes) {
  CborReader reader(bytes);
  CborKeyOrder order;
  const Result<std::size_t> count = reader.read_map();
  RecordId id;
  for (std::size_t i = 0; count && i < *count; ++i) {
    const auto key = reader.read_key_in_order(order);
    if (!key || *key > "i") return {};
    if (*key == "i") return read_id(reader, id) ? id : RecordId();
    if (!reader.skip()) return {};
  }
  return {};
}

ChangeId change_id_of(ByteView change_bytes) {
  const Hash hash = sha256(change_bytes);
  ChangeId id;
  std::memcpy(id.raw.data(), hash.data(), id.raw.size());
  return id;
}

Result<Change> decode_change(Bytes bytes) {
  if (bytes.size() > limits::kChangeBytesMax) return too_many("change: too long");
  Change change;
  change.bytes = std::move(bytes);
  CborReader reader(change.bytes);
  TRY_VOID(read_change(reader, change));
  change.id = change_id_of(change.bytes);
  return change;
}

Result<Change> decode_change(ByteView bytes) {
  if (bytes.size() > limits::kChangeBytesMax) return too_many("change: too long");
  return decode_change(Bytes(bytes.begin(), bytes.end()));
}

}  // namespace banso

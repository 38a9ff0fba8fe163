// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/wire_parts.h"

#include <string>

#include "shared/base/limits.h"
#include "shared/sync/wire.h"

namespace banso::wire {

Result<std::size_t> read_count(CborReader& from, std::size_t most, const char* what) {
  const std::size_t count = TRY(from.read_array());
  if (count > most) {
    return fail(ErrorCode::too_large, std::string(what) + ": more than " + std::to_string(most));
  }
  return count;
}

Status expect_array(CborReader& from, std::size_t count) {
  const std::size_t found = TRY(from.read_array());
  if (found != count) {
    return fail(ErrorCode::invalid, "not an array of " + std::to_string(count) + " items");
  }
  return {};
}

void write_scope(CborWriter& to, const Scope& scope) {
  to.uint(static_cast<std::uint64_t>(scope.tier));
  to.bytes(scope.id.view());
}

Result<Scope> read_scope(CborReader& from) {
  const auto tier = tier_from_number(TRY(from.read_uint()));
  if (!tier) return fail(ErrorCode::invalid, "an unknown tier");
  const RecordId id{TRY(read_fixed<16>(from))};
  if (id.is_nil() != (*tier == Tier::book)) {
    return fail(ErrorCode::invalid, "the id of a scope is nil for the book, and for nothing else");
  }
  return Scope{*tier, id};
}

void begin_message(Bytes& to) {
  CborWriter writer(to);
  writer.array(2);
  writer.uint(kProtocol);
}

Status expect_message(CborReader& from) {
  const std::size_t parts = TRY(from.read_array());
  if (parts == 0) return fail(ErrorCode::invalid, "an empty message");
  const std::uint64_t protocol = TRY(from.read_uint());
  if (protocol != kProtocol) {
    return fail(ErrorCode::unsupported, "protocol " + std::to_string(protocol) +
                                            "; this program speaks " + std::to_string(kProtocol));
  }
  if (parts != 2) return fail(ErrorCode::invalid, "a message is [protocol, map]");
  return {};
}

void write_views(CborWriter& to, const std::vector<ByteView>& views) {
  to.array(views.size());
  for (const ByteView view : views) to.bytes(view);
}

Result<std::vector<ByteView>> read_views(CborReader& from, const char* what) {
  return read_list<ByteView>(from, limits::kChangesPerMessageMax, what,
                             [](CborReader& item) { return item.read_bytes(); });
}

void write_scopes(CborWriter& to, const std::vector<Scope>& scopes) {
  write_items(to, scopes, 2, write_scope);
}

Result<std::vector<Scope>> read_scopes(CborReader& from, const char* what) {
  return read_items<Scope>(from, limits::kScopesPerMessageMax, 2, what, read_scope);
}

Result<ByteView> read_proof(CborReader& from) {
  const ByteView proof = TRY(from.read_bytes());
  if (proof.size() != std::tuple_size_v<Receipt> && proof.size() != kSignedProofBytes) {
    return fail(ErrorCode::invalid, "a proof has 8 or 80 bytes");
  }
  return proof;
}

void write_cursor(CborWriter& to, const Cursor& cursor) {
  to.array(2);
  to.uint(cursor.server_seq);
  to.bytes(cursor.mark);
}

bool has_own_head(const Cursor& cursor, const Cursor& head) {
  return head.server_seq != 0 && head != cursor;
}

Result<bool> PlaceReader::read(std::string_view key, CborReader& from) {
  if (key == "cursor") {
    cursor_.server_seq = TRY(from.read_uint());
  } else if (key == "mark") {
    cursor_.mark = TRY(read_fixed<8>(from));
    has_mark_ = true;
  } else if (key == "head") {
    TRY_VOID(expect_array(from, 2));
    head_.server_seq = TRY(from.read_uint());
    head_.mark = TRY(read_fixed<8>(from));
  } else {
    return false;
  }
  return true;
}

Status PlaceReader::finish() {
  if ((cursor_.server_seq != 0) != has_mark_) {
    return fail(ErrorCode::invalid, "a cursor has a mark, unless it is 0");
  }
  if (head_.server_seq == 0) head_ = cursor_;
  return {};
}

}  // namespace banso::wire

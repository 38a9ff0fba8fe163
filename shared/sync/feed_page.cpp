// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/feed_page.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/codec/cbor.h"
#include "shared/sync/wire_parts.h"

namespace banso {

void FeedPageWriter::add(std::uint64_t server_seq, const Receipt& receipt, ByteView change) {
  CborWriter to(items_);
  to.array(3);
  to.uint(server_seq);
  to.bytes(receipt);
  to.bytes(change);
  ++count_;
}

Bytes FeedPageWriter::pack(int level) const {
  Bytes page;
  page.reserve(items_.size() + 5);
  CborWriter(page).array(count_);
  append(page, items_);
  return deflate(page, level);
}

Result<FeedPage> unpack_page(ByteView packed) {
  FeedPage page;
  page.unpacked = TRY(inflate(packed, limits::kSyncBodyUnpackedBytesMax));
  CborReader from(page.unpacked);
  const std::size_t count = TRY(wire::read_count(from, limits::kChangesPerMessageMax, "page"));
  page.entries.reserve(count);
  std::uint64_t before = 0;
  for (std::size_t i = 0; i < count; ++i) {
    TRY_VOID(wire::expect_array(from, 3));
    FeedEntry entry;
    entry.server_seq = TRY(from.read_uint());
    if (entry.server_seq <= before) return fail(ErrorCode::invalid, "a page out of order");
    before = entry.server_seq;
    entry.receipt = TRY(wire::read_fixed<8>(from));
    entry.change = TRY(from.read_bytes());
    page.entries.push_back(entry);
  }
  TRY_VOID(from.expect_finished());
  return page;
}

}  // namespace banso

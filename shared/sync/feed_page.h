// SPDX-License-Identifier: Apache-2.0
// A page: a piece of the office's log, packed once and handed to every device that may see it.
// Packed: a zlib stream of a CBOR array of [server_seq, receipt (8 bytes), change (bytes)], in
// ascending order of server_seq. A parcel of a bundle file has the same form, with proofs instead
// of receipts (shared/sync/bundle.h).
#pragma once

#include <cstdint>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/result.h"
#include "shared/codec/page.h"
#include "shared/sync/wire.h"

namespace banso {

class FeedPageWriter {
 public:
  void add(std::uint64_t server_seq, const Receipt& receipt, ByteView change);
  std::size_t count() const { return count_; }
  std::size_t unpacked_bytes() const { return items_.size(); }
  Bytes pack(int level = kDeflateLevelDefault) const;

 private:
  Bytes items_;
  std::size_t count_ = 0;
};

struct FeedEntry {
  std::uint64_t server_seq = 0;
  Receipt receipt{};
  ByteView change;
};
struct FeedPage {
  Bytes unpacked;
  std::vector<FeedEntry> entries;  // their views point into `unpacked`
};
// corrupt, too_large, invalid: as decode_sync_answer.
Result<FeedPage> unpack_page(ByteView packed);

}  // namespace banso

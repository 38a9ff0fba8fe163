// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/page_builder.h"

#include <memory>
#include <utility>

#include "shared/sync/feed_page.h"

namespace banso {

bool PageBuilder::ends_before(const LogRow& next) const {
  if (waiting_.empty()) return false;
  if (waiting_bytes_ + next.size_bytes > kPageBytesMax) return true;
  if (next.server_seq / kCutChanges == waiting_.back().server_seq / kCutChanges) return false;
  return waiting_.size() >= kPageChangesMin || waiting_bytes_ >= kPageBytesMin;
}

void PageBuilder::add(const LogRow& row) {
  waiting_.push_back(row);
  waiting_bytes_ += row.size_bytes;
}

Status PageBuilder::finish_page() {
  if (waiting_.empty()) return {};
  std::vector<std::uint64_t> places;
  places.reserve(waiting_.size());
  for (const LogRow& row : waiting_) places.push_back(row.server_seq);
  SharedPage page = TRY(pages_.page(page_key(places), [this] { return pack(); }));
  packed_bytes_ += page->size();
  to_.push_back(std::move(page));
  waiting_.clear();
  waiting_bytes_ = 0;
  return {};
}

Result<SharedPage> PageBuilder::pack() const {
  FeedPageWriter writer;
  for (const LogRow& row : waiting_) {
    TRY_VOID(reader_.read_bytes(
        row.server_seq, [&](ByteView bytes) { writer.add(row.server_seq, row.receipt, bytes); }));
  }
  return SharedPage(std::make_shared<const Bytes>(writer.pack()));
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// Cuts a run of visible changes into pages and packs them. Cuts stand where the log's numbers pass
// a multiple of kCutChanges, not where a device's answer happens to begin, so that devices with
// different cursors ask for the same pages; a device that sees few of the changes gets several
// stretches in one page.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "shared/base/result.h"
#include "shared/store/office/office_reader.h"
#include "shared/sync/office/page_cache.h"

namespace banso {

class PageBuilder {
 public:
  // Packing stops being worth it below, and a page's loss on a bad line hurts above.
  static constexpr std::uint64_t kCutChanges = 256;
  static constexpr std::size_t kPageChangesMin = kCutChanges / 2;
  static constexpr std::size_t kPageBytesMin = 64 * 1024;
  static constexpr std::size_t kPageBytesMax = 512 * 1024;

  PageBuilder(OfficeReader& reader, Pages& pages, std::vector<SharedPage>& to)
      : reader_(reader), pages_(pages), to_(to) {}

  // Whether the page that is being filled has to end before a change that comes next.
  bool ends_before(const LogRow& next) const;
  void add(const LogRow& row);
  bool empty() const { return waiting_.empty(); }
  // Packs what was added; nothing when there is nothing.
  Status finish_page();
  std::size_t packed_bytes() const { return packed_bytes_; }

 private:
  Result<SharedPage> pack() const;

  OfficeReader& reader_;
  Pages& pages_;
  std::vector<SharedPage>& to_;
  std::vector<LogRow> waiting_;
  std::size_t waiting_bytes_ = 0;
  std::size_t packed_bytes_ = 0;
};

}  // namespace banso

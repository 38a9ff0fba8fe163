// SPDX-License-Identifier: Apache-2.0
// The packed pages that all devices share, for many threads. When several ask for the same page at
// once, one packs it and the others wait for it.
#pragma once

#include <condition_variable>
#include <mutex>
#include <unordered_set>

#include "shared/sync/office/page_cache.h"

namespace banso {

class SharedPages final : public Pages {
 public:
  explicit SharedPages(std::size_t bytes_max) : cache_(bytes_max) {}
  Result<SharedPage> page(const PageKey& key, const Pack& pack) override;

 private:
  std::mutex mutex_;
  std::condition_variable packed_;
  PageCache cache_;
  std::unordered_set<PageKey, PageKeyHash> packing_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "shared/sync/office/page_cache.h"

#include <cstring>
#include <utility>

namespace banso {

PageKey page_key(const std::vector<std::uint64_t>& server_seqs) {
  return sha256(ByteView(reinterpret_cast<const std::uint8_t*>(server_seqs.data()),
                         server_seqs.size() * sizeof(std::uint64_t)));
}

std::size_t PageKeyHash::operator()(const PageKey& key) const {
  std::size_t hash = 0;
  std::memcpy(&hash, key.data(), sizeof hash);
  return hash;
}

SharedPage PageCache::find(const PageKey& key) {
  const auto found = by_key_.find(key);
  if (found == by_key_.end()) {
    ++misses_;
    return nullptr;
  }
  ++hits_;
  entries_.splice(entries_.begin(), entries_, found->second);
  return found->second->page;
}

void PageCache::put(const PageKey& key, SharedPage page) {
  if (by_key_.find(key) != by_key_.end()) return;
  bytes_ += page->size();
  entries_.push_front({key, std::move(page)});
  by_key_.emplace(key, entries_.begin());
  while (bytes_ > bytes_max_) {
    const Entry& last = entries_.back();
    bytes_ -= last.page->size();
    by_key_.erase(last.key);
    entries_.pop_back();
  }
}

Result<SharedPage> PageCache::page(const PageKey& key, const Pack& pack) {
  if (SharedPage found = find(key)) return found;
  SharedPage made = TRY(pack());
  put(key, made);
  return made;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "server/shared_pages.h"

namespace banso {

Result<SharedPage> SharedPages::page(const PageKey& key, const Pack& pack) {
  std::unique_lock lock(mutex_);
  while (true) {
    if (SharedPage found = cache_.find(key)) return found;
    if (packing_.insert(key).second) break;
    packed_.wait(lock);
  }
  lock.unlock();
  Result<SharedPage> made = pack();
  lock.lock();
  packing_.erase(key);
  packed_.notify_all();
  if (made) cache_.put(key, *made);
  return made;
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
#include "server/reader_pool.h"

#include <utility>

#include "shared/base/check.h"

namespace banso {

ReaderPool::ReaderPool(std::vector<std::unique_ptr<Database>> connections)
    : connections_(std::move(connections)) {
  CHECK(!connections_.empty());
  for (const auto& connection : connections_) free_.push_back(connection.get());
}

ReaderPool::Lease ReaderPool::lend() {
  std::unique_lock lock(mutex_);
  freed_.wait(lock, [this] { return !free_.empty(); });
  Database* database = free_.back();
  free_.pop_back();
  return {this, database};
}

void ReaderPool::give_back(Database* database) {
  {
    const std::lock_guard lock(mutex_);
    free_.push_back(database);
  }
  freed_.notify_one();
}

}  // namespace banso

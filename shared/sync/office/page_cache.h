// SPDX-License-Identifier: Apache-2.0
// Pages that were packed once, for every device that may see exactly the same changes: on the
// evening when a hundred tablets come home, this is what keeps the office from packing the same day
// a hundred times. The least recently used go when there are too many bytes.
// Not for several threads at once; a server stands its lock around it, in a Pages of its own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <list>
#include <memory>
#include <unordered_map>
#include <vector>

#include "shared/base/bytes.h"
#include "shared/base/crypto.h"
#include "shared/base/result.h"

namespace banso {

using SharedPage = std::shared_ptr<const Bytes>;
// SHA-256 of the places in the log of the page's changes.
using PageKey = Hash;
PageKey page_key(const std::vector<std::uint64_t>& server_seqs);

struct PageKeyHash {
  std::size_t operator()(const PageKey& key) const;
};

// Where packed pages come from.
class Pages {
 public:
  using Pack = std::function<Result<SharedPage>()>;
  virtual ~Pages() = default;
  // The page with this key; `pack` makes it when nobody has it.
  virtual Result<SharedPage> page(const PageKey& key, const Pack& pack) = 0;
};

class PageCache final : public Pages {
 public:
  explicit PageCache(std::size_t bytes_max) : bytes_max_(bytes_max) {}
  Result<SharedPage> page(const PageKey& key, const Pack& pack) override;

  // Null when it is not there.
  SharedPage find(const PageKey& key);
  void put(const PageKey& key, SharedPage page);
  std::size_t bytes() const { return bytes_; }
  std::uint64_t hits() const { return hits_; }
  std::uint64_t misses() const { return misses_; }

 private:
  struct Entry {
    PageKey key{};
    SharedPage page;
  };

  std::size_t bytes_max_;
  std::size_t bytes_ = 0;
  std::uint64_t hits_ = 0;
  std::uint64_t misses_ = 0;
  std::list<Entry> entries_;  // the most recently used first
  std::unordered_map<PageKey, std::list<Entry>::iterator, PageKeyHash> by_key_;
};

}  // namespace banso

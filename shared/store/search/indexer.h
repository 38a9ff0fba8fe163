// SPDX-License-Identifier: Apache-2.0
// Keeps the search index of a device up to date, off the critical path: saving and syncing only
// append changes; step() indexes the records of some of them whenever there is time. Search works
// meanwhile and finds what is indexed so far (count_waiting() tells). One per store; follows the
// store while it lives.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "shared/store/device/device_store.h"
#include "shared/store/search/search_index.h"

namespace banso {

class Indexer final : public StoreFollower {
 public:
  static Result<std::unique_ptr<Indexer>> open(DeviceStore& store);
  Indexer(const Indexer&) = delete;
  Indexer& operator=(const Indexer&) = delete;
  ~Indexer() override;

  // Indexes what up to `changes_max` changes touched, in one transaction. True: there is more.
  Result<bool> step(std::size_t changes_max = 500);
  Result<std::size_t> count_waiting();

  // `words` as a person types them: every word has to be there.
  Result<std::vector<SearchHit>> find(std::string_view words, std::size_t limit = 50);

  Status scope_removed(std::int64_t scope_no) override;
  Status record_changed(std::string_view kind, const RecordId& record) override;

 private:
  explicit Indexer(DeviceStore& store) : store_(store), index_(store.database()) {}
  Status index_record(std::string_view kind, const RecordId& record);

  DeviceStore& store_;
  SearchIndex index_;
};

}  // namespace banso

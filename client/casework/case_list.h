// SPDX-License-Identifier: Apache-2.0
// The cases on this device in the order of their reading (kana), for lists of ten or of ten
// thousand: read in small steps, so that nothing waits for it, and found by name at once. Cases
// without a name stand at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/id.h"
#include "shared/store/device/device_store.h"
#include "shared/store/search/indexer.h"

namespace banso::client {

struct CaseEntry {
  RecordId id;
  std::string name;  // empty: it has none
  std::string kana;
  std::string phase;   // code
  std::string folded;  // what a search by name is compared with
};

class CaseList {
 public:
  // Reads up to `most` cases. true: there is more to do. Begins anew when cases or persons were
  // written since.
  bool step(DeviceStore& store, std::size_t most);
  // Also while it is read: what is there so far.
  const std::vector<CaseEntry>& entries() const { return entries_; }
  // Everything was read once.
  bool complete() const { return complete_; }
  // Goes up whenever entries() may have changed.
  std::uint64_t version() const { return version_; }
  const CaseEntry* find(const RecordId& id) const;
  // Those whose name or reading contains the words, then those in which the words are written
  // somewhere. Nothing for words that say nothing.
  std::vector<CaseEntry> search(DeviceStore& store, Indexer& indexer, std::string_view words) const;
  void forget() { *this = CaseList(); }

 private:
  void begin(DeviceStore& store, std::uint64_t generation);

  std::vector<CaseEntry> entries_;
  std::vector<CaseEntry> fresh_;  // being read, while `entries_` is shown
  std::vector<RecordId> waiting_;
  std::size_t next_ = 0;
  bool reading_ = false;
  bool complete_ = false;
  std::uint64_t version_ = 0;
  std::optional<std::uint64_t> generation_;  // of what was read
};

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// The cases on this device in the order of their reading (kana), for lists of ten or of ten
// thousand: read in small steps, so that nothing waits for it, then kept up to date case by case as
// changes are saved or arrive. Names come first, what filters ask for after them. Cases without a
// name stand at the end.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "client/casework/case_view.h"
#include "shared/base/id.h"
#include "shared/store/device/device_store.h"
#include "shared/store/search/indexer.h"

namespace banso::client {

struct CasePersonKey {
  std::string name;    // folded
  std::string kana;    // folded
  std::string birth;   // EDTF
  std::string phones;  // digits, each number on a line
};

struct CaseEntry {
  RecordId id;
  std::string name;  // empty: it has none
  std::string kana;
  std::string phase;   // code
  std::string folded;  // what a search by name is compared with
  std::optional<RecordId> district = {};
  std::vector<CasePersonKey> people = {};
  // From here on only when is_whole: a moment later than the names.
  bool is_whole = false;
  std::vector<CaseWorker> workers = {};
  std::int64_t last_contact_ms = 0;  // 0: never
  bool has_warning = false;          // a caution in force, or a grave risk
};

class CaseList {
 public:
  // Reads up to `most` cases. true: there is more to do.
  bool step(DeviceStore& store, std::size_t most);
  // Also while it is read: what is there so far.
  const std::vector<CaseEntry>& entries() const { return entries_; }
  // Every case was read once, as far as its names.
  bool complete() const { return complete_; }
  // Goes up whenever entries() may have changed.
  std::uint64_t version() const { return version_; }
  const CaseEntry* find(const RecordId& id) const;
  // Those whose name or reading contains the words, then those in which the words are written
  // somewhere. Nothing for words that say nothing.
  std::vector<CaseEntry> search(DeviceStore& store, Indexer& indexer, std::string_view words) const;

  struct Match {
    RecordId of_case;
    // Where the words are written; empty: in the name.
    std::string kind = {};
    RecordId record = {};
  };
  std::vector<Match> matches(DeviceStore& store, Indexer& indexer, std::string_view words) const;
  void forget() { *this = CaseList(); }

 private:
  // All of them; `again`: those too that are known.
  void begin(DeviceStore& store, bool again);
  // Those that changed since; false: what changed is not known.
  bool follow(DeviceStore& store);
  // Puts what was read in its place; what was read and is not in `fresh` is gone.
  void take(std::vector<CaseEntry> fresh, std::set<RecordId> read);
  // true: there is something to be read.
  bool look_for_work(DeviceStore& store);

  std::vector<CaseEntry> entries_;
  std::vector<RecordId> waiting_;  // to be read, from `next_` on
  std::size_t next_ = 0;
  bool complete_ = false;
  bool whole_ = false;  // at first only the names are read
  std::uint64_t version_ = 0;
  std::optional<std::uint64_t> generation_;  // of what was read
  std::int64_t followed_to_ = 0;             // number of a change in the log
  bool follows_more_ = false;
  bool filled_up_ = false;  // what is missing was asked for, in this pass
};

// What of the text says why it was found: the sentence that holds the first of the words, not
// longer than some forty signs. Empty: none does.
std::string snippet_of(std::string_view text, std::string_view words);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// Who has written what to which path, so that a later write can name as its parents what its author
// saw: everything of their own device, and what others had saved by a given time.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "tools/demo/author.h"

namespace banso::demo {

struct View {
  ReplicaId replica;
  std::int64_t until_ms;  // of others, what was saved before
};

class Seen {
 public:
  void add(const AuthoredChange& change);
  // The heads of this path in that view.
  std::vector<ChangeId> heads(const RecordId& record, std::string_view path,
                              const View& view) const;
  // The heads of all paths of the record: what a deletion names. Sorted, each once.
  std::vector<ChangeId> heads_of_record(const RecordId& record, const View& view) const;
  // The highest lamport in that view.
  std::uint64_t lamport(const View& view) const;

 private:
  struct Origin {
    ReplicaId replica;
    std::int64_t saved_ms;
    std::uint64_t lamport;
    bool in(const View& view) const { return replica == view.replica || saved_ms < view.until_ms; }
  };
  struct Written {
    ChangeId change;
    std::size_t origin;
    std::vector<ChangeId> parents;
  };
  using Paths = std::map<std::string, std::vector<Written>, std::less<>>;
  std::vector<ChangeId> heads(const std::vector<Written>& writes, const View& view) const;

  std::map<RecordId, Paths> records_;
  std::vector<Origin> origins_;
};

}  // namespace banso::demo

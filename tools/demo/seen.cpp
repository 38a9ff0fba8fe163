// SPDX-License-Identifier: Apache-2.0
#include "tools/demo/seen.h"

#include <algorithm>
#include <set>

namespace banso::demo {

void Seen::add(const AuthoredChange& change) {
  const ChangeDraft& draft = change.draft;
  origins_.push_back({draft.replica, draft.wall_ms, draft.lamport});
  for (const OpDraft& op : draft.ops) {
    Paths& paths = records_[op.record];
    for (const FieldWrite& write : op.writes) {
      paths[write.path].push_back({change.id, origins_.size() - 1, write.parents});
    }
  }
}

std::vector<ChangeId> Seen::heads(const std::vector<Written>& writes, const View& view) const {
  std::set<ChangeId> replaced;
  for (const Written& write : writes) {
    if (origins_[write.origin].in(view)) {
      replaced.insert(write.parents.begin(), write.parents.end());
    }
  }
  std::vector<ChangeId> heads;
  for (const Written& write : writes) {
    if (origins_[write.origin].in(view) && !replaced.contains(write.change)) {
      heads.push_back(write.change);
    }
  }
  return heads;
}

std::vector<ChangeId> Seen::heads(const RecordId& record, std::string_view path,
                                  const View& view) const {
  const auto paths = records_.find(record);
  if (paths == records_.end()) return {};
  const auto writes = paths->second.find(path);
  return writes == paths->second.end() ? std::vector<ChangeId>{} : heads(writes->second, view);
}

std::vector<ChangeId> Seen::heads_of_record(const RecordId& record, const View& view) const {
  std::set<ChangeId> all;
  const auto paths = records_.find(record);
  if (paths != records_.end()) {
    for (const auto& [path, writes] : paths->second) {
      const std::vector<ChangeId> of_path = heads(writes, view);
      all.insert(of_path.begin(), of_path.end());
    }
  }
  return {all.begin(), all.end()};
}

std::uint64_t Seen::lamport(const View& view) const {
  std::uint64_t highest = 0;
  for (const Origin& origin : origins_) {
    if (origin.in(view)) highest = std::max(highest, origin.lamport);
  }
  return highest;
}

}  // namespace banso::demo

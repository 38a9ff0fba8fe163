// SPDX-License-Identifier: Apache-2.0
#include "shared/store/office/replica_book.h"

#include <algorithm>

namespace banso {

Status ReplicaBook::load(Database& database) {
  entries_.clear();
  by_id_.clear();
  changed_.clear();
  Query query = TRY(
      database.query("SELECT no, id, device, seq, tip, judged, forked FROM replica ORDER BY no"));
  while (TRY(query->step())) {
    if (query->integer(0) != static_cast<std::int64_t>(entries_.size())) {
      return fail(ErrorCode::corrupt, "the office's table of replicas is damaged");
    }
    ReplicaEntry entry;
    entry.id = TRY(query->id<ReplicaId>(1));
    entry.device = TRY(query->id<DeviceId>(2));
    entry.seq = static_cast<std::uint64_t>(query->integer(3));
    entry.tip = TRY(query->id<ChangeId>(4));
    entry.judged = static_cast<std::uint64_t>(query->integer(5));
    entry.forked = query->integer(6) != 0;
    by_id_.emplace(entry.id, static_cast<ReplicaNo>(entries_.size()));
    entries_.push_back(entry);
  }
  return {};
}

std::optional<ReplicaNo> ReplicaBook::find(const ReplicaId& id) const {
  const auto found = by_id_.find(id);
  if (found == by_id_.end()) return std::nullopt;
  return found->second;
}

Result<ReplicaNo> ReplicaBook::claim(Database& database, const ReplicaId& id,
                                     const DeviceId& device) {
  if (const auto known = find(id)) {
    if (entries_[*known].device.is_nil() && !device.is_nil()) changed(*known).device = device;
    return *known;
  }
  const auto no = static_cast<ReplicaNo>(entries_.size());
  ReplicaEntry entry;
  entry.id = id;
  entry.device = device;
  by_id_.emplace(id, no);
  entries_.push_back(entry);
  TRY_VOID(database.run(
      "INSERT INTO replica(no, id, device, seq, tip, judged, forked) VALUES(?, ?, ?, 0, ?, 0, 0)",
      no, id, device, entry.tip));
  return no;
}

void ReplicaBook::note(ReplicaNo no, std::uint64_t seq, const ChangeId& id) {
  ReplicaEntry& entry = changed(no);
  // A number at or below the highest: taken, or a gap that a relay has left. Which of them does not
  // matter enough to look: a replica that is called forked costs an echo, a fork that is not
  // noticed costs a change.
  if (seq <= entry.seq) entry.forked = true;
  ++entry.judged;
  if (seq >= entry.seq) {
    entry.seq = seq;
    entry.tip = id;
  }
}

ReplicaEntry& ReplicaBook::changed(ReplicaNo no) {
  // Batches come replica by replica.
  if (changed_.empty() || changed_.back() != no) changed_.push_back(no);
  return entries_[no];
}

Status ReplicaBook::flush(Database& database) {
  std::sort(changed_.begin(), changed_.end());
  changed_.erase(std::unique(changed_.begin(), changed_.end()), changed_.end());
  for (const ReplicaNo no : changed_) {
    const ReplicaEntry& entry = entries_[no];
    TRY_VOID(database.run(
        "UPDATE replica SET device = ?, seq = ?, tip = ?, judged = ?, forked = ? WHERE no = ?",
        entry.device, entry.seq, entry.tip, entry.judged, entry.forked ? 1 : 0, no));
  }
  changed_.clear();
  return {};
}

}  // namespace banso

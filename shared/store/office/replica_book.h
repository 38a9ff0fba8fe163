// SPDX-License-Identifier: Apache-2.0
// What the office knows of each replica (one life of one device's database): whose it is, how far
// its chain was judged, and whether two changes of one number may have been seen (a copied
// database). In memory and in the table `replica`; changed entries are written by flush(), once per
// batch.
#pragma once

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

#include "shared/base/id.h"
#include "shared/base/result.h"
#include "shared/store/sqlite/database.h"

namespace banso {

using ReplicaNo = std::uint32_t;

struct ReplicaEntry {
  ReplicaId id;
  DeviceId device;           // nil: not known (its changes came back by relay only)
  std::uint64_t seq = 0;     // highest number judged, accepted or refused
  ChangeId tip;              // the change with that number
  std::uint64_t judged = 0;  // how many; fewer than `seq`: some are missing
  bool forked = false;
};

class ReplicaBook {
 public:
  Status load(Database& database);
  std::optional<ReplicaNo> find(const ReplicaId& id) const;
  const ReplicaEntry& at(ReplicaNo no) const { return entries_[no]; }
  // Finds or adds. Whoever pushes first owns the replica; a nil `device` claims nothing.
  Result<ReplicaNo> claim(Database& database, const ReplicaId& id, const DeviceId& device);
  // A change that was not seen before was judged.
  void note(ReplicaNo no, std::uint64_t seq, const ChangeId& id);
  Status flush(Database& database);

 private:
  ReplicaEntry& changed(ReplicaNo no);

  std::vector<ReplicaEntry> entries_;
  std::unordered_map<ReplicaId, ReplicaNo> by_id_;
  std::vector<ReplicaNo> changed_;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// What must be true once faults have stopped, worked out from the pure functions alone: the fold of
// all accepted changes says what every device shows, and access by the fold says what it has.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/base/crypto.h"
#include "shared/model/access.h"
#include "shared/model/change.h"
#include "tests/sim/sim_device.h"

namespace banso::sim {

class Oracle {
 public:
  // `log`: the office's, in its order.
  explicit Oracle(const std::vector<Bytes>& log);

  // Empty when it is as it has to be, else what is wrong.
  std::string check_log() const;  // each change once (P5)
  // P3, P4, P6, P7: the device holds exactly what its worker may see, and shows its fold.
  std::string check_device(SimDevice& device, const CivilDate& today) const;

  bool has(const ChangeId& id) const { return ids_.contains(id); }
  // Of what the device shows: heads of every path of every record.
  static Hash state_hash(SimDevice& device);

 private:
  using RecordKey = std::pair<std::string, RecordId>;
  std::string check_record(SimDevice& device, const RecordKey& key,
                           const std::vector<const Change*>& changes,
                           std::set<std::string>& conflicts) const;
  static std::string missing_in(SimDevice& device, const std::vector<const Change*>& changes);
  AccessFacts facts() const;

  std::vector<Change> changes_;
  std::set<ChangeId> ids_;
};

}  // namespace banso::sim

// SPDX-License-Identifier: Apache-2.0
// What people do on their devices in the simulated world: open cases, write, hand over, take over,
// delete, settle, with whatever their device shows them at that moment.
#pragma once

#include <string>
#include <vector>

#include "shared/model/dates.h"
#include "tests/sim/sim_device.h"
#include "tests/sim/sim_random.h"

namespace banso::sim {

// Everybody and everything that has a name from the beginning.
struct Cast {
  std::vector<RecordId> workers;
  std::vector<RecordId> organisations;
  std::vector<RecordId> districts;
};

// One save. Returns what was done, for the trace; a refusal by the device's own checks is fine.
std::string edit_something(Random& random, const Cast& cast, SimDevice& device,
                           const CivilDate& today);

}  // namespace banso::sim

// SPDX-License-Identifier: Apache-2.0
// Who works where in the demo municipality today: what the corpus needs to know of it.
#pragma once

#include <string>
#include <vector>

#include "tools/demo/demo.h"

namespace banso::demo {

struct TownWorker {
  RecordId id;
  RecordId organisation;
  std::string from;  // the first day of work, "2026-04-01"; empty: always
};
struct TownDistrict {
  RecordId id;
  std::string name;
  std::vector<std::string> streets;
  std::vector<TownWorker> workers;  // in charge today, main ones first; never empty
};
struct Town {
  CivilDate day_zero;
  std::vector<TownDistrict> districts;
};

// Districts that nobody is in charge of are left out.
Town town_of(const Demo& demo);

}  // namespace banso::demo

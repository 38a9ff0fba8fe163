// SPDX-License-Identifier: Apache-2.0
#include "shared/model/kinds/kinds.h"

namespace banso {

std::vector<Kind> banso_kinds() {
  using namespace kinds;
  return {casework_case(), person(),        household(),
          contact(),       addendum(),      restricted_note(),
          assignment(),    consent(),       risk(),
          safety_note(),   task(),          treatment(),
          organisation(),  worker(),        area(),
          district(),      district_note(), district_assignment(),
          code_table()};
}

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// What every set has of which one is chosen (radios, segments, pills, tabs): how each of it is told
// and reached.
#pragma once

#include "client/ui/choice.h"

namespace banso::client::ui {

struct OneOf {
  Node node;
  Reach reach;
};
// Of the set whose scope is open. `chosen` below 0: none is, and Tab comes to the first.
OneOf one_of(Ui& ui, Labels labels, std::size_t index, int chosen, bool disabled);

}  // namespace banso::client::ui

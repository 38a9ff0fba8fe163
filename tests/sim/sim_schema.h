// SPDX-License-Identifier: Apache-2.0
// The kinds of the simulated world: those that decide who may see what, as they are in Banso, and
// one that has every merge class, a set with values, and a field of the restricted part.
#pragma once

#include "shared/model/schema.h"

namespace banso::sim {

inline constexpr const char* kBoard = "board";

const Schema& sim_schema();

}  // namespace banso::sim

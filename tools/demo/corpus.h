// SPDX-License-Identifier: Apache-2.0
// Cases and notes in any number, for tests and the benchmark: invented people in the demo's
// districts, notes of varied text (vocabulary.json), each case one change set and each note one, by
// the nurses of the district from replicas of their own, in the order of time. Deterministic.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>

#include "tools/demo/town.h"

namespace banso::demo {

struct CorpusOptions {
  std::size_t cases = 100;
  std::size_t notes = 500;
  std::uint64_t seed = 1;
  std::uint64_t lamport = 0;  // of what the devices have seen before
};

using TakeChange = std::function<Status(AuthoredChange)>;

// Gives the changes one by one; an error of `take` ends it. invalid: a town without districts, or
// notes without cases.
Status make_corpus(const Town& town, const CorpusOptions& options, const TakeChange& take);

}  // namespace banso::demo

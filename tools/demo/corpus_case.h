// SPDX-License-Identifier: Apache-2.0
// One case of the corpus: who is in it, and the records that make it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "tools/demo/author.h"
#include "tools/demo/dice.h"
#include "tools/demo/grammar.h"
#include "tools/demo/town.h"

namespace banso::demo {

struct CorpusCase {
  RecordId id;
  std::size_t number = 0;
  const TownDistrict* district = nullptr;
  const TownWorker* worker = nullptr;
  CivilDate opened;
  std::vector<RecordId> persons;  // the first is the subject
  std::uint64_t seed = 0;
};

// Draws district, worker, day and people; `number` begins with 1.
CorpusCase draw_case(const Town& town, std::size_t number, std::uint64_t seed);
// The records of its first change.
std::vector<OpDraft> case_ops(const CorpusCase& of, const Grammar& grammar);

}  // namespace banso::demo

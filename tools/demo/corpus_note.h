// SPDX-License-Identifier: Apache-2.0
// One note of the corpus: a finalised contact with free, SOAP or F-SOAIP text.
#pragma once

#include "tools/demo/corpus_case.h"

namespace banso::demo {

struct CorpusNote {
  RecordId id;
  std::int64_t started_ms = 0;
  std::int64_t saved_ms = 0;
};

OpDraft note_op(const CorpusCase& of, const CorpusNote& note, const Grammar& grammar, Dice& dice);

}  // namespace banso::demo

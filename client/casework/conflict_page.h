// SPDX-License-Identifier: Apache-2.0
// Everything that the page 確認が必要 shows, read at once: what is open by case, in words, with
// long texts compared.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "client/casework/conflict_words.h"
#include "client/casework/sentences.h"

namespace banso::client {

struct ShownConflict {
  std::string key;
  ConflictView view;
  ConflictTexts texts;
  std::vector<SideTexts> sides;
  std::vector<std::vector<SentenceRun>> runs;  // of a long text, one for each side
};
struct ShownCase {
  std::optional<RecordId> of_case;
  std::string name;  // empty: it has none
  std::vector<ShownConflict> conflicts;
};
struct ConflictPage {
  std::vector<ShownCase> cases;
  std::set<ConflictRef> open;  // all there are
  std::size_t hidden = 0;      // more than `most`
  bool one_record = false;     // those of the wanted record alone
};
// `wanted`: a record, or a case; where nothing of it is open, all is shown.
ConflictPage read_conflict_page(DeviceStore& store, const std::optional<RecordId>& wanted,
                                std::size_t most, Language language);

}  // namespace banso::client

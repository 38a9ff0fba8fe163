// SPDX-License-Identifier: Apache-2.0
#include "tests/sim/sim_schema.h"

#include <string_view>

namespace banso::sim {
namespace {

Kind board() {
  return {
      .id = kBoard,
      .label = {"板", "Board"},
      .tier = Tier::casework,
      .fields =
          {
              {.id = "case",
               .label = {"ケース", "Case"},
               .type = FieldType::reference,
               .merge = Merge::event,
               .indexed = true,
               .required = true,
               .refers_to = "case"},
              {.id = "title", .label = {"題", "Title"}, .indexed = true},
              {.id = "memo",
               .label = {"メモ", "Memo"},
               .type = FieldType::long_text,
               .merge = Merge::long_text},
              {.id = "concealed",
               .label = {"秘匿", "Concealed"},
               .type = FieldType::flag,
               .merge = Merge::safe},
              {.id = "state",
               .label = {"状態", "State"},
               .merge = Merge::safe,
               .safest_first = {"refused", "unknown", "granted"}},
              {.id = "tags", .label = {"札", "Tags"}, .merge = Merge::set},
              {.id = "words", .label = {"記録", "Words"}, .merge = Merge::final},
              {.id = "x",
               .label = {"横", "Left"},
               .type = FieldType::number,
               .merge = Merge::layout},
              {.id = "secret", .label = {"要配慮", "Secret"}, .sensitivity = Sensitivity::s3},
          },
  };
}

std::vector<Kind> kinds() {
  std::vector<Kind> chosen;
  for (const char* id :
       {"organisation", "worker", "district", "case", "assignment", "district_assignment"}) {
    std::vector<Kind> all = banso_kinds();
    for (Kind& kind : all) {
      if (std::string_view(kind.id) == id) chosen.push_back(std::move(kind));
    }
  }
  chosen.push_back(board());
  return chosen;
}

}  // namespace

const Schema& sim_schema() {
  static const Schema schema(kinds());
  return schema;
}

}  // namespace banso::sim

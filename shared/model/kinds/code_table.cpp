// SPDX-License-Identifier: Apache-2.0
// What an office lays over a built-in code table from a fiscal year on
// (shared/model/code_tables.h). The key of an item is its code.
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {

Kind code_table() {
  return {
      .id = "code_table",
      .label = {"コード表", "Code table"},
      .tier = Tier::book,
      .fields =
          {
              {.id = "table",
               .label = {"表", "Table"},
               .type = text,
               .indexed = true,
               .required = true},
              {.id = "from_fiscal_year",
               .label = {"適用開始年度", "From fiscal year"},
               .type = number,
               .required = true},
              {.id = "replaces_all",
               .label = {"全項目を置き換える", "Replaces all items"},
               .type = flag},
              {.id = "items",
               .label = {"項目", "Items"},
               .type = group,
               .merge = Merge::set,
               .parts =
                   {{.id = "ja", .label = {"日本語", "Japanese"}, .type = text, .required = true},
                    {.id = "en", .label = {"英語", "English"}, .type = text},
                    {.id = "kana", .label = {"カナ", "Kana"}, .type = text},
                    {.id = "order", .label = {"並び順", "Order"}, .type = number},
                    {.id = "retired", .label = {"廃止", "Retired"}, .type = flag}}},
              {.id = "note", .label = {"備考", "Note"}, .type = long_text},
          },
      .office_only = true,
  };
}

}  // namespace banso::kinds

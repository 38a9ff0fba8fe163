// SPDX-License-Identifier: Apache-2.0
// Done beats open: a task that one of two people has done is done, until somebody reopens it.
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {

Kind task() {
  return {
      .id = "task",
      .label = {"予定・タスク", "Task"},
      .tier = Tier::casework,
      .fields =
          {
              case_field(Merge::event),
              {.id = "title", .label = {"件名", "Title"}, .type = text, .required = true},
              {.id = "kind", .label = {"種類", "Kind"}, .type = code, .code_table = "task_kind"},
              {.id = "assignee",
               .label = {"担当者", "Assignee"},
               .type = reference,
               .indexed = true,
               .refers_to = "worker"},
              {.id = "organisation",
               .label = {"担当機関", "Organisation"},
               .type = reference,
               .refers_to = "organisation"},
              {.id = "due", .label = {"期限", "Due"}, .type = date, .indexed = true},
              {.id = "repeat",
               .label = {"繰返し", "Repeats"},
               .type = code,
               .code_table = "repeat"},
              {.id = "status",
               .label = {"状態", "Status"},
               .type = code,
               .merge = Merge::safe,
               .indexed = true,
               .required = true,
               .code_table = "task_status",
               .safest_first = {"done", "cancelled", "open"}},
              {.id = "done_by",
               .label = {"完了者", "Done by"},
               .type = reference,
               .refers_to = "worker"},
              {.id = "done_at", .label = {"完了日時", "Done at"}, .type = time},
              {.id = "contact",
               .label = {"もとの記録", "Made from"},
               .type = reference,
               .indexed = true,
               .refers_to = "contact"},
              note_field(),
          },
  };
}

}  // namespace banso::kinds

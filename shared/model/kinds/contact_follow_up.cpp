// SPDX-License-Identifier: Apache-2.0
// What is written about a finalised note later (追記・訂正・誤記載), and the need-to-know part of a
// note: who informed us, attempts on one's life, violence, steps towards admission.
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {
namespace {

constexpr Merge kFollowUpEvent = Merge::event;

Field written_at_field(Sensitivity sensitivity = Sensitivity::s1) {
  return {.id = "written_at",
          .label = {"記載日時", "Written"},
          .type = time,
          .merge = kFollowUpEvent,
          .sensitivity = sensitivity,
          .indexed = true,
          .required = true};
}

}  // namespace

Kind addendum() {
  return {
      .id = "addendum",
      .label = {"追記・訂正・誤記載", "Addendum"},
      .tier = Tier::casework,
      .sensitivity = kS2,
      .fields =
          {
              case_field(kFollowUpEvent),
              {.id = "target",
               .label = {"対象の記録", "Record concerned"},
               .type = reference,
               .merge = kFollowUpEvent,
               .indexed = true,
               .required = true,
               .refers_to = "contact"},
              {.id = "kind",
               .label = {"種別", "Kind"},
               .type = code,
               .merge = kFollowUpEvent,
               .required = true,
               .code_table = "addendum_kind"},
              {.id = "reason", .label = {"理由", "Reason"}, .type = text, .merge = kFollowUpEvent},
              {.id = "text",
               .label = {"内容", "Text"},
               .type = long_text,
               .merge = kFollowUpEvent,
               .sensitivity = kS2},
              {.id = "moved_to",
               .label = {"移動先の記録", "Moved to"},
               .type = reference,
               .merge = kFollowUpEvent,
               .indexed = true,
               .refers_to = "contact"},
              author_field(kFollowUpEvent),
              written_at_field(),
          },
  };
}

Kind restricted_note() {
  return {
      .id = "restricted_note",
      .label = {"限定記録", "Restricted note"},
      .tier = Tier::restricted,
      .sensitivity = kS3,
      .fields =
          {
              case_field(kFollowUpEvent, kS3),
              {.id = "contact",
               .label = {"訪問・相談記録", "Contact"},
               .type = reference,
               .merge = kFollowUpEvent,
               .sensitivity = kS3,
               .indexed = true,
               .refers_to = "contact"},
              {.id = "corrects",
               .label = {"訂正する限定記録", "Corrects"},
               .type = reference,
               .merge = kFollowUpEvent,
               .sensitivity = kS3,
               .refers_to = "restricted_note"},
              subjects_field(kFollowUpEvent, kS3),
              {.id = "kind",
               .label = {"種別", "Kind"},
               .type = code,
               .merge = kFollowUpEvent,
               .sensitivity = kS3,
               .required = true,
               .code_table = "restricted_kind"},
              {.id = "date",
               .label = {"日付", "Date"},
               .type = date,
               .merge = kFollowUpEvent,
               .sensitivity = kS3,
               .indexed = true},
              {.id = "text",
               .label = {"内容", "Text"},
               .type = long_text,
               .merge = kFollowUpEvent,
               .sensitivity = kS3},
              {.id = "informant",
               .label = {"情報提供者", "Informant"},
               .type = text,
               .merge = kFollowUpEvent,
               .sensitivity = kS3,
               .name = true},
              {.id = "informant_relation",
               .label = {"情報提供者の立場", "Informant's relation"},
               .type = code,
               .merge = kFollowUpEvent,
               .sensitivity = kS3,
               .code_table = "channel"},
              {.id = "informant_phone",
               .label = {"情報提供者の連絡先", "Informant's phone"},
               .type = text,
               .merge = kFollowUpEvent,
               .sensitivity = kS3},
              {.id = "care_steps",
               .label = {"受診援助の内容", "Steps towards care"},
               .type = list,
               .merge = kFollowUpEvent,
               .sensitivity = kS3,
               .parts = {{.id = "step",
                          .label = {"内容", "Step"},
                          .type = code,
                          .required = true,
                          .code_table = "care_step"},
                         {.id = "date", .label = {"日付", "Date"}, .type = date}}},
              author_field(kFollowUpEvent, kS3),
              written_at_field(kS3),
          },
  };
}

}  // namespace banso::kinds

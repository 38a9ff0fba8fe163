// SPDX-License-Identifier: Apache-2.0
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {

Field case_field(Merge merge, Sensitivity sensitivity) {
  return {.id = "case",
          .label = {"ケース", "Case"},
          .type = reference,
          .merge = merge,
          .sensitivity = sensitivity,
          .indexed = true,
          .required = true,
          .refers_to = "case"};
}

Field author_field(Merge merge, Sensitivity sensitivity) {
  return {.id = "author",
          .label = {"記録者", "Author"},
          .type = reference,
          .merge = merge,
          .sensitivity = sensitivity,
          .required = true,
          .refers_to = "worker"};
}

Field subjects_field(Merge merge, Sensitivity sensitivity) {
  return {.id = "subjects",
          .label = {"対象者", "Subjects"},
          .type = list,
          .merge = merge,
          .sensitivity = sensitivity,
          .parts = {{.id = "person",
                     .label = {"人", "Person"},
                     .type = reference,
                     .required = true,
                     .refers_to = "person"}}};
}

Field situations_field() {
  return {.id = "situations",
          .label = {"複雑・多重な問題", "Situations"},
          .type = code,
          .merge = Merge::set,
          .sensitivity = kS2,
          .code_table = "situation"};
}

Field name_field(Label label) {
  return {
      .id = "name", .label = label, .type = text, .indexed = true, .required = true, .name = true};
}

Field name_kana_field(Label label) {
  return {.id = "name_kana", .label = label, .type = text, .name = true};
}

Field postcode_field() {
  return {.id = "postcode", .label = {"郵便番号", "Postcode"}, .type = text};
}

Field address_field(Label label) {
  return {.id = "address", .label = label, .type = text, .name = true};
}

Field address_concealed_field() {
  return {.id = "address_concealed",
          .label = {"住所秘匿", "Address concealed"},
          .type = flag,
          .merge = Merge::safe};
}

Field note_field(Sensitivity sensitivity) {
  return {.id = "note",
          .label = {"備考", "Note"},
          .type = long_text,
          .merge = Merge::long_text,
          .sensitivity = sensitivity};
}

}  // namespace banso::kinds

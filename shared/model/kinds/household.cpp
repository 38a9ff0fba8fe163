// SPDX-License-Identifier: Apache-2.0
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {
namespace {

// `person` is empty for a member of whom nothing but a name or a role is known.
std::vector<Field> member_parts() {
  return {
      {.id = "person", .label = {"人", "Person"}, .type = reference, .refers_to = "person"},
      {.id = "name",
       .label = {"氏名（未登録の人）", "Name (not registered)"},
       .type = text,
       .name = true},
      {.id = "relation",
       .label = {"続柄", "Relation to head"},
       .type = code,
       .code_table = "relation_to_head"},
      {.id = "living", .label = {"居所", "Living"}, .type = code, .code_table = "living"},
      {.id = "same_livelihood", .label = {"生計同一", "Shares livelihood"}, .type = flag},
      {.id = "from", .label = {"開始", "From"}, .type = date},
      {.id = "until", .label = {"終了", "Until"}, .type = date},
      {.id = "note", .label = {"備考", "Note"}, .type = text},
  };
}

}  // namespace

Kind household() {
  return {
      .id = "household",
      .label = {"世帯", "Household"},
      .tier = Tier::casework,
      .fields =
          {
              case_field(Merge::value),
              {.id = "label", .label = {"世帯名", "Label"}, .type = text, .name = true},
              address_field({"住所", "Address"}),
              address_concealed_field(),
              {.id = "concealed_address",
               .label = {"秘匿住所", "Concealed address"},
               .type = text,
               .sensitivity = kS3},
              {.id = "members",
               .label = {"世帯員", "Members"},
               .type = group,
               .merge = Merge::set,
               .parts = member_parts()},
              {.id = "stage",
               .label = {"困りごとの段階", "Stage"},
               .type = code,
               .code_table = "household_stage"},
              {.id = "stage_since", .label = {"段階の日付", "Stage since"}, .type = date},
              situations_field(),
              {.id = "economy",
               .label = {"経済状況", "Economy"},
               .type = code,
               .merge = Merge::set,
               .code_table = "economy"},
              {.id = "economy_note",
               .label = {"経済状況の内容", "Economy, in words"},
               .type = long_text,
               .merge = Merge::long_text},
              {.id = "housing_type",
               .label = {"住まい", "Housing"},
               .type = code,
               .code_table = "housing_type"},
              {.id = "housing_note",
               .label = {"家主・保証人・住居の状況", "Landlord, guarantor, state"},
               .type = long_text,
               .merge = Merge::long_text},
              {.id = "animals", .label = {"飼育動物", "Animals"}, .type = text},
              {.id = "earlier_household",
               .label = {"以前の世帯", "Earlier household"},
               .type = reference,
               .refers_to = "household"},
              note_field(),
          },
  };
}

}  // namespace banso::kinds

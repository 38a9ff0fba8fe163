// SPDX-License-Identifier: Apache-2.0
#include "shared/model/tables/tables.h"

namespace banso::tables {

std::vector<CodeTable> of_household() {
  return {
      {"relation_to_head",
       "続柄",
       "Relation to head",
       0,
       {
           {"head", "世帯主", "Head"},
           {"spouse", "配偶者", "Spouse"},
           {"common_law", "内縁", "Common-law partner"},
           {"child", "子", "Child"},
           {"child_spouse", "子の配偶者", "Child's spouse"},
           {"parent", "父母", "Parent"},
           {"parent_in_law", "配偶者の父母", "Parent-in-law"},
           {"sibling", "兄弟姉妹", "Sibling"},
           {"grandparent", "祖父母", "Grandparent"},
           {"grandchild", "孫", "Grandchild"},
           {"other_relative", "その他の親族", "Other relative"},
           {"cohabitant", "同居人", "Lodger"},
           {"unknown", "不明", "Unknown"},
       }},
      {"living",
       "居所",
       "Living",
       0,
       {
           {"together", "同居", "Together"},
           {"apart", "別居", "Apart"},
           {"facility", "施設", "In a facility"},
           {"hospital", "入院", "In hospital"},
           {"unknown", "不明", "Unknown"},
       }},
      {"household_stage",
       "困りごとの段階",
       "Stage",
       0,
       {
           {"none", "困りごとなし", "No trouble"},
           {"latent", "潜在", "Latent"},
           {"manifest", "顕在化", "Manifest"},
           {"complex", "複雑化・複合化", "Complex"},
       }},
      {"economy",
       "経済状況",
       "Economy",
       0,
       {
           {"welfare", "生活保護", "Public assistance"},
           {"welfare_declined", "生活保護の申請拒否", "Declines public assistance"},
           {"pension", "老齢・遺族年金", "Pension"},
           {"disability_pension", "障害年金", "Disability pension"},
           {"work", "就労収入", "Work"},
           {"family", "家族の扶養", "Supported by family"},
           {"arrears", "滞納", "Arrears"},
           {"debt", "借金", "Debt"},
           {"none", "収入なし", "No income"},
           {"unknown", "不明", "Unknown"},
       }},
      {"housing_type",
       "住まい",
       "Housing",
       0,
       {
           {"owned", "持ち家", "Owned"},
           {"rented", "借家", "Rented"},
           {"public", "公営", "Public"},
           {"serviced", "サ高住", "Serviced housing for the elderly"},
           {"group_home", "グループホーム", "Group home"},
           {"facility", "施設", "Facility"},
           {"hospital", "病院", "Hospital"},
           {"none", "住居なし", "None"},
           {"other", "その他", "Other"},
       }},
  };
}

}  // namespace banso::tables

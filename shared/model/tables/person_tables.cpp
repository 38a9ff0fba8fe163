// SPDX-License-Identifier: Apache-2.0
#include "shared/model/tables/tables.h"

namespace banso::tables {

std::vector<CodeTable> of_person() {
  return {
      {"sex",
       "性別",
       "Sex",
       0,
       {
           {"female", "女", "Female"},
           {"male", "男", "Male"},
           {"unknown", "不明", "Unknown"},
       }},
      {"nationality",
       "国籍",
       "Nationality",
       0,
       {
           {"japan", "日本", "Japan"},
           {"other", "外国", "Other"},
           {"unknown", "不明", "Unknown"},
       }},
      {"address_use",
       "住所の種別",
       "Use of an address",
       0,
       {
           {"registered", "住民票", "Registered"},
           {"actual", "居所", "Actual"},
           {"family", "実家", "Family home"},
           {"facility", "施設・病院", "Facility or hospital"},
           {"former", "旧住所", "Former"},
           {"other", "その他", "Other"},
       }},
      {"phone_use",
       "連絡先の種別",
       "Use of a phone",
       0,
       {
           {"mobile", "携帯", "Mobile"},
           {"home", "自宅", "Home"},
           {"work", "勤務先", "Work"},
           {"family", "家族", "Family"},
           {"email", "メール", "Email"},
           {"emergency", "緊急連絡先", "Emergency"},
           {"other", "その他", "Other"},
       }},
      {"known_by",
       "情報源",
       "How known",
       0,
       {
           {"self", "本人談", "Said by the person"},
           {"family", "家族談", "Said by the family"},
           {"document", "書類確認", "Seen in a document"},
           {"agency", "関係機関", "Other agency"},
           {"neighbor", "近隣・住民", "Neighbours"},
           {"seen", "職員が確認", "Seen by a worker"},
           {"estimate", "推定", "Estimated"},
       }},
      {"certificate",
       "手帳・受給者証",
       "Certificate",
       0,
       {
           {"mental", "精神障害者保健福祉手帳", "Mental health certificate"},
           {"intellectual", "療育手帳", "Intellectual disability certificate"},
           {"physical", "身体障害者手帳", "Physical disability certificate"},
           {"service", "障害福祉サービス受給者証", "Disability service certificate"},
           {"care", "介護保険被保険者証", "Long-term care insurance"},
           {"other", "その他", "Other"},
       }},
      {"guardianship",
       "後見等類型",
       "Guardianship",
       0,
       {
           {"none", "なし", "None"},
           {"guardianship", "後見", "Guardianship"},
           {"curatorship", "保佐", "Curatorship"},
           {"assistance", "補助", "Assistance"},
           {"voluntary", "任意後見", "Voluntary"},
           {"applying", "申立中", "Applied for"},
           {"unknown", "不明", "Unknown"},
       }},
  };
}

}  // namespace banso::tables

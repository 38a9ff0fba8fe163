// SPDX-License-Identifier: Apache-2.0
#include "shared/model/tables/tables.h"

namespace banso::tables {

std::vector<CodeTable> of_safety() {
  return {
      {"risk_kind",
       "リスクの種類",
       "Kind of risk",
       0,
       {
           {"suicide", "自殺企図・念慮", "Suicide"},
           {"self_neglect", "セルフネグレクト", "Self-neglect"},
           {"harm", "他害", "Harm to others"},
           {"abuse", "虐待（被害/加害）", "Abuse, suffered or done"},
           {"dv", "DV", "Domestic violence"},
           {"med_stop", "治療中断", "Treatment dropped"},
           {"isolation", "孤立死", "Lonely death"},
           {"fire", "火災", "Fire"},
           {"worker", "訪問者の安全", "Safety of visitors"},
       }},
      {"risk_level",
       "リスクの程度",
       "Level of risk",
       0,
       {
           {"imminent", "切迫", "Imminent"},
           {"high", "高", "High"},
           {"moderate", "中", "Moderate"},
           {"low", "低", "Low"},
           {"none", "なし", "None"},
           {"unknown", "不明", "Unknown"},
       }},
      {"caution",
       "訪問時の注意",
       "Caution",
       0,
       {
           {"two_persons", "2人訪問", "Visit in pairs"},
           {"dog", "犬", "Dog"},
           {"blade", "刃物", "Blades"},
           {"smoking", "喫煙", "Smoking"},
           {"no_night", "夜間不可", "Not at night"},
           {"topics", "苦手な話題", "Topics to avoid"},
           {"other", "その他", "Other"},
       }},
  };
}

}  // namespace banso::tables

// SPDX-License-Identifier: Apache-2.0
#include "shared/model/tables/tables.h"

namespace banso::tables {

std::vector<CodeTable> of_statistics() {
  return {
      // Exactly one per person and contact, so that the return sums to 延人員. The national
      // figures of FY2019 list these, without うつ.
      {"topic_primary",
       "相談内容（主）",
       "Primary topic",
       0,
       {
           {"elderly", "老人精神保健", "Mental health of the elderly"},
           {"rehabilitation", "社会復帰", "Rehabilitation"},
           {"alcohol", "アルコール", "Alcohol"},
           {"drugs", "薬物", "Drugs"},
           {"gambling", "ギャンブル", "Gambling"},
           {"game", "ゲーム", "Gaming"},
           {"adolescence", "思春期", "Adolescence"},
           {"wellbeing", "心の健康づくり", "Mental wellbeing"},
           {"eating", "摂食障害", "Eating disorder"},
           {"epilepsy", "てんかん", "Epilepsy"},
           {"other", "その他", "Other"},
       }},
      // With うつ since FY2021, the first year of which we saw a return with it. An office where
      // the set changed in another year lays its own over it.
      {"topic_primary",
       "相談内容（主）",
       "Primary topic",
       2021,
       {
           {"elderly", "老人精神保健", "Mental health of the elderly"},
           {"rehabilitation", "社会復帰", "Rehabilitation"},
           {"alcohol", "アルコール", "Alcohol"},
           {"drugs", "薬物", "Drugs"},
           {"gambling", "ギャンブル", "Gambling"},
           {"game", "ゲーム", "Gaming"},
           {"adolescence", "思春期", "Adolescence"},
           {"wellbeing", "心の健康づくり", "Mental wellbeing"},
           {"depression", "うつ・うつ状態", "Depression"},
           {"eating", "摂食障害", "Eating disorder"},
           {"epilepsy", "てんかん", "Epilepsy"},
           {"other", "その他", "Other"},
       }},
      {"factor",
       "相談の要因",
       "Factor",
       0,
       {
           {"hikikomori", "ひきこもり", "Social withdrawal"},
           {"developmental", "発達障害", "Developmental disorder"},
           {"suicide", "自殺関連", "Suicide"},
           {"suicide_bereaved", "自殺関連（自死遺族）", "Bereaved by suicide"},
           {"crime_victim", "犯罪被害", "Victim of a crime"},
           {"disaster", "災害", "Disaster"},
       }},
  };
}

}  // namespace banso::tables

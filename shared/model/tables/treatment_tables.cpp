// SPDX-License-Identifier: Apache-2.0
#include "shared/model/tables/tables.h"

namespace banso::tables {

std::vector<CodeTable> of_treatment() {
  return {
      {"visit_status",
       "受診状況",
       "Status of treatment",
       0,
       {
           {"untreated", "未受診", "Untreated"},
           {"dropped", "中断", "Dropped out"},
           {"outpatient", "通院", "Outpatient"},
           {"inpatient", "入院", "Inpatient"},
           {"unknown", "不明", "Unknown"},
       }},
      {"adherence",
       "服薬状況",
       "Adherence",
       0,
       {
           {"regular", "規則的", "Regular"},
           {"irregular", "不規則", "Irregular"},
           {"stopped", "中断", "Stopped"},
           {"none", "処方なし", "Nothing prescribed"},
           {"unknown", "不明", "Unknown"},
       }},
      {"diagnosis_certainty",
       "診断の確実さ",
       "Certainty of a diagnosis",
       0,
       {
           {"diagnosed", "診断あり", "Diagnosed"},
           {"suspected", "疑い", "Suspected"},
           {"reported", "本人・家族の申告", "Reported"},
           {"denied", "否定", "Ruled out"},
       }},
      {"admission_form",
       "入院形態",
       "Form of admission",
       0,
       {
           {"sochi", "措置", "Involuntary, by the governor"},
           {"kinkyu_sochi", "緊急措置", "Emergency involuntary"},
           {"iryo_hogo", "医療保護", "For medical protection"},
           {"nini", "任意", "Voluntary"},
           {"oukyu", "応急", "Emergency"},
       }},
  };
}

}  // namespace banso::tables

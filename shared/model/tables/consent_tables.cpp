// SPDX-License-Identifier: Apache-2.0
#include "shared/model/tables/tables.h"

namespace banso::tables {

std::vector<CodeTable> of_consent() {
  return {
      {"consent_giver",
       "同意する人",
       "Given by",
       0,
       {
           {"self", "本人", "Self"},
           {"representative", "代理人", "Representative"},
       }},
      {"consent_type",
       "同意の種類",
       "Type of consent",
       0,
       {
           {"plan", "計画作成", "Making a plan"},
           {"sharing", "情報共有", "Sharing information"},
           {"meeting", "会議", "Meeting"},
           {"sheet", "シート交付", "Handing out a sheet"},
           {"photo", "写真", "Photographs"},
       }},
      {"consent_item",
       "共有する項目",
       "Item shared",
       0,
       {
           {"basic", "基本情報", "Basic data"},
           {"health", "健康・病状", "Health"},
           {"living", "生活状況", "Living"},
           {"economy", "経済状況", "Economy"},
           {"family", "家族の状況", "Family"},
           {"progress", "支援経過", "Progress of support"},
           {"plan", "支援計画", "Plan"},
           {"other", "その他", "Other"},
       }},
      {"consent_method",
       "同意の方法",
       "Method of consent",
       0,
       {
           {"signature", "署名", "Signature"},
           {"oral", "口頭", "Oral"},
           {"read_aloud", "代読", "Read aloud"},
       }},
      {"consent_status",
       "同意の状態",
       "Status of consent",
       0,
       {
           {"granted", "同意", "Granted"},
           {"refused", "拒否", "Refused"},
           {"withdrawn", "撤回", "Withdrawn"},
           {"not_asked", "未確認", "Not asked"},
           {"unable", "意思確認困難", "Unable to say"},
       }},
  };
}

}  // namespace banso::tables

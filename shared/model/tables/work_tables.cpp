// SPDX-License-Identifier: Apache-2.0
#include "shared/model/tables/tables.h"

namespace banso::tables {

std::vector<CodeTable> of_work() {
  return {
      {"task_kind",
       "予定・タスクの種類",
       "Kind of task",
       0,
       {
           {"visit", "訪問", "Visit"},
           {"joint_visit", "同行訪問", "Joint visit"},
           {"call", "電話", "Call"},
           {"interview", "面接", "Interview"},
           {"meeting", "会議", "Meeting"},
           {"referral", "つなぎの確認", "Follow-up of a referral"},
           {"monitoring", "モニタリング", "Monitoring"},
           {"discharge", "退院見込み", "Discharge expected"},
           {"paperwork", "書類", "Paperwork"},
           {"other", "その他", "Other"},
       }},
      {"repeat",
       "繰返し",
       "Repeats",
       0,
       {
           {"weekly", "毎週", "Weekly"},
           {"fortnightly", "2週ごと", "Every two weeks"},
           {"monthly", "毎月", "Monthly"},
           {"two_months", "2か月ごと", "Every two months"},
           {"three_months", "3か月ごと", "Every three months"},
           {"six_months", "6か月ごと", "Every six months"},
           {"yearly", "毎年", "Yearly"},
       }},
      {"task_status",
       "タスクの状態",
       "Status of a task",
       0,
       {
           {"open", "未完了", "Open"},
           {"done", "完了", "Done"},
           {"cancelled", "中止", "Cancelled"},
       }},
      {"assignment_role",
       "担当の役割",
       "Role of an assignment",
       0,
       {
           {"main", "主担当", "Main worker"},
           {"sub", "副担当", "Sub-worker"},
           {"counselor", "相談員", "Counsellor"},
           {"doctor", "嘱託医", "Contract doctor"},
           {"backup", "バックアップ", "Backup"},
           {"coordinator", "多機関協働（調整）", "Coordinator"},
       }},
  };
}

}  // namespace banso::tables

// SPDX-License-Identifier: Apache-2.0
// Today: what is planned, due, being written and to be confirmed.
// A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

BANSO_STRING(today_visits, "訪問の予定", "Visits planned")
BANSO_STRING(today_overdue, "予定日超過", "Overdue")
BANSO_STRING(today_task_overdue, "期限超過", "Overdue")
BANSO_STRING(today_planned_for, "予定 {date}", "Planned for {date}")
BANSO_STRING(today_due_on, "期限 {date}", "Due {date}")
BANSO_STRING(today_agreed, "前回の約束", "Agreed last time")
BANSO_STRING(today_free_title, "今日の予定はありません", "Nothing is planned for today")
BANSO_STRING(today_free_words, "訪問の予定と期限のタスクは、その日になるとここに並びます。訪問したら「訪問を記録」から書き始めてください。", "Visits and tasks are listed here on their day. After a visit, begin with “Record a visit”.")
BANSO_STRING(today_waits, "お知らせ", "Waiting for you")
BANSO_PLURAL(today_to_confirm, "確認が必要 {count}件", "{count} to check", "{count} to check")
BANSO_STRING(today_to_confirm_words, "どちらにするか選べます。", "You can choose between them.")
BANSO_STRING(today_unsynced_words, "この端末に保存されています。", "Kept on this device.")
BANSO_STRING(today_drafts, "書きかけの記録", "Notes being written")
BANSO_STRING(today_draft_empty, "まだ言葉はありません", "No words yet")
BANSO_STRING(today_draft_at, "{time}に保存", "Saved {time}")
BANSO_STRING(today_recent, "最近のケース", "Recent cases")
BANSO_STRING(today_finish, "「{name}」を完了にする", "Mark as done: {name}")
BANSO_STRING(today_finished, "「{name}」を完了にしました", "Done: {name}")
BANSO_PLURAL(today_more, "ほか{count}件", "{count} more", "{count} more")
BANSO_STRING(visit_choose, "どのケースの訪問ですか", "Whose visit is it?")
BANSO_STRING(visit_none, "この端末にはまだケースがありません。「ケース」の画面で新しいケースを作るか、同期してください。", "There is no case on this device yet. Make one on the page “Cases”, or synchronise.")

// clang-format on

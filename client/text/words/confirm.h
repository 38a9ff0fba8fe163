// SPDX-License-Identifier: Apache-2.0
// What two people wrote differently, and how it is settled: in words of casework, never of
// software. A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

BANSO_STRING(confirm_place, "確認", "Check")
BANSO_STRING(confirm_empty_title, "確認が必要なものはありません", "Nothing to check")
BANSO_STRING(confirm_empty_words, "同じところを2人が別々に書き直したときに、ここに並びます。", "What two people have changed in different ways is listed here.")
BANSO_STRING(confirm_safe_words, "どの内容も消えていません。選ぶまで、仕事はそのまま続けられます。", "Nothing is lost. You can go on working until you choose.")
BANSO_PLURAL(confirm_many, "{field}が{count}か所で変わっています", "{field} was changed in {count} place", "{field} was changed in {count} places")
BANSO_STRING(confirm_deletion, "「{name}」が、一方で削除され、一方で書き直されています", "“{name}” was deleted in one place and changed in another")
BANSO_STRING(confirm_delete_value, "削除する", "Delete it")
BANSO_STRING(confirm_keep_value, "削除せずに残す", "Keep it")
BANSO_STRING(confirm_before, "前は「{value}」", "Before: {value}")
BANSO_STRING(confirm_before_empty, "前は空欄でした", "It was empty before")
BANSO_STRING(confirm_empty_value, "（空欄）", "(empty)")
BANSO_STRING(confirm_here, "この端末", "this device")
BANSO_STRING(confirm_someone, "職員", "A worker")
BANSO_STRING(confirm_in_force, "いま有効", "In force now")
BANSO_STRING(confirm_shown, "いま表示中", "Shown meanwhile")
BANSO_STRING(confirm_safer_title, "決まるまで、安全な方が有効です", "The safer one is in force until it is decided")
BANSO_STRING(confirm_safer_risk, "リスクは高い方の「{value}」として扱われます。", "The risk counts as “{value}”, the higher one.")
BANSO_STRING(confirm_safer_consent, "同意は「{value}」として扱われ、情報は共有されません。", "The consent counts as “{value}”; nothing is shared.")
BANSO_STRING(confirm_safer_concealed, "住所は秘匿として扱われます。", "The address counts as concealed.")
BANSO_STRING(confirm_safer_contact, "連絡しない扱いになります。", "The person is not contacted.")
BANSO_STRING(confirm_safer_caution, "訪問時の注意は有効なままです。", "The caution stays in force.")
BANSO_STRING(confirm_safer_other, "「{value}」として扱われます。", "It counts as “{value}”.")
BANSO_STRING(confirm_only_here, "こちらだけの文", "Only here")
BANSO_STRING(confirm_left_here, "前からある文（ほかでは消えています）", "From before; removed elsewhere")
BANSO_STRING(confirm_chosen, "{field}を決めました。「元に戻す」で選び直せます。", "{field} is decided. “Undo” lets you choose again.")
BANSO_STRING(confirm_both_kept, "両方を残しました。「元に戻す」で選び直せます。", "Both are kept. “Undo” lets you choose again.")
BANSO_STRING(confirm_deleted, "削除しました。「元に戻す」で選び直せます。", "Deleted. “Undo” lets you choose again.")
BANSO_STRING(confirm_settled_title, "{field}はもう決まっています", "{field} is decided already")
BANSO_STRING(confirm_settled_words, "{name}が{time}に「{value}」に決めました。", "{name} chose “{value}” at {time}.")
BANSO_STRING(confirm_changed, "新しい変更が届きました。もう一度見てから選んでください。", "Another change has come. Please look again, then choose.")
BANSO_STRING(confirm_rewrite_title, "{field}を書き直す", "Write anew: {field}")
BANSO_STRING(confirm_written_by, "（{name}）", "({name})")
BANSO_STRING(confirm_open_case, "ケースを開く", "Open case")
BANSO_STRING(confirm_office_group, "庁内の共通の情報", "Shared by the office")
BANSO_PLURAL(confirm_more, "ほか{count}件を表示", "Show {count} more", "Show {count} more")
BANSO_STRING(confirm_all, "すべて表示", "Show all")

// clang-format on

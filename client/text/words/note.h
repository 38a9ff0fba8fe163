// SPDX-License-Identifier: Apache-2.0
// Writing a note, and what may be done with it afterwards.
// A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

// The page: when and how, in one line until it is opened
BANSO_STRING(note_when, "日時と方法", "When and how")
BANSO_STRING(note_from, "開始", "From")
BANSO_STRING(note_until, "終了（任意）", "Until (optional)")
BANSO_STRING(note_place, "場所（任意）", "Place (optional)")
BANSO_STRING(note_error_until, "終了は開始より後の時刻にしてください。", "The end has to be after the beginning.")
BANSO_STRING(note_template, "書き方", "Written as")
BANSO_STRING(note_result, "結果", "Result")
BANSO_STRING(note_result_none, "選ばない", "None")
BANSO_STRING(note_nothing_yet, "未記入", "Nothing yet")
BANSO_STRING(note_discard, "下書きを消す", "Delete the draft")
BANSO_STRING(note_discarded, "下書きを消しました", "The draft is deleted")

// What somebody said
BANSO_STRING(note_speaker, "言った人", "Said by")
BANSO_STRING(note_segment_by, "{what}（{who}）", "{what} ({who})")
BANSO_STRING(note_segment_head, "【{what}】", "[{what}]")
BANSO_STRING(note_speaker_self, "本人", "The person")
BANSO_STRING(note_speaker_agency, "関係機関", "An agency")
BANSO_STRING(note_speaker_neighbour, "近隣", "A neighbour")
BANSO_STRING(note_speaker_add, "別の人の言葉を足す", "Add somebody else’s words")

// Phrases
BANSO_STRING(note_phrases, "よく使う言葉", "Phrases")
BANSO_STRING(note_phrase_well, "変化なし", "No change")
BANSO_STRING(note_phrase_well_words, "変わりなく過ごしている。", "Much as before.")
BANSO_STRING(note_phrase_sleep, "睡眠良好", "Sleeps")
BANSO_STRING(note_phrase_sleep_words, "眠れている。", "Sleeps well.")
BANSO_STRING(note_phrase_meals, "食事良好", "Eats")
BANSO_STRING(note_phrase_meals_words, "食事はとれている。", "Eats regularly.")
BANSO_STRING(note_phrase_medicine, "服薬中", "Medicine")
BANSO_STRING(note_phrase_medicine_words, "服薬は続いている。", "Takes the medicine.")
BANSO_STRING(note_phrase_clinic, "通院中", "Doctor")
BANSO_STRING(note_phrase_clinic_words, "通院は続いている。", "Keeps seeing the doctor.")
BANSO_STRING(note_phrase_card, "連絡票", "Left a card")
BANSO_STRING(note_phrase_card_words, "不在のため連絡票を入れた。", "Nobody at home; left a card.")
BANSO_STRING(note_phrase_added, "「{phrase}」を入れました", "Added: {phrase}")

// What was agreed
BANSO_STRING(note_next_words, "約束したこと", "What was agreed")
BANSO_STRING(note_next_date, "次の日付", "Next date")
BANSO_STRING(note_next_help, "確定すると、あなたの予定に入ります。", "It becomes a task of yours when the note is final.")
BANSO_STRING(note_next_visit, "次回の訪問", "Next visit")

// People
BANSO_STRING(note_people, "対象者・相談者", "Who it is about, who spoke")
BANSO_STRING(note_subjects, "対象者", "Who it is about")
BANSO_STRING(note_consulters, "相談した人", "Who spoke to us")
BANSO_STRING(note_consulter_name, "{relation}の氏名・立場（任意）", "Name or position: {relation} (optional)")
BANSO_STRING(note_informant_help, "名前を出せない人からの話は「限られた人だけの記録」に書いてください。", "What comes from somebody who must not be named belongs into the part for few eyes only.")
BANSO_STRING(note_joint, "同行・同席", "Together with")
BANSO_STRING(note_joint_workers, "担当の職員", "Workers of the case")
BANSO_STRING(note_joint_other, "ほかの職員を加える", "Add another worker")
BANSO_STRING(note_joint_outside, "職員以外の人を加える", "Add somebody else")
BANSO_STRING(note_joint_name, "同行した人の氏名", "Name of who came along")
BANSO_STRING(note_joint_organisation, "所属機関", "Organisation")
BANSO_STRING(note_joint_role, "立場", "Role")
BANSO_STRING(note_joint_remove, "{name}を外す", "Take out: {name}")
BANSO_STRING(note_joint_nameless, "名前のない人", "somebody without a name")

// Topic and time
BANSO_STRING(note_about, "相談内容・時間", "Topic and time")
BANSO_STRING(note_topic, "相談内容（主）", "Main topic")
BANSO_STRING(note_small_change, "小さな変化", "A small change")
BANSO_STRING(note_minutes, "所要時間", "Time spent")
BANSO_STRING(note_minutes_unit, "分", "min")
BANSO_STRING(note_safety_event, "安全上の出来事があった", "Something happened that touched safety")

// Two notes on one visit
BANSO_STRING(note_same_visit, "同じ日の記録", "Notes of the same day")
BANSO_STRING(note_same_visit_words, "同じ訪問の記録なら選んでください。2つの記録はそれぞれ残り、つながります。", "Choose it if it is on the same visit. The two notes stay two and are linked.")
BANSO_STRING(note_same_visit_link, "同じ訪問の記録があります", "There is another note on this visit")

// For few eyes only
BANSO_STRING(note_restricted, "限られた人だけの記録", "For few eyes only")
BANSO_STRING(note_restricted_words, "ケースの担当者と主管課の上司だけが読めます。情報提供者の名前などはここに書きます。", "Read by the workers of the case and the lead section’s supervisors alone: who informed us, for example.")
BANSO_STRING(note_restricted_kind, "種別", "Kind")
BANSO_STRING(note_restricted_text, "限られた人だけに残すこと", "What only few may read")
BANSO_STRING(note_restricted_informant, "情報提供者", "Who informed us")

// Finalising
BANSO_STRING(note_finalised, "記録を確定しました", "The note is final")
BANSO_STRING(note_final_title, "確定すると変えられません", "A final note stays as it is")
BANSO_STRING(note_final_words, "本文・日時・結果は、確定すると書き換えられません。あとから追記・訂正はできます。", "Text, time and result cannot be changed any more. You can add to the note or correct it later.")
BANSO_STRING(note_final_readers, "読む人", "Who will read it")
BANSO_STRING(note_final_readers_words, "このケースと地区の担当者、主管課と関係課の上司", "The workers of the case and its district, and the supervisors of the sections in charge")
BANSO_STRING(note_final_readers_named, "担当: {names}", "Workers: {names}")
BANSO_STRING(note_final_now, "確定する", "Make it final")
BANSO_STRING(note_final_once, "この説明は、この端末では1回だけ出ます。", "This is said once on this device.")

// Notes being written, in the case
BANSO_STRING(note_drafts, "書きかけの記録", "Notes being written")
BANSO_STRING(note_draft_addendum, "追記の下書き", "Addendum being written")
BANSO_STRING(note_draft_correction, "訂正の下書き", "Correction being written")
BANSO_STRING(note_draft_wordless, "本文はまだありません", "No words yet")

// A final note
BANSO_STRING(note_open, "記録を開く", "Open the note")
BANSO_STRING(note_started, "開始", "Began")
BANSO_STRING(note_ended, "終了", "Ended")
BANSO_STRING(note_recorded_at, "記載", "Written")
BANSO_STRING(note_finalised_at, "確定", "Final since")
BANSO_STRING(note_author, "記録者", "Written by")
BANSO_STRING(note_add, "追記する", "Add to it")
BANSO_STRING(note_correct, "訂正する", "Correct it")
BANSO_STRING(note_misfiled, "別の人の記録だった", "It is about somebody else")
BANSO_STRING(note_addendum_text, "追記の内容", "What is added")
BANSO_STRING(note_correction_text, "正しい内容", "What is right")
BANSO_STRING(note_correction_reason, "訂正の理由", "Why it is corrected")
BANSO_STRING(note_addendum_save, "追記を確定", "Finalise the addendum")
BANSO_STRING(note_correction_save, "訂正を確定", "Finalise the correction")
BANSO_STRING(note_follow_up_words, "元の本文は変わりません。あとから変えることもできません。", "The note itself stays as it is, and so will this.")
BANSO_STRING(note_addendum_saved, "追記しました", "Added")
BANSO_STRING(note_correction_saved, "訂正しました", "Corrected")

// Misfiled
BANSO_STRING(note_move_title, "正しい人の記録へ移す", "Move it to the right person")
BANSO_STRING(note_move_words, "書くべきだった人を選んでください。", "Choose whom it should have been written about.")
BANSO_STRING(note_move_search, "正しい人をさがす", "Find the right person")
BANSO_STRING(note_move_here, "このケースのほかの人", "Others of this case")
BANSO_STRING(note_move_cases, "ほかのケース", "Other cases")
BANSO_STRING(note_move_other, "選び直す", "Choose another")
BANSO_STRING(note_move_reason, "理由", "Why")
BANSO_STRING(note_move_reason_words, "別の人の記録に書いた", "Written into another person’s record")
BANSO_STRING(note_move_stays, "本文は「{name}」の記録へ移ります。ここには、いつ・だれが書いたかと「誤記載のため移動」だけが残ります。移すと元に戻せません。", "The text moves to {name}. Here only who wrote it and when stays, and that it was moved. It cannot be moved back.")
BANSO_STRING(note_move, "移す", "Move it")
BANSO_STRING(note_moved, "「{name}」の記録へ移しました", "Moved to {name}")
BANSO_STRING(note_stub, "誤記載のため移動", "Misfiled, moved")
BANSO_STRING(note_moved_here, "誤記載のため、別の記録から移されました", "Moved here from another record, where it was misfiled")

// clang-format on

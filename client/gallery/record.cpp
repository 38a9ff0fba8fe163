// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_timeline(ui::Ui& ui) {
  const ui::Card card(ui, "timeline", say(ui, "経過", "Course"));
  const ui::Scope scope(ui, "timeline");
  ui.layout.spacing(0);
  timeline_item(ui, "1",
                {.when = "令和8年11月13日(金) 10:00",
                 .title = say(ui, "訪問・面会できた", "Visit, met"),
                 .words = say(ui,
                              "玄関先で10分。表情は硬いが受け答えは明瞭。"
                              "「夜は眠れている」とのこと。",
                              "Ten minutes at the door. Answers clearly."),
                 .who = say(ui, "保健師 岡本", "Okamoto"),
                 .icon = icon::kFootprints,
                 .first = true});
  timeline_item(
      ui, "2",
      {.when = "令和8年11月6日(金) 14:20",
       .title = say(ui, "電話・母より", "Phone, mother"),
       .words = say(ui, "薬を飲み忘れる日が増えたとの相談。", "Doses are missed more often."),
       .who = say(ui, "PSW 谷口", "Taniguchi"),
       .icon = icon::kPhone,
       .tone = ui::ToneKind::warning});
  timeline_item(
      ui, "3",
      {.when = "令和8年10月30日(金) 16:00",
       .title = say(ui, "ケース会議", "Case conference"),
       .words = say(ui, "2人で訪問する。夜間は訪問しない。", "Visits in pairs, none at night."),
       .who = say(ui, "北部チーム", "North team"),
       .icon = icon::kUsers,
       .tone = ui::ToneKind::success,
       .last = true});
}

void draw_facts(ui::Ui& ui) {
  const ui::Card card(ui, "facts", say(ui, "概要", "Overview"));
  const ui::Scope scope(ui, "facts");
  heading(ui, "heading", say(ui, "概要", "Overview"), 2);
  const ui::KeyValue facts[] = {
      {say(ui, "氏名", "Name"), "田中 一郎（タナカ イチロウ）"},
      {say(ui, "生年月日", "Born"), say(ui, "昭和55年4月1日（46歳）", "1 April 1980 (46)")},
      {say(ui, "住所", "Address"),
       say(ui, "みなと市北町2-14-3 コーポ若葉 202", "Kita-machi 2-14-3")},
      {say(ui, "電話", "Phone"), "03-1234-5678"},
      {say(ui, "手帳", "Certificate"), say(ui, "精神障害者保健福祉手帳 2級", "Grade 2")},
      {say(ui, "キーパーソン", "Key person"), say(ui, "母（同居・78歳）", "Mother (78)")},
  };
  key_values(ui, "pairs", facts);
}

void draw_tasks(ui::Ui& ui) {
  const ui::Section section(ui, "tasks", say(ui, "期限のタスク", "Tasks due"));
  const ui::Scope scope(ui, "tasks");
  const ui::Card card(ui, "card", {}, true);
  const ui::List list(ui, "list", say(ui, "タスク", "Tasks"));
  list_row(ui, "1",
           {.title = say(ui, "主治医に電話", "Call the doctor"),
            .detail = say(ui, "田中 一郎・処方の確認", "Prescription"),
            .leading = "10:00",
            .position = 1,
            .set_size = 3});
  list_row(ui, "2",
           {.title = say(ui, "更新書類を届ける", "Deliver the papers"),
            .detail = say(ui, "髙橋 﨑子・手帳", "Certificate"),
            .leading = "11:30",
            .badge = say(ui, "期限切れ", "Overdue"),
            .badge_tone = ui::ToneKind::error,
            .position = 2,
            .set_size = 3});
  list_row(ui, "3",
           {.title = say(ui, "支援会議の準備", "Prepare the conference"),
            .detail = say(ui, "𠮷田 龍之介", "Yoshida"),
            .leading = "15:00",
            .disabled = true,
            .position = 3,
            .set_size = 3});
}

}  // namespace

void draw_record(ui::Ui& ui, Gallery::State& state) {
  heading(ui, "name", "田中 一郎", 2, ui::Type::title);
  const std::string_view labels[] = {say(ui, "概要", "Overview"), say(ui, "経過", "Course"),
                                     say(ui, "世帯図", "Household"), say(ui, "計画", "Plan"),
                                     say(ui, "同意", "Consent")};
  tabs(ui, "tabs", labels, state.tab, say(ui, "ケースの内容", "Parts of the case"));
  const ui::Rect start = ui.layout.place(0);
  ui.open_group("panel", start,
                {.role = ui::Role::tabpanel,
                 .name = std::string(labels[static_cast<std::size_t>(state.tab)])});
  if (ui.layout.width() < 720 * ui.scale()) {
    draw_timeline(ui);
    draw_facts(ui);
    draw_tasks(ui);
  } else {
    ui.layout.begin_row({ui::share(1.2F), ui::share(1)}, 24);
    draw_timeline(ui);
    ui.layout.next_cell();
    draw_facts(ui);
    draw_tasks(ui);
    ui.layout.end_row();
  }
  ui.close_group({start.x, start.y, start.width, ui.layout.y() - start.y});
}

}  // namespace banso::client::gallery

// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/field.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_person(ui::Ui& ui, Gallery::State& state) {
  Entry& entry = state.entry;
  const ui::Card card(ui, "person", say(ui, "本人", "Person"));
  const ui::Scope scope(ui, "person");
  heading(ui, "heading", say(ui, "本人", "Person"), 2);
  ui.layout.spacing(20);
  text_field(ui, "name", entry.name, {.label = say(ui, "氏名", "Name"), .required = true});
  ui.layout.spacing(20);
  date_field(ui, "birth", entry.birth, {.label = say(ui, "生年月日", "Date of birth")});
  ui.layout.spacing(20);
  date_field(ui, "onset", entry.onset,
             {.label = say(ui, "ひきこもり始めた時期", "Withdrawn since"),
              .help = say(ui, "だいたいでかまいません", "A rough date is fine")});
  ui.layout.spacing(20);
  text_field(ui, "phone", entry.phone,
             {.label = say(ui, "電話番号", "Phone"),
              .error = entry.phone.size() < 12 ? say(ui, "桁が足りません", "Too few digits") : "",
              .kind = ui::FieldKind::phone});
  ui.layout.spacing(20);
  number_field(ui, "people", entry.people,
               {.label = say(ui, "世帯の人数", "People in the household"),
                .unit = say(ui, "人", "people"),
                .least = 1,
                .most = 12});
  ui.layout.spacing(20);
  text_field(ui, "number", entry.reason,
             {.label = say(ui, "受給者証番号", "Certificate number"),
              .placeholder = say(ui, "交付されたら入ります", "Filled in when issued"),
              .disabled = true});
}

void draw_visit(ui::Ui& ui, Gallery::State& state) {
  Entry& entry = state.entry;
  const ui::Card card(ui, "visit", say(ui, "訪問", "Visit"));
  const ui::Scope scope(ui, "visit");
  heading(ui, "heading", say(ui, "訪問", "Visit"), 2);
  ui.layout.spacing(20);
  const std::string_view methods[] = {say(ui, "訪問", "Visit"), say(ui, "電話", "Phone"),
                                      say(ui, "来所", "Office")};
  segmented(ui, "method", methods, entry.method, {.label = say(ui, "方法", "Method")});
  ui.layout.spacing(20);
  time_field(ui, "time", entry.time, {.label = say(ui, "開始時刻", "Start")});
  ui.layout.spacing(20);
  const std::string_view places[] = {say(ui, "自宅", "Home"),          say(ui, "病院", "Hospital"),
                                     say(ui, "玄関先", "At the door"), say(ui, "事業所", "Service"),
                                     say(ui, "市役所", "City hall"),   say(ui, "学校", "School")};
  select(ui, "place", places, entry.place, {.label = say(ui, "場所", "Place")});
  ui.layout.spacing(20);
  const std::string_view results[] = {say(ui, "面会できた", "Met"),
                                      say(ui, "不在", "Away"),
                                      say(ui, "家族と話した", "Talked to the family"),
                                      say(ui, "服薬確認", "Medicine checked"),
                                      say(ui, "同行受診", "Went to the doctor together"),
                                      say(ui, "手紙を残した", "Left a letter")};
  chips(ui, "results", results, entry.results, {.label = say(ui, "結果", "Result")});
  ui.layout.spacing(20);
  text_field(ui, "note", entry.note,
             {.label = say(ui, "経過", "Notes"),
              .help = say(ui, "保存済み 10:42", "Saved 10:42"),
              .kind = ui::FieldKind::multiline,
              .lines_min = 4});
  ui.layout.spacing(20);
  const std::string_view levels[] = {say(ui, "今日中に動く", "Today"),
                                     say(ui, "1週間以内に動く", "Within a week"),
                                     say(ui, "見守りを続ける", "Keep an eye on it")};
  radio_group(ui, "urgency", levels, entry.urgency,
              {.label = say(ui, "緊急性", "Urgency"),
               .error = entry.urgency < 0 ? say(ui, "選んでください", "Choose one") : ""});
  ui.layout.spacing(8);
  toggle(ui, "alone", entry.alone,
         {.label = say(ui, "1人での訪問を避ける", "Never visit alone"),
          .detail = say(ui, "安全の申し合わせ（11/6 ケース会議）", "Agreed on 11/6")});
  toggle(ui, "photo", entry.photo,
         {.label = say(ui, "写真を添える", "Attach photos"), .disabled = true});
  checkbox(ui, "consent", entry.consent,
           {.label = say(ui, "本人の同意を得た", "The person agreed")});
}

}  // namespace

void draw_entry(ui::Ui& ui, Gallery::State& state) {
  if (ui.layout.width() < 720 * ui.scale()) {
    draw_visit(ui, state);
    draw_person(ui, state);
    return;
  }
  ui.layout.begin_row({ui::share(1), ui::share(1)}, 24);
  draw_visit(ui, state);
  ui.layout.next_cell();
  draw_person(ui, state);
  ui.layout.end_row();
}

}  // namespace banso::client::gallery

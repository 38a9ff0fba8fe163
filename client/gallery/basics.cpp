// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_type(ui::Ui& ui) {
  const ui::Card card(ui, "type", say(ui, "文字", "Type"));
  const ui::Scope scope(ui, "type");
  heading(ui, "display", say(ui, "地域で、ともに歩む", "Walking alongside"), 2, ui::Type::display);
  text(ui, "body",
       say(ui,
           "ご本人の希望を中心に、保健・医療・福祉が手をつなぎます。「にも包括」の訪問記録は、"
           "電波の届かない玄関先でも、その場で書いて残せます（あとで自動的に共有されます）。",
           "What the person wants comes first. Notes of a visit are written and kept at the door, "
           "with or without a network, and shared later."));
  text(ui, "label",
       say(ui, "担当: 保健師 岡本 / 地区: 北部第二", "Nurse Okamoto, North district 2"),
       {.type = ui::Type::label, .secondary = true});
  text(ui, "rare", "髙橋 﨑子・𠮷田 龍之介・渡邉 邊・葛󠄀城",
       {.type = ui::Type::label});
  text(ui, "small", "令和8年11月20日(金) 10:42", {.type = ui::Type::small, .secondary = true});
}

void draw_buttons(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "buttons", say(ui, "ボタン", "Buttons"));
  const ui::Scope scope(ui, "buttons");
  heading(ui, "heading", say(ui, "ボタン", "Buttons"), 2);
  ui.layout.begin_flow(12);
  if (button(ui, "visit",
             {.label = say(ui, "訪問を記録", "Record a visit"),
              .icon = icon::kPlus,
              .kind = ui::ButtonKind::primary})) {
    ++state.pressed;
    show_toast(state.toast,
               std::string(say(ui, "訪問の下書きを作りました", "Draft of a visit made")),
               std::string(say(ui, "元に戻す", "Undo")));
  }
  button(ui, "phone", {.label = say(ui, "電話をかける", "Call"), .icon = icon::kPhone});
  button(ui, "plain", {.label = say(ui, "あとで", "Later"), .kind = ui::ButtonKind::plain});
  if (button(ui, "delete",
             {.label = say(ui, "下書きを消す", "Delete the draft"),
              .icon = icon::kTrash2,
              .kind = ui::ButtonKind::danger})) {
    state.danger = true;
  }
  ui.layout.end_flow();
  heading(ui, "disabled heading", say(ui, "使えないとき", "Disabled"), 3, ui::Type::label);
  ui.layout.begin_flow(12);
  button(ui, "off 1",
         {.label = say(ui, "確定する", "Finalise"),
          .kind = ui::ButtonKind::primary,
          .disabled = true});
  button(ui, "off 2",
         {.label = say(ui, "印刷", "Print"), .icon = icon::kPrinter, .disabled = true});
  ui.layout.end_flow();
  ui.layout.begin_flow(8);
  icon_button(ui, "search", {.label = say(ui, "さがす", "Search"), .icon = icon::kSearch});
  icon_button(ui, "edit", {.label = say(ui, "書き直す", "Edit"), .icon = icon::kPencil});
  icon_button(ui, "pin",
              {.label = say(ui, "上に留める", "Pin"),
               .icon = icon::kPin,
               .selected = state.pressed % 2 == 1,
               .toggles = true});
  icon_button(ui, "more",
              {.label = say(ui, "そのほか", "More"), .icon = icon::kEllipsis, .disabled = true});
  ui.layout.end_flow();
}

void draw_marks(ui::Ui& ui) {
  const ui::Card card(ui, "marks", say(ui, "しるし", "Marks"));
  const ui::Scope scope(ui, "marks");
  heading(ui, "heading", say(ui, "しるし", "Marks"), 2);
  ui.layout.begin_flow(8);
  badge(ui, "synced", say(ui, "同期済 17:42", "Synced 17:42"), ui::ToneKind::success);
  badge(ui, "waiting", say(ui, "未同期 3", "3 to send"), ui::ToneKind::info);
  badge(ui, "offline", say(ui, "オフライン", "Offline"), ui::ToneKind::neutral);
  badge(ui, "check", say(ui, "確認が必要 1", "1 to check"), ui::ToneKind::warning);
  badge(ui, "late", say(ui, "期限切れ", "Overdue"), ui::ToneKind::error);
  ui.layout.end_flow();
  ui.layout.gap(4);
  ui.layout.begin_flow(12);
  for (const std::string_view name : {"田中 一郎", "髙橋 﨑子", "𠮷田 龍之介", "佐藤 花子"}) {
    avatar(ui, name, name);
  }
  ui.layout.end_flow();
}

}  // namespace

void draw_basics(ui::Ui& ui, Gallery::State& state) {
  if (ui.layout.width() < 720 * ui.scale()) {
    draw_type(ui);
    draw_buttons(ui, state);
    draw_marks(ui);
    return;
  }
  ui.layout.begin_row({ui::share(1), ui::share(1)}, 24);
  draw_type(ui);
  draw_marks(ui);
  ui.layout.next_cell();
  draw_buttons(ui, state);
  ui.layout.end_row();
}

}  // namespace banso::client::gallery

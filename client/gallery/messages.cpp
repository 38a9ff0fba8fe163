// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include "client/gallery/state.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/choice.h"
#include "client/ui/status.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

void draw_banners(ui::Ui& ui) {
  banner(ui, "full",
         {.tone = ui::ToneKind::error,
          .title = say(ui, "容量が足りず保存できませんでした", "Not saved: storage is full"),
          .words = say(ui,
                       "書いた内容は画面に残っています。写真を消すか、USBに書き出して"
                       "ください。",
                       "What you wrote is still on the screen. Delete photos or export."),
          .action = say(ui, "写真を整理する", "Tidy photos")});
  banner(ui, "conflict",
         {.tone = ui::ToneKind::warning,
          .title =
              say(ui, "電話番号が2か所で変わっています", "The phone number changed in two places"),
          .words = say(ui, "どちらにするか選べます。急がなくて大丈夫です。",
                       "You can choose one, there is no hurry.")});
  banner(ui, "offline",
         {.tone = ui::ToneKind::info,
          .title = say(ui, "オフラインで使っています", "Working offline"),
          .words = say(ui, "書いたものはこの端末に残り、つながると送られます。",
                       "Your notes are kept here and sent later.")});
  banner(ui, "done",
         {.tone = ui::ToneKind::success,
          .title = say(ui, "記録を確定しました", "The note is final"),
          .words = say(ui, "北部チームの5人が読めます。", "Five colleagues can read it.")});
}

void draw_progress(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "sync", say(ui, "同期", "Sync"));
  const ui::Scope scope(ui, "sync");
  heading(ui, "heading", say(ui, "同期", "Sync"), 2);
  progress(ui, "progress", say(ui, "役所に送っています", "Sending to the office"), state.synced);
  ui.layout.gap(4);
  ui.layout.begin_flow(12);
  if (button(ui, "on", {.label = say(ui, "進める", "Go on"), .icon = icon::kRefreshCw})) {
    state.synced = state.synced >= 1 ? 0.1F : std::min(1.0F, state.synced + 0.19F);
  }
  ui.layout.end_flow();
}

void draw_openers(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "layers", say(ui, "重なるもの", "Layers"));
  const ui::Scope scope(ui, "layers");
  heading(ui, "heading", say(ui, "重なるもの", "Layers"), 2);
  ui.layout.begin_flow(12);
  if (button(ui, "sheet",
             {.label = say(ui, "絞り込みを開く", "Open the filter"), .icon = icon::kListFilter})) {
    state.sheet = true;
  }
  if (button(ui, "dialog", {.label = say(ui, "確定の確認", "Ask to finalise")})) {
    state.dialog = true;
  }
  if (button(ui, "toast", {.label = say(ui, "お知らせを出す", "Show a toast")})) {
    show_toast(state.toast, std::string(say(ui, "タスクを完了にしました", "Task done")),
               std::string(say(ui, "元に戻す", "Undo")));
  }
  ui.layout.end_flow();
}

void draw_empty(ui::Ui& ui, Gallery::State& state) {
  const ui::Card card(ui, "empty", say(ui, "なにもないとき", "Nothing there"));
  const ui::Scope scope(ui, "empty");
  if (empty_state(ui, "none",
                  {.icon = icon::kCalendarDays,
                   .title = say(ui, "今日の訪問はありません", "No visits today"),
                   .words = say(ui, "予定を入れると、朝いちばんにここに並びます。",
                                "Planned visits are listed here."),
                   .action = say(ui, "訪問の予定を入れる", "Plan a visit")})) {
    ++state.pressed;
  }
}

}  // namespace

void draw_messages(ui::Ui& ui, Gallery::State& state) {
  if (ui.layout.width() < 720 * ui.scale()) {
    draw_banners(ui);
    draw_openers(ui, state);
    draw_progress(ui, state);
    draw_empty(ui, state);
    return;
  }
  ui.layout.begin_row({ui::share(1), ui::share(1)}, 24);
  draw_banners(ui);
  ui.layout.next_cell();
  draw_openers(ui, state);
  draw_progress(ui, state);
  draw_empty(ui, state);
  ui.layout.end_row();
}

void draw_layers(ui::Ui& ui, Gallery::State& state, float above) {
  if (const ui::Sheet sheet(ui, "filter", state.sheet, say(ui, "絞り込み", "Filter")); sheet) {
    const std::string_view orders[] = {say(ui, "予定順", "By time"), say(ui, "五十音順", "By name"),
                                       say(ui, "最近の順", "Latest")};
    segmented(ui, "order", orders, state.entry.shown_as, {.label = say(ui, "並べ方", "Order")});
    toggle(ui, "alone", state.entry.alone, {.label = say(ui, "自分の担当だけ", "Mine only")});
    const std::string_view themes[] = {
        say(ui, "ひきこもり", "Withdrawal"), "8050",
        say(ui, "生活困窮", "Poverty"),      say(ui, "孤独孤立", "Loneliness"),
        say(ui, "児童", "Children"),         say(ui, "未治療・治療中断", "Untreated")};
    chips(ui, "themes", themes, state.entry.results, {.label = say(ui, "テーマ", "Themes")});
    ui.layout.gap(12);
    if (button(ui, "apply",
               {.label = say(ui, "この条件で見る", "Show"),
                .kind = ui::ButtonKind::primary,
                .full = true})) {
      state.sheet = false;
    }
  }
  dialog(ui, "finalise", state.dialog,
         {.title = say(ui, "この記録を確定しますか", "Finalise this note?"),
          .words = say(ui, "確定すると本文は書き直せません。あとから追記はできます。",
                       "The text cannot be changed then; you can still add to it."),
          .confirm = say(ui, "確定する", "Finalise"),
          .cancel = say(ui, "やめる", "Cancel")});
  if (dialog(
          ui, "delete", state.danger,
          {.title = say(ui, "下書きを消しますか", "Delete the draft?"),
           .words = say(ui, "11月20日の訪問の下書きが消えます。", "The draft of 20 November goes."),
           .confirm = say(ui, "消す", "Delete"),
           .cancel = say(ui, "残す", "Keep"),
           .danger = true}) == ui::Answer::confirmed) {
    show_toast(state.toast, std::string(say(ui, "下書きを消しました", "Draft deleted")),
               std::string(say(ui, "元に戻す", "Undo")));
  }
  if (draw_toast(ui, "toast", state.toast, above)) --state.pressed;
}

}  // namespace banso::client::gallery

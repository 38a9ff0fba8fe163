// SPDX-License-Identifier: Apache-2.0
#include <client_icons.h>

#include <array>

#include "client/gallery/state.h"
#include "client/ui/bars.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/field.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/text.h"

namespace banso::client::gallery {
namespace {

constexpr std::size_t kRows = 10'000;
constexpr std::array<std::string_view, 8> kFamilies = {"田中", "髙橋", "𠮷田", "佐藤",
                                                       "渡邉", "山﨑", "中村", "小林"};
constexpr std::array<std::string_view, 7> kNames = {"一郎", "花子",   "龍之介", "美咲",
                                                    "健",   "さくら", "﨑子"};
constexpr std::array<std::string_view, 4> kStates = {"前回 11/13 訪問・面会", "前回 11/6 電話・母",
                                                     "前回 10/30 不在", "初回訪問の予定 11/24"};

std::string name_of_row(std::size_t index) {
  return std::string(kFamilies[index % kFamilies.size()]) + " " +
         std::string(kNames[index / 3 % kNames.size()]);
}

void draw_row(ui::Ui& ui, Gallery::State& state, std::size_t index) {
  const std::string name = name_of_row(index);
  const std::string_view family = kFamilies[index % kFamilies.size()];
  // The first sign: of three bytes, of four where it lies beyond the basic plane.
  const std::size_t sign = (static_cast<unsigned char>(family[0]) & 0xF0U) == 0xF0U ? 4 : 3;
  ui::RowOptions row = {.title = name, .detail = kStates[index % kStates.size()]};
  row.initials = family.substr(0, sign);
  if (index % 7 == 1) {
    row.badge = say(ui, "期限", "Due");
    row.badge_tone = ui::ToneKind::warning;
  }
  row.selected = state.opened == static_cast<int>(index);
  row.position = static_cast<int>(index) + 1;
  row.set_size = static_cast<int>(kRows);
  row.chevron = ui.phone();
  if (list_row(ui, std::to_string(index), row)) {
    state.opened = static_cast<int>(index);
    state.detail = true;
  }
}

void draw_detail(ui::Ui& ui, Gallery::State& state) {
  const auto index = static_cast<std::size_t>(state.opened);
  const std::string name = name_of_row(index);
  heading(ui, "name", name, 2, ui::Type::title);
  banner(ui, "safety",
         {.tone = ui::ToneKind::warning,
          .title = say(ui, "2人で訪問・夜間不可", "Visit in pairs, not at night"),
          .words = say(ui, "大きな声が苦手。玄関では名乗ってから待つ。",
                       "Loud voices frighten. Say your name and wait.")});
  const ui::Card card(ui, "facts", say(ui, "概要", "Overview"));
  const ui::KeyValue facts[] = {
      {say(ui, "担当", "Worker"), say(ui, "保健師 岡本", "Nurse Okamoto")},
      {say(ui, "地区", "District"), say(ui, "北部第二", "North 2")},
      {say(ui, "主治医", "Doctor"), say(ui, "みなと心療クリニック 中井医師", "Dr Nakai")},
      {say(ui, "次の予定", "Next"),
       say(ui, "令和8年11月24日(火) 10:00 訪問", "24 Nov 2026, 10:00")},
  };
  key_values(ui, "pairs", facts);
}

}  // namespace

void draw_lists(ui::Ui& ui, Gallery::State& state, ui::Rect area) {
  const ui::Split split = split_view(ui, "cases", area, state.detail);
  if (split.list_shown) {
    ui.paint.push_clip(split.list);
    ui.paint.fill(split.list, ui.theme().card);
    ui.layout.open({split.list.x + 16, split.list.y + 12, split.list.width - 32, 0}, 0);
    search_field(ui, "search", state.search, say(ui, "名前・かな・電話でさがす", "Search"));
    const float top = ui.layout.close() + 12;
    const ui::Rect rows = {split.list.x, top, split.list.width, split.list.bottom() - top};
    virtual_list(
        ui, "list", rows,
        {.label = say(ui, "ケース", "Cases"), .count = kRows, .row_height = row_height(ui, true)},
        [&](std::size_t index) { draw_row(ui, state, index); });
    ui.paint.pop_clip();
  }
  if (!split.detail_shown) return;
  ui.paint.push_clip(split.detail);
  ui.paint.fill(split.detail, ui.theme().page);
  ui.begin_scroll("detail", split.detail, ui.phone() ? 16.0F : 24.0F, 16);
  const ui::Scope scope(ui, "shown");
  if (ui.phone() && button(ui, "back",
                           {.label = say(ui, "一覧に戻る", "Back to the list"),
                            .icon = icon::kArrowLeft,
                            .kind = ui::ButtonKind::plain})) {
    state.detail = false;
  }
  if (state.opened >= 0) {
    draw_detail(ui, state);
  } else {
    empty_state(
        ui, "none",
        {.icon = icon::kUser,
         .title = say(ui, "ケースを選んでください", "Choose a case"),
         .words = say(ui, "左の一覧から選ぶと、ここに表示されます。", "It is shown here.")});
  }
  ui.end_scroll();
  ui.paint.pop_clip();
}

}  // namespace banso::client::gallery

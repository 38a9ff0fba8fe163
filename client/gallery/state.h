// SPDX-License-Identifier: Apache-2.0
// What is chosen and typed in the gallery, and its pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "client/gallery/gallery.h"
#include "client/ui/layers.h"
#include "client/ui/value_fields.h"

namespace banso::client::gallery {

struct Entry {
  std::string name = "田中 一郎";
  std::string phone = "03-1234-567";
  std::string note =
      "玄関先で10分ほど話す。表情は硬いが、受け答えははっきりしている。\n"
      "「夜は眠れている」とのこと。薬は母が管理。次回は保健師と2人で訪問する。";
  std::string secret;
  std::string reason;
  ui::NumberEdit people = {.value = 2};
  ui::DateEdit birth = {.value = {PartialDate::Precision::day, {1980, 4, 1}}};
  ui::DateEdit onset = {.value = {PartialDate::Precision::decade, {1990, 1, 1}}};
  ui::TimeEdit time = {.minutes = 10 * 60 + 30};
  int method = 0;
  int urgency = -1;
  int place = 2;
  int shown_as = 0;
  std::vector<bool> results = {true, false, true, false, false, false};
  bool alone = true;
  bool consent = true;
  bool photo = false;
};

struct Gallery::State {
  int page = 0;
  int tab = 1;
  int opened = -1;  // row of the list that is shown
  bool detail = false;
  bool sheet = false;
  bool dialog = false;
  bool danger = false;
  int pressed = 0;  // how often a button acted, for those who look
  float synced = 0.62F;
  std::string search;
  Entry entry;
  ui::Toast toast;
};

// The words of the language that is shown.
inline std::string_view say(const ui::Ui& ui, std::string_view japanese, std::string_view english) {
  return ui.japanese() ? japanese : english;
}

void draw_basics(ui::Ui& ui, Gallery::State& state);
void draw_entry(ui::Ui& ui, Gallery::State& state);
void draw_lists(ui::Ui& ui, Gallery::State& state, ui::Rect area);
void draw_record(ui::Ui& ui, Gallery::State& state);
void draw_messages(ui::Ui& ui, Gallery::State& state);
void draw_layers(ui::Ui& ui, Gallery::State& state, float above);

}  // namespace banso::client::gallery

// SPDX-License-Identifier: Apache-2.0
// What is chosen and typed in the gallery, and its pages.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "client/gallery/gallery.h"
#include "client/ui/layers.h"
#include "client/ui/value_fields.h"

namespace banso::client::gallery {

// The gallery's day: what it shows is the same whenever it is looked at.
inline constexpr CivilDate kToday = {2026, 11, 20};

struct Entry {
  std::string name;
  std::string phone = "03-1234-567";
  std::string note;
  std::string secret;
  std::string pin = "280415";
  std::string reason;
  std::string short_note;
  std::string area;
  std::string certificate;
  ui::NumberEdit people = {.value = 2};
  ui::NumberEdit children = {.value = 3};
  ui::DateEdit birth = {.value = {PartialDate::Precision::day, {1980, 4, 1}}};
  ui::DateEdit onset = {.value = {PartialDate::Precision::decade, {1990, 1, 1}}};
  ui::DateEdit meeting = {};
  ui::DateEdit due = {
      .draft = {.text = "11/31", .started = true, .error = Str::error_date_no_such_day}};
  ui::TimeEdit time = {.minutes = 10 * 60 + 30};
  ui::TimeEdit office_time = {
      .draft = {.text = "18:30", .started = true, .error = Str::error_time_range}};
  int method = 0;
  int urgency = -1;
  int place = 2;
  int shown_as = 0;
  int none = -1;
  std::vector<bool> results = {true, false, true, false, false, false};
  std::vector<bool> no_results = {false, false, false};
  bool alone = true;
  bool consent = true;
  bool agreed = false;
  bool photo = false;
  bool off = false;
};

struct Gallery::State {
  // The samples that stand in fields are of this language.
  std::optional<Language> filled;
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

void draw_basics(ui::Ui& ui, Gallery::State& state);
void draw_entry(ui::Ui& ui, Gallery::State& state);
void draw_field_states(ui::Ui& ui, Entry& entry);
void draw_choice_states(ui::Ui& ui, Entry& entry);
void draw_lists(ui::Ui& ui, Gallery::State& state, ui::Rect area);
void draw_record(ui::Ui& ui, Gallery::State& state);
void draw_messages(ui::Ui& ui, Gallery::State& state);
void draw_household(ui::Ui& ui);
void draw_layers(ui::Ui& ui, Gallery::State& state, float above);

}  // namespace banso::client::gallery

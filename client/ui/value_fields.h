// SPDX-License-Identifier: Apache-2.0
// Fields of values that are not text: a number with a unit, a time of day, a date as people write
// it (和暦 or 西暦), of which only a part may be known. What cannot be read stays as it was typed
// and says why; the value is the last one that could be read.
#pragma once

#include <string>
#include <string_view>

#include "client/ui/field.h"
#include "shared/model/partial_date.h"

namespace banso::client::ui {

// What the person has typed so far, beside the value.
struct Draft {
  std::string text;
  bool started = false;
  bool wrong = false;
};

struct NumberOptions {
  std::string_view label = {};
  std::string_view unit = {};
  std::string_view help = {};
  int least = 0;
  int most = 100;
  int step = 1;
  bool disabled = false;
};
struct NumberEdit {
  int value = 0;
  Draft draft = {};
};
bool number_field(Ui& ui, std::string_view key, NumberEdit& edit, const NumberOptions& options);

struct TimeEdit {
  int minutes = -1;  // of the day; -1: not given
  Draft draft = {};
};
bool time_field(Ui& ui, std::string_view key, TimeEdit& edit, const FieldOptions& options);
// "9:30", "0930", "９時半", "午後2時", "14時05分"; -1: it is no time.
int parse_time(std::string_view text);

struct DateEdit {
  PartialDate value = {};
  bool western = false;  // 西暦
  Draft draft = {};
  bool open = false;  // the sheet for choosing
};
bool date_field(Ui& ui, std::string_view key, DateEdit& edit, const FieldOptions& options);
std::string date_words(const PartialDate& date, bool western);

}  // namespace banso::client::ui

// SPDX-License-Identifier: Apache-2.0
// Fields of values that are not text: a number with a unit, a time of day, a date of which only a
// part may be known. All are typed as people write them (client/text/typed_*.h); the date also
// opens a calendar. What cannot be read stays as it was typed and says why; the value is the last
// one that could be read. Each returns whether the value changed.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/text/typed_date.h"
#include "client/text/typed_values.h"
#include "client/ui/field.h"

namespace banso::client::ui {

// What the person has typed so far, beside the value.
struct Draft {
  std::string text;
  bool started = false;
  std::optional<Str> error;  // told when the field was left
};

struct NumberOptions {
  std::string_view label = {};
  std::string_view unit = {};
  std::string_view help = {};
  std::string_view error = {};
  TypedNumberRules rules = {};
  int step = 1;
  bool disabled = false;
};
struct NumberEdit {
  std::optional<int> value = {};
  Draft draft = {};
};
bool number_field(Ui& ui, std::string_view key, NumberEdit& edit, const NumberOptions& options);

struct TimeOptions {
  std::string_view label = {};
  std::string_view help = {};
  std::string_view error = {};
  TypedTimeRules rules = {};
  bool disabled = false;
};
struct TimeEdit {
  std::optional<int> minutes = {};  // of the day
  Draft draft = {};
};
bool time_field(Ui& ui, std::string_view key, TimeEdit& edit, const TimeOptions& options);

struct DateOptions {
  std::string_view label = {};
  std::string_view help = {};
  std::string_view error = {};
  TypedDateRules rules = {};            // with the day that it is today
  std::optional<DateStyle> style = {};  // otherwise as the settings say
  bool long_ago = false;                // of births: the calendar begins with the decades
  bool disabled = false;
};
// How far the calendar is opened.
enum class DatePage : std::uint8_t { decades, years, months, days };
struct DatePick {
  DatePage page = DatePage::days;
  PartialDate::Precision precision = PartialDate::Precision::day;
  CivilDate cursor = {};  // its year, its month and, among days, itself
  bool moved = false;     // the cursor takes the focus along
};
struct DateEdit {
  PartialDate value = {};
  Draft draft = {};
  bool open = false;  // the calendar
  DatePick pick = {};
};
bool date_field(Ui& ui, std::string_view key, DateEdit& edit, const DateOptions& options);

}  // namespace banso::client::ui

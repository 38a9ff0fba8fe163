// SPDX-License-Identifier: Apache-2.0
// The calendar of a date field, inside of its sheet: how much of the date is known, then decades,
// years, months and days as far as that goes. A birth in 1948 is four presses. With the keyboard:
// arrows, Home and End (of the week), PageUp and PageDown (with Shift by the larger step), Enter.
#pragma once

#include "client/ui/value_fields.h"

namespace banso::client::ui {

// Where the calendar begins for the present value.
DatePick pick_of(const DateEdit& edit, const DateOptions& options);
// true: the choice is made and the sheet can close.
bool draw_date_sheet(Ui& ui, DateEdit& edit, const DateOptions& options,
                     const DateWriting& writing);

}  // namespace banso::client::ui

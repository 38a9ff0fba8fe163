// SPDX-License-Identifier: Apache-2.0
// The pages of a date field's calendar as cells, and how keys move in them. Days that the field
// does not take cannot be chosen.
#pragma once

#include <vector>

#include "client/ui/cell_grid.h"
#include "client/ui/value_fields.h"

namespace banso::client::ui {

struct DateBounds {
  CivilDate first;
  CivilDate last;
  // Some day of it is within.
  bool touch(const PartialDate& date) const {
    return latest_day(date) >= first && date.earliest <= last;
  }
  CivilDate nearest(const CivilDate& date) const;
};
// Without bounds of its own a field takes the years from 1900 to twenty years from now.
DateBounds bounds_of(const TypedDateRules& rules);

// The same day so many months later, or the last of a shorter month.
CivilDate months_later(const CivilDate& date, int months);
// Where a moving key takes the cursor.
CivilDate moved_by(const KeyEvent& event, const DatePick& pick, std::size_t columns);

struct CellPage {
  std::string key;
  std::vector<Cell> cells;
  std::vector<CivilDate> dates;  // of each cell
  GridOptions options;
};
CellPage cells_of(Ui& ui, const DateEdit& edit, const CivilDate& today, const DateBounds& bounds,
                  const DateWriting& writing);

}  // namespace banso::client::ui

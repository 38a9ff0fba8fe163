// SPDX-License-Identifier: Apache-2.0
// A date of which only a part may be known, as it is stored: a subset of EDTF (ISO 8601-2:2019)
// levels 0 and 1: "2026-04-01", "2026-04", "2026", "198X" (the 1980s), and "" when nothing is
// known. Text of this form sorts by time. Birthdays of people found by a neighbour's call begin
// this way.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/model/dates.h"

namespace banso {

struct PartialDate {
  enum class Precision { unknown, decade, year, month, day };
  Precision precision = Precision::unknown;
  // What is not known is the earliest possible: 198X is 1980-01-01.
  CivilDate earliest = {};

  bool operator==(const PartialDate&) const = default;
  bool is_known() const { return precision != Precision::unknown; }
};

PartialDate partial_day(const CivilDate& date);

// Strict: anything that is not of the form above is an error.
Result<PartialDate> parse_partial_date(std::string_view text);
std::string partial_date_text(const PartialDate& date);

// The last day that it can be. Requires a known date.
CivilDate latest_day(const PartialDate& date);

struct AgeRange {
  int youngest = 0;
  int oldest = 0;
  bool operator==(const AgeRange&) const = default;
};
// The ages that somebody with this birth date can have on that day; nothing when unknown or when
// surely not born yet.
std::optional<AgeRange> age_range_at(const PartialDate& birth, const CivilDate& at);

}  // namespace banso

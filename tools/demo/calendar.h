// SPDX-License-Identifier: Apache-2.0
// The dates of the demo's data count from "today": "D-14" is fourteen days earlier, "D+7" a week
// later, "D-14 10:30" a time in Japan. So that what was written on a Tuesday stays a Tuesday, they
// count from the last Friday up to today; kDemoDay is a Friday.
// In a text, {D-14} becomes 11月6日 and {D-14w} 11月6日（金）.
// invalid: anything else that begins with "D" and a sign, and times that no clock shows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/model/dates.h"

namespace banso::demo {

inline constexpr CivilDate kDemoDay{2026, 11, 20};

class Calendar {
 public:
  explicit Calendar(const CivilDate& today);

  const CivilDate& day_zero() const { return day_zero_; }
  // "D-14", or a date as the schema stores it, which is given back as it is.
  Result<std::string> date(std::string_view text) const;
  // "D-14 10:30" as Unix ms.
  Result<std::int64_t> time(std::string_view text) const;
  Result<std::string> expand(std::string_view text) const;

 private:
  Result<CivilDate> day(std::string_view text) const;

  CivilDate day_zero_;
};

}  // namespace banso::demo

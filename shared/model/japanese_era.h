// SPDX-License-Identifier: Apache-2.0
// 和暦: the Japanese eras and the dates people write with them. 昭和64年1月7日 was followed by
// 平成元年1月8日, 平成31年4月30日 by 令和元年5月1日. Dates before 1873, when Japan took the
// Gregorian calendar, are written with the Western year only.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/model/partial_date.h"

namespace banso {

struct Era {
  const char* name;      // "昭和"
  const char* one_sign;  // "昭"
  char letter;           // 'S'
  int first_year;        // the Western year of its year 1 (元年)
  CivilDate first_day;
  CivilDate last_day;
};

// The era of a day, or nothing before 1873.
const Era* era_of(const CivilDate& date);

// What people type: 昭和55年4月1日, S55.4.1, 昭55/4, Ｓ５５, 令和元年, 1980年4月1日, 1980-4-1,
// 19800401, 1980年代, 不明, and all that is stored. invalid: it is no date; not_found: the calendar
// has no such day; conflict: the era did not have it.
Result<PartialDate> parse_typed_date(std::string_view text);

// "令和8年4月1日", "令和8年4月", "令和8年", "1980年代", "不明". A year or month that two eras share
// names both: "昭和64年・平成元年".
std::string japanese_date_words(const PartialDate& date);

}  // namespace banso

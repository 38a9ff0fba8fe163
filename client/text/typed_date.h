// SPDX-License-Identifier: Apache-2.0
// What people type into a date field: R8.11.20, 令和8年11月20日, 2026-11-20, 20261120, 11/20 (of
// this year), full-width digits as well, and parts: 令和8年, 2026-11, 1980年代, 1980s, 不明. What
// is wrong is said by an id of the catalogue.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/text/dates.h"

namespace banso::client {

struct TypedDateRules {
  CivilDate today;
  // The least that has to be known; unknown: the field may stay empty.
  PartialDate::Precision least = PartialDate::Precision::unknown;
  std::optional<CivilDate> earliest = std::nullopt;
  std::optional<CivilDate> latest = std::nullopt;
};

tl::expected<PartialDate, Str> read_typed_date(std::string_view typed, const TypedDateRules& rules);
// The sentence of an error of read_typed_date.
std::string typed_date_error_words(const DateWriting& writing, Str error,
                                   const TypedDateRules& rules);

// What stands in a field with this date: read_typed_date reads the same date from it. Empty when
// nothing is known.
std::string typed_date_words(const DateWriting& writing, const PartialDate& date);

}  // namespace banso::client

// SPDX-License-Identifier: Apache-2.0
// What people type into fields of numbers and times of day, with full-width digits as well: "12",
// "１２"; "9:30", "0930", "９時半", "午後2時", "14時05分", "2:30 pm". What is wrong is said by an
// id of the catalogue. Bounds are included.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "client/text/strings.h"

namespace banso::client {

struct TypedNumberRules {
  int least = 0;
  int most = 100;
  bool required = false;
};
// Nothing: the field is empty.
tl::expected<std::optional<int>, Str> read_typed_number(std::string_view typed,
                                                        const TypedNumberRules& rules);
// The sentence of an error of read_typed_number.
std::string typed_number_error_words(Language language, Str error, const TypedNumberRules& rules);

// Minutes of the day.
struct TypedTimeRules {
  int earliest = 0;
  int latest = 24 * 60 - 1;
  bool required = false;
};
tl::expected<std::optional<int>, Str> read_typed_time(std::string_view typed,
                                                      const TypedTimeRules& rules);
std::string typed_time_error_words(Language language, Str error, const TypedTimeRules& rules);

}  // namespace banso::client

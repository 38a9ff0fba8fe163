// SPDX-License-Identifier: Apache-2.0
#include "client/text/numbers.h"

#include <array>

#include "shared/base/check.h"

namespace banso::client {

std::string number_words(std::int64_t number) {
  std::string digits = std::to_string(number);
  const std::size_t first = number < 0 ? 1 : 0;
  for (std::size_t at = digits.size(); at > first + 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string thousandths_words(std::int64_t thousandths, int places) {
  CHECK(places >= 0 && places <= 3);
  std::int64_t unit = 1000;  // of what is written: whole ones, tenths, hundredths
  std::int64_t scale = 1;
  for (int i = 0; i < places; ++i) {
    unit /= 10;
    scale *= 10;
  }
  const bool is_negative = thousandths < 0;
  // Rounded as the remainder, so that nothing overflows.
  std::int64_t whole = thousandths / unit;
  const std::int64_t left = thousandths % unit;
  if (left * 2 >= unit) ++whole;
  if (left * 2 <= -unit) --whole;
  const std::int64_t ones = whole / scale;
  std::string text = number_words(ones);
  if (is_negative && ones == 0 && whole != 0) text = "-0";
  if (places == 0) return text;
  const std::int64_t behind = whole % scale;
  const std::string digits = std::to_string(behind < 0 ? -behind : behind);
  return text + "." + std::string(static_cast<std::size_t>(places) - digits.size(), '0') + digits;
}

std::string size_words(std::int64_t size_bytes) {
  CHECK(size_bytes >= 0);
  if (size_bytes < 1000) return std::to_string(size_bytes) + " B";
  constexpr std::array<const char*, 4> kUnits = {" kB", " MB", " GB", " TB"};
  std::size_t unit = 0;
  // `size_bytes` are thousandths of the unit. 999,950 would be written 1,000.0.
  while (size_bytes >= 999'950 && unit + 1 < kUnits.size()) {
    size_bytes = size_bytes / 1000 + (size_bytes % 1000 >= 500 ? 1 : 0);
    ++unit;
  }
  return thousandths_words(size_bytes, 1) + kUnits[unit];
}

}  // namespace banso::client

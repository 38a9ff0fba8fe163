// SPDX-License-Identifier: Apache-2.0
// Numbers as people read them; the same in both languages.
#pragma once

#include <cstdint>
#include <string>

namespace banso::client {

// "12,345", "-1,000".
std::string number_words(std::int64_t number);
// Of a number in thousandths, rounded half away from zero to 0 to 3 places: (12345, 1) is "12.3".
std::string thousandths_words(std::int64_t thousandths, int places);
// "0 B", "999 B", "12.3 kB", "1.0 MB", "4.7 GB": units of a thousand, as stores of tablets are
// sold. Requires size_bytes >= 0.
std::string size_words(std::int64_t size_bytes);

}  // namespace banso::client

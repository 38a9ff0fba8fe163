// SPDX-License-Identifier: Apache-2.0
#include "client/text/lossy_utf8.h"

#include <cstdint>

#include "shared/base/utf8.h"

namespace banso::client {

ReadPoint read_code_point(std::string_view text, std::size_t at) {
  constexpr ReadPoint kReplacement = {U'\uFFFD', 1};
  const auto lead = static_cast<std::uint8_t>(text[at]);
  if (lead < 0x80) return lead == 0 ? kReplacement : ReadPoint{lead, 1};
  const std::size_t size = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  const std::string_view sequence = text.substr(at, size);
  if (sequence.size() != size || !is_valid_utf8(sequence)) return kReplacement;
  char32_t point = lead & (0x7FU >> size);
  for (const char unit : sequence.substr(1)) {
    point = point << 6 | (static_cast<std::uint8_t>(unit) & 0x3F);
  }
  return {point, size};
}

}  // namespace banso::client

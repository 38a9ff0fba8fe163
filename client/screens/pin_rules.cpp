// SPDX-License-Identifier: Apache-2.0
#include "client/screens/pin_rules.h"

#include <algorithm>

namespace banso::client {
namespace {

// 111111, 123456, 654321, abcdef.
bool goes_in_steps(std::string_view pin, int step) {
  for (std::size_t i = 1; i < pin.size(); ++i) {
    if (pin[i] - pin[i - 1] != step) return false;
  }
  return true;
}

}  // namespace

PinFault fault_of_pin(std::string_view pin) {
  const auto characters =
      static_cast<std::size_t>(std::count_if(pin.begin(), pin.end(), [](char byte) {
        return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
      }));
  if (characters < kPinCharactersMin) return PinFault::too_short;
  const bool easy = goes_in_steps(pin, 0) || goes_in_steps(pin, 1) || goes_in_steps(pin, -1);
  return easy ? PinFault::easy : PinFault::none;
}

}  // namespace banso::client

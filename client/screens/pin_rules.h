// SPDX-License-Identifier: Apache-2.0
// What a new PIN has to be. Ten guesses are all that anybody gets (shared/store/device/vault.h), so
// six characters do, unless they are the ones that are tried first.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace banso::client {

inline constexpr std::size_t kPinCharactersMin = 6;

enum class PinFault : std::uint8_t { none, too_short, easy };
PinFault fault_of_pin(std::string_view pin);

}  // namespace banso::client

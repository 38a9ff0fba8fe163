// SPDX-License-Identifier: Apache-2.0
#include "shared/base/id.h"

#include <algorithm>
#include <span>

#include "shared/base/env.h"

namespace banso {

std::array<std::uint8_t, 16> new_id_bytes(Env& env) {
  constexpr std::int64_t kTimeMax = (std::int64_t{1} << 48) - 1;
  const std::int64_t time_ms = std::clamp(env.now_ms(), std::int64_t{0}, kTimeMax);
  std::array<std::uint8_t, 16> raw{};
  for (std::size_t i = 0; i < 6; ++i) {
    raw[i] = static_cast<std::uint8_t>(time_ms >> (40 - 8 * static_cast<int>(i)) & 0xFF);
  }
  env.random(std::span(raw).subspan(6));
  raw[6] = static_cast<std::uint8_t>(0x70 | (raw[6] & 0x0F));  // RFC 9562: version 7
  raw[8] = static_cast<std::uint8_t>(0x80 | (raw[8] & 0x3F));  // RFC 9562: variant 10
  return raw;
}

}  // namespace banso

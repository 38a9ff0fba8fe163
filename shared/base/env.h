// SPDX-License-Identifier: Apache-2.0
// Every source of nondeterminism that the core may use, passed in: the wall clock and the dice.
// Tests and the simulator pass their own.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>

namespace banso {

class Env {
 public:
  virtual ~Env() = default;
  // Unix time in milliseconds (UTC). May be wrong by years and may jump; nothing depends on it but
  // what people are shown.
  virtual std::int64_t now_ms() = 0;
  // Cryptographically strong random bytes.
  virtual void random(std::span<std::uint8_t> out) = 0;
};

}  // namespace banso

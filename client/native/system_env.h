// SPDX-License-Identifier: Apache-2.0
// The real clock and the operating system's random numbers. May be used by many threads at once.
#pragma once

#include "shared/base/env.h"

namespace banso {

class SystemEnv : public Env {
 public:
  std::int64_t now_ms() override;
  void random(std::span<std::uint8_t> out) override;
};

}  // namespace banso

// SPDX-License-Identifier: Apache-2.0
// The server's clock and the operating system's random numbers. Thread-safe.
#pragma once

#include "shared/base/env.h"

namespace banso {

class ServerEnv final : public Env {
 public:
  std::int64_t now_ms() override;
  void random(std::span<std::uint8_t> out) override;
};

}  // namespace banso

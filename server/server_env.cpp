// SPDX-License-Identifier: Apache-2.0
#include "server/server_env.h"

#include <sys/random.h>

#include <algorithm>
#include <cerrno>
#include <chrono>

#include "shared/base/check.h"

namespace banso {

std::int64_t ServerEnv::now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

void ServerEnv::random(std::span<std::uint8_t> out) {
  // getrandom() gives up to 256 bytes at once, uninterrupted.
  while (!out.empty()) {
    const std::span<std::uint8_t> part = out.first(std::min<std::size_t>(out.size(), 256));
    const ssize_t got = getrandom(part.data(), part.size(), 0);
    CHECK(got > 0 || errno == EINTR);
    if (got > 0) out = out.subspan(static_cast<std::size_t>(got));
  }
}

}  // namespace banso

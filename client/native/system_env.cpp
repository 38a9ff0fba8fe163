// SPDX-License-Identifier: Apache-2.0
#include "client/native/system_env.h"

#include <sys/random.h>

#include <cerrno>
#include <chrono>

#include "shared/base/check.h"

namespace banso {

std::int64_t SystemEnv::now_ms() {
  const auto since_1970 = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since_1970).count();
}

void SystemEnv::random(std::span<std::uint8_t> out) {
  while (!out.empty()) {
    const ssize_t got = getrandom(out.data(), out.size(), 0);
    CHECK(got > 0 || errno == EINTR);
    if (got > 0) out = out.subspan(static_cast<std::size_t>(got));
  }
}

}  // namespace banso

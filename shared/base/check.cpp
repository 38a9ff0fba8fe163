// SPDX-License-Identifier: Apache-2.0
#include "shared/base/check.h"

#include <cstdio>
#include <cstdlib>

namespace banso {

void check_failed(const char* condition, const char* file, int line) {
  std::fprintf(stderr, "CHECK failed: %s at %s:%d\n", condition, file, line);
  std::fflush(stderr);
  std::abort();
}

}  // namespace banso
